"""A primary academy's ethos and home and school expectations: a motto, bold names run in, a table of three columns."""

from tests.intake.corpus.making import docx, para, run, table


def make() -> bytes:
    return docx(
        para("Hobbin End Primary Academy", style="Title"),
        para("Ethos, values and what we expect of each other", style="Heading1"),
        para(
            "Hobbin End joined the Bilberrow Academies Trust when it was formed in 2015. These pages are for families "
            "who are new to the school."
        ),
        para("Our motto", style="Heading2"),
        para("Small steps, long road"),
        para("Our ethos", style="Heading2"),
        para(
            "Children do best when the grown-ups at home and at school pull in the same direction. We keep rules few, "
            "so that each of them can matter. We speak to children as we would wish them to speak to us."
        ),
        para("Our values", style="Heading2"),
        para(run("Belonging. ", bold=True), run("Every family has a place here, however long they stay.")),
        para(run("Bravery. ", bold=True), run("We would sooner be wrong than silent.")),
        para(run("Patience. ", bold=True), run("Good things are allowed to take their time.")),
        para("What we expect of each other", style="Heading2"),
        table(
            ("The school will", "Parents and carers will", "Pupils will"),
            (
                "teach well-planned lessons every day",
                "see that their child is in school and on time",
                "come ready to learn",
            ),
            (
                "tell parents promptly if something is wrong",
                "tell us of anything that may be worrying their child",
                "speak to an adult if they are worried",
            ),
            (
                "mark work so that pupils know what to do next",
                "read with their child four times a week",
                "take care of books and equipment",
            ),
        ),
        para(
            "Please sign below and return this page to the class teacher by 19 September. A copy will be kept on your "
            "child’s file."
        ),
        para("Signed (parent or carer): ........................ Date: ............"),
        para("Child’s name: ........................"),
        footer="Hobbin End Primary Academy | 01632 960871 | hello@hobbinend.example",
    )
