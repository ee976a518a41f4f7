"""A trust's strategic plan in Word: foreword, mission, vision, three pillars with bullets, measures, who reviews it."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Mallowstead Learning Trust", style="Title"),
        para("Strategic plan 2025–2030"),
        para("Foreword", style="Heading1"),
        para(
            "When I joined the trust, I asked every headteacher what kept them awake at night. "
            "This plan is the answer to what they told me. I am grateful to the 600 parents, pupils and colleagues "
            "who took part in the consultation last autumn."
        ),
        para("R. Tamblin, Chief Executive"),
        para("Our mission", style="Heading1"),
        para("To give every child in the Mallow valley an education that widens their world."),
        para("Our vision", style="Heading1"),
        para("A child who joins any of our schools will be known well, taught well and ready for what comes next."),
        para("Our three pillars", style="Heading1"),
        para("Pillar 1: Teaching that stretches everyone", style="Heading2"),
        para("Results at eleven have risen for three years running, but the picture at fourteen is flat."),
        para("By 2030 we will:"),
        items(
            "rewrite the curriculum for ages nine to thirteen with the teachers who will use it",
            "give every new teacher a mentor in their own subject",
            "offer Latin, music and a second language in all of our secondary schools",
        ),
        para("Pillar 2: Belonging in every classroom", style="Heading2"),
        para("Attendance in the valley has not yet gone back to where it was in 2019."),
        para("By 2030 we will:"),
        items(
            "open a breakfast room in each school, free to any pupil who comes",
            "place a family worker within walking distance of every school gate",
            "halve the number of days that pupils lose to suspension",
        ),
        para("Pillar 3: A trust that lasts", style="Heading2"),
        para("By 2030 we will:"),
        items(
            "bring our buildings to the point where none is heated by oil",
            "keep three months’ costs in reserve and spend the rest on pupils",
            "grow half of our headteachers from within",
        ),
        para("Who we are", style="Heading1"),
        para("The trust runs six primary and three secondary schools. It employs 710 people."),
        para("Keeping track", style="Heading1"),
        para("A summary of progress goes to the trustees in November, March and July."),
        para("This plan replaces the strategic plan 2021–2025."),
        footer="Mallowstead Learning Trust – Strategic plan 2025–2030",
    )
