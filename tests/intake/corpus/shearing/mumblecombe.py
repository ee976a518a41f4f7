"""An OpenDocument handout for new staff: a table of words and what is meant by them, then a list inside a list."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Mumblecombe Schools Alliance")
        + t("Handout 2 for colleagues starting in January")
        + t("Bring this sheet to your first meeting with your mentor. There is tea from half past three.")
        + t("The words on our wall", "Bold")
        + grid(
            ("Word", "What we mean by it"),
            ("Candour", "We tell people how things stand, and we tell them to their faces."),
            ("Patience", "We give slow learners time and quick ones depth."),
            ("Thrift", "We spend public money as though it were our grandmother’s."),
        )
        + t("Kept promises", "Bold")
        + t("Once you have joined us, the alliance is bound to:")
        + bullets(
            "give you a mentor who teaches your subject",
            "lighten your timetable for a year, which means:",
            (
                "no cover",
                "one free afternoon a fortnight",
            ),
            "tell you within a week how any observation went",
        )
        + t("All who work in a Mumblecombe school are bound to:")
        + bullets(
            "keep children safe before they do anything else",
            "share whatever they make that works",
        )
        + t("Practical matters", "Bold")
        + t("Your lanyard and laptop will be waiting at reception.")
        + t("Salaries are paid on the twenty-fifth of the month."),
        footer="Mumblecombe Schools Alliance, induction pack",
    )
