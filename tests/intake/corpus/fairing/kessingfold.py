"""A strategy on a page as a Word file: a line under the name, purpose, priorities in a table with actions and leads."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Kessingfold Education Trust", style="Title"),
        para("Strong schools, close to home"),
        para("Strategy on a page 2024–2028", style="Heading1"),
        para("Our purpose", style="Heading2"),
        para("To give the children of the Kess valley an education that they would not swap for any other."),
        para("Where we are now", style="Heading2"),
        items(
            "Eleven schools in two counties",
            "4,310 pupils and 702 staff",
            "Nine schools judged good or better at their last inspection",
        ),
        para("Our strategic priorities", style="Heading2"),
        table(
            ("Priority", "What we will do", "Lead"),
            (
                "Teaching that every child can follow",
                para("Train every teacher to explain and to question well.")
                + para("Write shared lesson plans that save time.")
                + para("Check each term what pupils have remembered."),
                "Director of Education",
            ),
            (
                "Schools that are good places to work",
                para("Offer flexible hours wherever we can.") + para("Grow our own headteachers."),
                "Chief People Officer",
            ),
            (
                "Money and buildings that serve learning",
                para("Mend roofs before repainting reception areas.")
                + para("Buy together so that more is left for classrooms."),
                "Chief Finance Officer",
            ),
            (
                "Families as partners",
                para("Answer every message within two working days.")
                + para("Hold parents’ evenings at hours when parents are free."),
                "Headteachers",
            ),
        ),
        para("How we will work", style="Heading2"),
        para(
            "We will keep this plan short enough to be remembered. We will say once a year, in plain words, what has "
            "gone well and what has not. The board last reviewed the plan in January."
        ),
        bold("For the full strategy, see kessingfold.example/strategy."),
    )
