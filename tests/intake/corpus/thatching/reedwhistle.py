"""A trust's values in a table with header row: value, what it means, how it is shown; and a recruitment notice."""

from tests.intake.corpus.making import docx, para, table


def make() -> bytes:
    return docx(
        para("Reedwhistle Partnership Trust", style="Title"),
        para("Behaviours framework for staff", style="Heading1"),
        para("This framework is used in appraisal and in interviews. It took effect on 1 September 2024."),
        para("Our values", style="Heading1"),
        table(
            ("Value", "What it means", "How we show it"),
            (
                "Courage",
                "We speak up, even when our voice shakes.",
                "We will raise a worry on the day that we have it.",
            ),
            (
                "Craft",
                "We take pride in doing ordinary things well.",
                "We will watch one another teach and talk about it afterwards.",
            ),
            (
                "Company",
                "We are better together than apart.",
                "We will share plans across schools instead of writing them twice.",
            ),
        ),
        para("Our promise to new colleagues", style="Heading1"),
        para("In your first year the trust will:"),
        para("a) give you a mentor from another school;", style="ListParagraph"),
        para("b) protect your planning time;", style="ListParagraph"),
        para("c) ask you what we could do better, and act on the answer.", style="ListParagraph"),
        para("Using the framework", style="Heading1"),
        para("Line managers complete Form B2 by the end of October. Ratings run from 1 to 4."),
        para("Contact: people@reedwhistle.example"),
        header="Reedwhistle Partnership Trust – Behaviours framework",
    )
