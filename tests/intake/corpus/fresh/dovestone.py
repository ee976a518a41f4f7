"""A paper for trustees: a table of meeting details, a recommendation, and the proposed values in a table and lists."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Dovestone Multi-Academy Trust", style="Title"),
        para("Board of Trustees: agenda item 7", style="Heading1"),
        table(
            ("Meeting date", "12 March 2025"),
            ("Author", "Clerk to the Board"),
            ("Purpose of the paper", "For approval"),
        ),
        para("Recommendation", style="Heading2"),
        para("The Board is asked to approve the statement of values set out below."),
        para("Statement of values", style="Heading2"),
        para("The Dovestone Multi-Academy Trust will always put the child before the institution."),
        table(
            ("Value", "Meaning"),
            ("Stewardship", "We leave our schools better than we found them."),
            ("Humility", "We learn from schools in every trust but our own first."),
            ("Rigour", "We check that it worked."),
        ),
        para("As a trust we will:", style="Heading2"),
        items(
            "pay for nothing twice",
            "move expertise to where it is needed, including:",
        ),
        items("specialist teachers of mathematics", "educational psychologists", level=1),
        items("close no village school without a year’s notice"),
        para("Financial implications", style="Heading2"),
        para("There are no financial implications arising from this report."),
        footer="Dovestone MAT – Trustees – March 2025 – Page 1",
    )
