"""Pages of a prospectus: a head's welcome, history, faith ethos, aims, values with sentences, a day's life."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Prospectus 2027")
        + t("Saint Merrion’s Catholic College, Cawsby")
        + h("A message from the Principal", 2)
        + t("It gives me great pleasure to introduce our college to you.")
        + t("I have been Principal since 2021, and my own children came here.")
        + t("I hope that you will come and see us at work.")
        + t("Dr Teresa Lang")
        + h("Our history", 2)
        + t("The college was opened by the Sisters of Saint Merrion in 1908 with nineteen girls.")
        + t("Boys were admitted in 1974, and the chapel was restored in 2015.")
        + h("Our mission statement", 2)
        + t("Saint Merrion’s exists to educate young people in the light of the Gospel.")
        + h("Our motto", 2)
        + t("Lux in via – A light on the way")
        + h("Our ethos", 2)
        + t("We are a welcoming Catholic community in which each person is valued as a child of God.")
        + h("Our aims", 2)
        + t("The college aims to:")
        + bullets(
            "nurture the faith of every student",
            "achieve the highest academic standards",
            "serve the poor and work for justice",
            "care for creation",
        )
        + h("Our values", 2)
        + bullets(
            "Faith: prayer is at the centre of our life together.",
            "Hope: we encourage every student to aim high.",
            "Service: we use our gifts for the good of others.",
        )
        + h("Pastoral care", 2)
        + t("Every student will be supported by a form tutor and a head of house.")
        + t("Bullying will not be tolerated.")
        + h("Examination results", 2)
        + grid(("Subject", "Grade 4 and above"), ("English", "86%"), ("Mathematics", "81%"))
        + h("How to apply", 2)
        + t("Application forms must reach the local authority by 31 October.")
        + t("Buses run from Cawsby station, Hythe Road and Upper Nene."),
        footer="Saint Merrion’s Catholic College Prospectus 2027",
    )
