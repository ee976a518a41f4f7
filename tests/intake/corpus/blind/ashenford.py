"""A chief executive's welcome, then a table of values and a list under bold headings, in OpenDocument."""

from tests.intake.corpus.making import bullets, grid, odt, t


def make() -> bytes:
    return odt(
        t("Welcome from our Chief Executive", "Bold")
        + t("Dear visitor,")
        + t("It is a pleasure to show you round our website. I hope that you will come and see us soon.")
        + t("Yours sincerely,")
        + t("A. N. Other")
        + t("Chief Executive")
        + t("The values of Ashenford Academies", "Bold")
        + grid(
            ("Value", "What it means to us"),
            ("Integrity", "We do the right thing when it is dull and nobody is watching."),
            ("Invention", "We make things, break things and make them better."),
            ("Insight", "We look at the child before we look at the number."),
        )
        + t("Our aims", "Bold")
        + t("Ashenford Academies aims to:")
        + bullets(
            "open a sixth form in the east of the town",
            "bring every school to good or better",
            "halve the number of pupils who are often absent",
        )
        + t("Photograph: the new laboratory at Ashenford East")
    )
