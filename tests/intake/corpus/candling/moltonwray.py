"""A charter for local governors: a belief, what they and the trust will do, the principles of public life, expenses."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Moltonwray and Coast Academy Trust")
        + t("A charter for local governors", "Bold")
        + t("Local governors are appointed for four years and meet six times a year.")
        + t("New governors have a mentor and a day of induction.")
        + h("Why local governance matters to us", 2)
        + t(
            "The Moltonwray and Coast Academy Trust believes that a school belongs first of all to the people who "
            "live around it."
        )
        + t("Power is best held where it can be seen.")
        + h("What governors will do", 2)
        + t("Governors will:")
        + bullets(
            "know their school well enough to be both proud of it and worried about it;",
            "ask before they judge;",
            "read the papers before the meeting;",
            "keep confidences;",
            "speak for every family, not only for those who are easy to hear.",
        )
        + h("What the trust will do in return", 2)
        + t("The trust will:")
        + bullets(
            "give governors honest figures in plain English;",
            "answer any question from a governing body within ten working days;",
            "never take a decision about a school without first hearing its governors.",
        )
        + h("The principles of public life", 2)
        + t("In all that they do governors keep to the seven principles of public life:")
        + bullets("selflessness", "integrity", "objectivity", "accountability", "openness", "honesty", "leadership")
        + h("Expenses", 2)
        + t("Travel is paid at 45p a mile. Claims go to the clerk on the form in annex B, with receipts.")
        + t("Clerk to the local governing bodies: clerk@moltonwray.example"),
        footer="Charter for local governors, second edition",
    )
