"""Values in a Word table of three columns (value, meaning, what it looks like), with a motto and a review record."""

from tests.intake.corpus.making import docx, para, table


def make() -> bytes:
    return docx(
        para("Peverholt Learning Trust", style="Title"),
        para("“Strong roots, open skies”"),
        para("Our values on a page", style="Heading1"),
        para("The values below were chosen by pupils and staff in a vote in 2023."),
        table(
            ("Value", "What we mean by it", "What it looks like day to day"),
            (
                "Respect",
                "We treat people as we would hope to be treated.",
                para("Pupils listen without interrupting.") + para("Staff correct quietly and in private."),
            ),
            (
                "Perseverance",
                "We stay with hard things.",
                para("Teachers set work that takes effort.") + para("Pupils improve a piece before starting another."),
            ),
            (
                "Generosity",
                "We give time and credit freely.",
                para("Older pupils help younger ones at lunch.") + para("Leaders praise by name."),
            ),
        ),
        para("Table 1: Peverholt values and behaviours", style="Caption"),
        para("Our mission", style="Heading1"),
        para(
            "To run schools that change the course of children’s lives, "
            "and to do so without wearing out the people who work in them."
        ),
        para("Document control", style="Heading1"),
        table(
            ("Owner", "Director of People"),
            ("Approved", "Trust Board, 9 July 2024"),
            ("Next review", "July 2027"),
        ),
        header="Peverholt Learning Trust",
        footer="Page 1 of 1",
    )
