"""A leaflet of an infant school: values in a table, a poem-like motto, promises, the office's hours."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        t("Brindlecroft Infant and Nursery School")
        + t("Information for new families, 2025–2026")
        + t("Little steps, big hearts", "Bold")
        + t(
            "Brindlecroft opened in 1972 and serves families in the south of Slough. "
            "We have 180 places and a breakfast club."
        )
        + h("Our values")
        + grid(
            ["Value", "What it means to us"],
            ["Care", "We are gentle with people, animals and things."],
            ["Share", "We take turns and include others in our play."],
            ["Dare", "We have a go, even when we are not sure."],
        )
        + h("We believe that")
        + bullets(
            "young children learn best through play and first-hand experience",
            "parents know their children best",
            "every child has the right to feel safe and happy at school",
        )
        + h("Our promises to you")
        + bullets(
            "We will settle your child gently.",
            "We will tell you how your child is getting on, and not only when something goes wrong.",
            "We will read to the children every day.",
        )
        + h("Things to bring")
        + bullets("A named water bottle", "Wellington boots", "A change of clothes")
        + h("Who is who")
        + t("Headteacher: Miss C Sample. SENCO: Mr D Sample.")
        + t("The office is open from 8.15 am to 4.00 pm."),
        footer="Brindlecroft Infant and Nursery School, Meadow Walk, Slough",
    )
