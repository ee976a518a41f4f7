"""A strategy on a page: vision, mission, values in one line, and a table of priorities with what will be done."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Hobwardine Education Trust", style="Title"),
        para("Our strategy on a page, 2024 to 2029", style="Heading1"),
        para("Vision", style="Heading2"),
        para("A first-class education within walking distance of every home in the borough."),
        para("Mission", style="Heading2"),
        para("To bring schools together so that no school, and no child, is left to struggle alone."),
        para("Values", style="Heading2"),
        para("Integrity • Ambition • Generosity"),
        para("Priorities", style="Heading2"),
        table(
            ("Priority", "What we will do by 2029"),
            (
                "Teaching that never stands still",
                items(
                    "coach every teacher, however experienced",
                    "build one shared curriculum for the early years of secondary school",
                    "make time in each week for teachers to study their subject",
                ),
            ),
            (
                "Children who are known and noticed",
                items(
                    "give every pupil a named adult to turn to",
                    "cut absence by finding out why children stay at home",
                ),
            ),
            (
                "People who want to stay",
                items(
                    "protect planning time from meetings",
                    "offer flexible working in every role where it can be made to work",
                ),
            ),
            (
                "Money and buildings that serve learning",
                items(
                    "balance the budget of every school",
                    "halve the carbon footprint of our estate",
                ),
            ),
        ),
        para(
            "Progress against the plan is reported to trustees each term. The risk register is kept by the finance "
            "team."
        ),
        para("The trust has fourteen schools and 7,200 pupils (October 2024 census)."),
        footer="Hobwardine Education Trust. Registered office: 4 Mill Parade, Hobwardine",
    )
