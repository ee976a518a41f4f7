"""Values in a table that runs across, a motto in a text box, commitments in a content control."""

from tests.intake.corpus.making import control, docx, items, para, table, text_box


def make() -> bytes:
    return docx(
        para("Pebblewater Learning Alliance", style="Title"),
        text_box(para("Our motto: Smooth stones, strong water")),
        para("Our Values", style="Heading1"),
        table(
            ("Patience", "Honesty", "Teamwork"),
            (
                "We wait for the answer.",
                "We say when we do not know.",
                "We share the credit and the washing-up.",
            ),
        ),
        para("What we will do", style="Heading1"),
        control(
            para("The Alliance will:")
            + items(
                "bring its schools’ teachers together by subject three times a year;",
                "keep the cost of uniform below that of a good pair of shoes;",
                "lend every pupil a device from Year 5.",
            )
        ),
        control(para("Click or tap here to enter text.")),
        footer="Pebblewater Learning Alliance, company number 00000000",
    )
