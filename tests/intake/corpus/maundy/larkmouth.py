"""A strategy on a page in Word: a purpose, and a table of priorities beside what the trust will do."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Larkmouth Education Trust", style="Title"),
        para("Strategy on a page, 2026 to 2029"),
        para("Our purpose", style="Heading1"),
        para("Larkmouth Education Trust is here so that a childhood by the sea is never a reason to expect less."),
        para("Our priorities", style="Heading1"),
        table(
            ["Priority", "We will"],
            [
                "Every pupil a confident reader",
                items("hear every younger pupil read each day", "stock a library in all our schools"),
            ],
            [
                "Staff who want to stay",
                items("offer flexible hours wherever the timetable allows", "grow our own leaders"),
            ],
            [
                "Buildings fit for the century",
                items("cut our use of energy by a third", "make every entrance easy to use for wheelchairs"),
            ],
        ),
        para("How we will know", style="Heading1"),
        para("The chief executive reports to trustees on the three priorities in November, March and July."),
        para("A fuller version of the strategy, with costs, can be had from the trust office."),
        para("Where we are now", style="Heading1"),
        para("Larkmouth has eleven schools, of which eight were judged good at their last inspection."),
        para("Our reserves stood at 6.2 per cent of income in August 2025."),
        footer="Approved by the board on 14 May 2026. Version 1.2",
    )
