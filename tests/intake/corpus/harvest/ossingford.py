"""A home–school charter on one sheet: an introduction, values in a text box, three columns of promises, signatures."""

from tests.intake.corpus.making import docx, items, para, table, text_box


def make() -> bytes:
    return docx(
        para("Ossingford Primary Partnership", style="Title"),
        para("Our home–school charter", style="Heading1"),
        para(
            "Ossingford Primary Partnership is a trust of four village schools. This charter was written by the school "
            "councils with help from parents and teachers."
        ),
        para("Why we have a charter", style="Heading2"),
        para(
            "We believe that children do best when home and school work together. We want every child to feel happy, "
            "safe and proud of what they achieve."
        ),
        text_box(para("Our values: Friendship, Honesty, Effort, Respect")),
        para("Our promises", style="Heading2"),
        table(
            ("The school will", "Parents and carers will", "Children will"),
            (
                items(
                    "provide a safe and welcoming place to learn",
                    "teach a broad curriculum that meets each child’s needs",
                    "set homework that is suitable and worthwhile",
                    "report on progress each term",
                    "contact you if there is a problem",
                ),
                items(
                    "make sure that their child attends regularly",
                    "make sure that their child has the right uniform and kit",
                    "read with their child as often as they can",
                    "come to meetings about their child",
                ),
                items(
                    "try their best in every lesson",
                    "be kind and helpful to others",
                    "take care of books and equipment",
                    "tell a grown-up if something is wrong",
                ),
            ),
        ),
        para("Together we will", style="Heading2"),
        items("encourage children to keep the school rules", "support children’s learning and wellbeing"),
        para("Signed (class teacher): ______________________"),
        para("Signed (parent or carer): ______________________"),
        para("Signed (child): ______________________"),
        para("Date: ____________"),
        para("Please keep one copy at home and return the other to the school office by Friday 20 September."),
        footer="Ossingford Primary Partnership – home–school charter 2024",
    )
