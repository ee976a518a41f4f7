"""OpenDocument text on climate and nature: beliefs in prose, headings with promises under them, last year’s figures."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        t("The Hawksedge Trust", "Bold")
        + h("Our climate and nature promise")
        + t("Adopted by trustees in May. Owner: Head of Estates.")
        + h("What we believe", 2)
        + t(
            "We believe that children who know a place will look after it. We owe our pupils a planet that they can "
            "live on. Hope has to be taught as well as science."
        )
        + h("Our objectives", 2)
        + bullets(
            "To be a carbon-neutral trust by 2035",
            "To put nature within five minutes of every desk",
            "To waste nothing that can be mended",
        )
        + h("Our promises", 2)
        + t("By 2028 the trust will:")
        + bullets(
            "replace its last oil boilers",
            "charge its minibuses from its own roofs",
            "ask every supplier for a carbon figure, and act on it",
        )
        + t("Each school will:")
        + bullets(
            "leave a tenth of its grounds to grow wild",
            "serve a meal without meat at least twice a week",
            "let pupils choose how the green fund is spent",
        )
        + t("Everyone at Hawksedge will:")
        + bullets("turn off what they are not using", "walk, wheel or share a lift when they can")
        + h("Where we stand today", 2)
        + t(
            "In 2023 our nine schools used 2.1 million kilowatt hours of gas. Solar panels on three roofs produced a "
            "tenth of our electricity. Food waste fell by 14 per cent."
        )
        + h("Reporting", 2)
        + t("The head of estates reports to the finance committee each November.")
        + t("We will publish our figures every year, even when they are disappointing.")
        + t("For advice on school travel plans, write to estates@hawksedge.example.")
    )
