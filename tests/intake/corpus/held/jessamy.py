"""Mission, core values as word and gloss in one list, and pillars with commitments, in OpenDocument with headings."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("About Jessamy Park Trust")
        + t("Jessamy Park Trust: growing minds, growing communities")
        + h("Mission statement", 2)
        + t("We provide an education of high quality, rooted in kindness, to all the children of the park estates.")
        + h("Core values", 2)
        + bullets(
            "Kindness: we treat each other gently",
            "Curiosity: we ask why, and why not",
            "Excellence: we do ordinary things extraordinarily well",
        )
        + h("The four pillars of our work", 2)
        + h("Pillar one: Learners", 3)
        + bullets(
            "Every learner reads fluently by the age of seven.", "Every learner takes part in sport and the arts."
        )
        + h("Pillar two: Staff", 3)
        + bullets("Every member of staff has a plan for their own development.")
        + h("Pillar three: Families", 3)
        + bullets("Every family is visited before its child starts school.")
        + h("Pillar four: Finance", 3)
        + bullets("Every budget is balanced over three years.")
        + t("Last reviewed by the board: March 2025"),
        footer="Jessamy Park Trust 2025",
    )
