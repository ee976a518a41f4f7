"""A paper to a local governing board: a table of particulars, background, the trust's vision and values, next steps."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para("Sowebridge Learning Trust", style="Title"),
        para("Paper for the local governing board of Sowebridge Junior School"),
        table(
            ("Agenda item", "7"),
            ("Date", "Wednesday 4 February 2026"),
            ("Author", "Director of Education"),
            ("Purpose", "For information and discussion"),
        ),
        para("1. Background", style="Heading1"),
        para(
            "The trust’s values were last reviewed in 2019, when it had four schools. A working group of two trustees, "
            "three headteachers and five parents met on four occasions in the autumn term."
        ),
        para("A first draft was sent to all schools in November and 312 replies were received."),
        para("2. Our vision", style="Heading1"),
        para("Every child in our trust will leave school ready for a fulfilling life."),
        para("3. Our values", style="Heading1"),
        table(
            ("Value", "What it means"),
            ("Aspiration", "We have high hopes for every child"),
            ("Community", "We serve the places where our schools stand"),
            ("Care", "We look after each other"),
            ("Courage", "We are not afraid to do things differently"),
        ),
        para("4. Our commitments", style="Heading1"),
        para(run("To bring our values to life, every school will:", bold=True)),
        items(
            "share the values with new families before their child starts",
            "refer to the values in its behaviour policy",
            "celebrate pupils who show them in assembly",
            "take part in the trust’s community week each summer",
        ),
        para(run("Trustees will:", bold=True)),
        items(
            "consider the values whenever they take a major decision",
            "visit each school at least once a year",
        ),
        para("5. Financial implications", style="Heading1"),
        para("New signs and stationery will cost about £3,400, which will be met from central funds."),
        para("6. Next steps", style="Heading1"),
        items(
            "Headteachers to brief staff at the February training day",
            "Website to be updated by 31 March",
            "Review by the board in the spring of 2027",
        ),
        para("7. Recommendation", style="Heading1"),
        para("Governors are asked to note the vision and values and to discuss how the school will introduce them."),
        footer="Sowebridge Learning Trust – LGB papers – February 2026",
    )
