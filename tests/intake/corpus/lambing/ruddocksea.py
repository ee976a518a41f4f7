"""A statement of principles in OpenDocument: four single words as headings, with commitments under some of them."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Ruddock Sea Academies")
        + t("Ruddock Sea Academies runs schools in three harbour towns.")
        + h("Our principles")
        + t("There are four of them, and they hold for every school and for the central team.")
        + h("Nearness", 2)
        + t("Help should come from the school next door before it comes from far away.")
        + t("Our schools will:")
        + bullets(
            "lend one another staff in an emergency",
            "share a training day each term",
            "visit before they advise",
        )
        + h("Thrift", 2)
        + t("What we do not need, we do not buy.")
        + t("The trust will:")
        + bullets(
            "mend furniture before it orders more",
            "turn down the heating in empty rooms",
        )
        + h("Candour", 2)
        + t("Bad news travels as fast as good.")
        + h("Rest", 2)
        + t("Tired people teach badly.")
        + t("We will send no messages after six in the evening.")
        + t("The staff survey of 2024 was answered by 81 per cent of those who had it.")
        + h("Practical matters")
        + t("Trustees are unpaid."),
        footer="Ruddock Sea Academies | principles | January 2025",
    )
