"""A paper for governors in OpenDocument: aims once for adults and once for children, priorities with nested lists."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        t("Wickerby and Thorpe Federation", "Bold")
        + t("Full Governing Board, 4 March 2026, 6.30 pm, Thorpe Infants")
        + t("Paper 7: Our aims, after consultation")
        + t("Governors are asked to approve the aims and the priorities below.")
        + h("Our aims", 1)
        + h("For grown-ups", 2)
        + t("We want our schools to be places:")
        + bullets(
            "where mistakes are talked about kindly;",
            "where nobody needs to be brave in order to come in;",
            "where the arts count for as much as the tests.",
        )
        + h("For children", 2)
        + t("Your school should be a place:")
        + bullets(
            "where you can always find somebody to play with;", "where a grown-up listens until you have finished."
        )
        + h("Our priorities for 2026–27", 1)
        + bullets(
            "Talk before writing",
            ["plan a conversation into each lesson", "teach all staff to hear a speech difficulty"],
            "Outdoors every day",
            ["buy boots and coats for those who have none"],
        )
        + t("Clerk to the governors: A. Sample")
        + t("Next meeting: 20 May 2026"),
        footer="Wickerby and Thorpe Federation, Paper 7",
    )
