"""A village school’s page about itself: mostly history, rooms and clubs, with an ethos and promises between."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        para("About our school", style="Title"),
        para(
            "Sett Green Community Primary School stands at the top of the village, between the pond and the chapel. It "
            "was built of local stone in 1874 for eighty children; this year there are seventy-three on roll. Since "
            "2020 we have been part of the Tolcarrow Village Schools Trust, which looks after six schools with fewer "
            "than a hundred pupils each."
        ),
        para("Being small", style="Heading1"),
        para(
            "There are three classes: Ducklings, Moorhens and Swans. Being small is not an excuse. In a small school "
            "every child matters to every adult, and we intend to keep it so. Brothers and sisters often find "
            "themselves in the same class. We will keep a school in the village for as long as there are children in "
            "it."
        ),
        para("What we stand for", style="Heading1"),
        para("Gentleness", style="Heading2"),
        para("There is no glory in being the loudest."),
        para("Gumption", style="Heading2"),
        para("See what needs doing and do it."),
        para("Gratitude", style="Heading2"),
        para("Say thank you to the person who swept the floor."),
        bold("What we try to give every child"),
        items(
            "a childhood with mud in it",
            "a grounding in English and mathematics that will stand up anywhere",
            "a part in something bigger than themselves",
        ),
        para("Buildings and grounds", style="Heading1"),
        para(
            "The hall doubles as our dining room, and the old schoolhouse is now the library. We have the use of the "
            "village field. A new roof was put on the infant block last summer with a grant from the parish council."
        ),
        para("Clubs and visits", style="Heading1"),
        items("Recorders (Monday lunchtime)", "Cross-country (Tuesday after school)", "Chess (Thursday lunchtime)"),
        para(
            "Swans spend three nights at an outdoor centre every other year. Nobody will miss a visit because their "
            "family cannot pay for it."
        ),
        para("Friends of Sett Green", style="Heading1"),
        para(
            "All parents are members of the Friends, who raised £2,300 at the summer fair. New faces are always "
            "welcome; the next meeting is in the Plough on 6 October."
        ),
        header="Sett Green Community Primary School",
        footer="office@settgreen.example 01632 960077",
    )
