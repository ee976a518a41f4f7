"""A Word paper of a church trust: a verse, a vision, two lists after each belief, a tracked change, facts."""

from tests.intake.corpus.making import deleted, docx, inserted, items, para


def make() -> bytes:
    return docx(
        para("Yapperton Church Schools Trust", style="Title"),
        para("“You shall love your neighbour as yourself.” Mark 12:31"),
        para("Our vision", style="Heading1"),
        para("Every child will leave our schools knowing that they are loved, able to love and ready to be of use."),
        para("What we believe, and what comes of it", style="Heading1"),
        para("We believe that every person is made in the image of God and is of equal worth."),
        para("Because of this our schools will:"),
        items(
            "speak of every pupil as we would to their face",
            "keep places at the table for those who came last",
            "mark the great days of other faiths as well as our own",
        ),
        para("And because of this our leaders will:"),
        items("give their best hours to those who find school hardest", "forgive, and say that they have"),
        para("We believe that an honest doubt is no enemy of faith."),
        para("So that doubts may be spoken, teachers and chaplains will:"),
        items("answer what was asked", "say so when they do not know"),
        para("Pupils for their part will:"),
        items("listen to a belief that they do not share", "leave mockery outside"),
        para("Words for the wall", style="Heading1"),
        para("We will ", deleted("try to "), inserted("always "), "have room for one more."),
        para("Church and diocese", style="Heading1"),
        para("Six of our eight schools have a church foundation, and two do not."),
        para("A priest comes to each school once a fortnight."),
        para("The members of the trust are appointed by the bishop."),
        footer="Draft 4 for trustees",
    )
