"""A federation’s page in OpenDocument: headings, lists inside lists, and promises that end in a half sentence."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Harebeck Federation of Infant Schools")
        + h("Our vision", 2)
        + t("Our children will look back on these years and smile.")
        + h("What we believe", 2)
        + bullets(
            "Play is the work of childhood",
            "No child is too young to be asked",
            "Kindness can be taught",
        )
        + h("Our promises to parents", 2)
        + t("We will:")
        + bullets(
            "open the doors ten minutes early, so that you can",
            ["see the classroom", "speak to a teacher"],
            "write to you in plain English",
        )
        + h("Our promises to one another", 2)
        + t("As staff we will:")
        + bullets("share our plans", "go home at a sensible time"),
        header="Harebeck Federation",
        footer="Page 1",
    )
