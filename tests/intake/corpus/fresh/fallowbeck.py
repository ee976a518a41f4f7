"""Headings in capitals, a numbered list, and changes that were tracked and never accepted."""

from tests.intake.corpus.making import deleted, docx, inserted, items, para, run


def make() -> bytes:
    return docx(
        para("FALLOWBECK ACADEMY TRUST"),
        para("OUR VISION"),
        para("To be the trust that ", deleted("everyone"), inserted("every parent"), " in the valley would choose."),
        para("OUR GUIDING PRINCIPLES"),
        items(
            "Schools should be run by the people who work in them.",
            "Subject knowledge matters at every age.",
            "Disadvantage is a reason for help and never an excuse.",
            numbers=2,
        ),
        para("OUR VALUES"),
        para("INTEGRITY  /  ENDEAVOUR  /  COMPASSION"),
        para("WHAT YOU CAN EXPECT FROM OUR STAFF"),
        para(run("Our staff will:", bold=True)),
        items("mark work while it is still warm", "greet pupils at the door", "admit mistakes in front of the class"),
        para("PLEASE NOTE THAT THIS DOCUMENT IS UNCONTROLLED WHEN PRINTED"),
        footer="Fallowbeck Academy Trust, version 2.1",
    )
