"""An OpenDocument text: aims in a nested list, British values that are promoted, and duties in law."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("The Skellowby Trust: aims and values")
        + t(
            "The Skellowby Trust looks after eight schools on both banks of the river Skell. The first of them opened "
            "in 1871."
        )
        + h("Aims", 2)
        + t("The aims of the trust are:")
        + bullets(
            "to give every pupil a broad education that includes the arts and a practical craft",
            "to make sure that pupils with special educational needs learn beside their friends",
            "to help every school to become the first choice of its neighbourhood",
            "to leave the river and its banks cleaner than we found them",
        )
        + h("How we work", 2)
        + t("All Skellowby schools will:")
        + bullets(
            "offer music to every pupil:",
            ["an instrument on loan in Year 4", "a place in a choir for whoever wants one"],
            "take learning outdoors:",
            ["a day on the river each summer", "a garden plot for each class"],
            "listen to pupils before anything that affects them is decided",
        )
        + h("British values", 2)
        + t(
            "The trust actively promotes democracy, the rule of law, individual liberty, and mutual respect and "
            "tolerance of those with different faiths and beliefs."
        )
        + t("Pupils vote for their school council every October.")
        + h("Equality", 2)
        + t(
            "The Equality Act 2010 requires public bodies to publish equality objectives at least every four years. "
            "Ours were published in April 2024 and are on the website."
        )
        + t("We will treat nobody less well because of age, disability, race, religion or belief, or sex.")
        + h("Policies", 2)
        + bullets("Admissions policy", "Charging and remissions policy", "Complaints procedure")
        + t("Paper copies are free of charge. Please ask at any school office."),
        header="The Skellowby Trust",
        footer="Aims and values, agreed 8 May 2025",
    )
