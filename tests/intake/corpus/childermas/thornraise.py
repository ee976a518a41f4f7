"""An OpenDocument text: aims, an acrostic of values, a stem with an ellipsis, prose, and the address at its end."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Thornraise Collegiate Trust")
        + t("Aims and values")
        + t("Discendo crescimus – by learning we grow")
        + t("Last updated by the Head of Communications, 6 June 2025")
        + h("Our aims", 2)
        + t("The Trust aims to:")
        + bullets(
            "provide outstanding education from the age of three to nineteen;",
            "enable every student to achieve their full potential;",
            "contribute to the economic and cultural life of our towns.",
        )
        + h("Our values", 2)
        + t("Our values spell the word CARE.")
        + bullets(
            "Courage – we take risks in our learning and speak up for others",
            "Achievement – we work hard and take pride in our success",
            "Respect – we value each other and the place where we live",
            "Enjoyment – we find pleasure in learning and in one another’s company",
        )
        + h("Putting our values into practice", 2)
        + t("Every college and school in the trust will…")
        + bullets(
            "offer a curriculum that is broad, balanced and relevant",
            "provide impartial careers advice from Year 7",
            "give students a voice in the decisions that affect them",
            "encourage healthy lifestyles and regular exercise",
        )
        + h("Working together", 2)
        + t(
            "We will collaborate with colleges, universities and employers across the North West."
            " Staff will share their expertise with colleagues in other schools."
            " The achievements of students and staff will be celebrated each year."
        )
        + h("Contact details", 2)
        + t("Thornraise Collegiate Trust, College Road, Anytown")
        + t("enquiries@thornraise.example"),
        header="Thornraise Collegiate Trust: Aims and values",
        footer="Printed copies may be out of date",
    )
