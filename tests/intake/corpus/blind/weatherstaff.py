"""Numbered principles in OpenDocument, each a heading with prose under it, and an appendix that is no values."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Weatherstaff Trust")
        + t("Our guiding principles")
        + h("Principle 1: Start from the pupil", 2)
        + t("Our timetables, our buildings and our budgets begin with what pupils need.")
        + h("Principle 2: Keep it human", 2)
        + t("People will be told about decisions in person before they read of them.")
        + h("Principle 3: Leave it better", 2)
        + t("We will hand each school on in better order than we found it.")
        + h("Our pledge to the planet", 2)
        + t("By 2030 we will have:")
        + bullets("cut our waste to landfill to nothing", "a climate lead in every school")
        + h("Appendix: meetings of the board", 2)
        + t("The board meets in October, December, February, April and July.")
        + t("Minutes are available from the clerk."),
        header="Weatherstaff Trust guiding principles",
        footer="Page 1 of 3",
    )
