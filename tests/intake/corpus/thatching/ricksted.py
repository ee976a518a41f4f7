"""Mission, vision and aims of a trust as an OpenDocument text, aims in a nested list, with a note on review."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("The Ricksted Trust")
        + h("Mission, vision and aims", 2)
        + t("Adopted by the members on 14 November 2023. Next review: autumn 2026.")
        + h("Mission", 2)
        + t("The Ricksted Trust exists to see that children in country schools miss nothing.")
        + h("Vision", 2)
        + t("We see a county where the smallest school has the widest horizon.")
        + h("Aims", 2)
        + t("The trust aims to:")
        + bullets(
            "keep every village school open that can give its pupils a good education",
            "provide each pupil with:",
            [
                "a teacher who knows the subject",
                "a friend group of their own age",
                "a week away from home before they are eleven",
            ],
            "make travel between schools simple and cheap",
            "speak for rural children where nobody else does",
        )
        + h("Objects", 2)
        + t("The objects of the company are set out in its articles of association.")
        + h("Member schools", 2)
        + bullets("Ricksted All Saints", "Upper Stook", "Nether Stook", "Gallows Green Infants"),
        footer="The Ricksted Trust: Mission, vision and aims",
    )
