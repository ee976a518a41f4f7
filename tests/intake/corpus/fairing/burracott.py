"""A charter of those who govern and lead, as OpenDocument: principles, three lists of promises, terms of office."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Burracott Academies Trust")
        + h("How we govern and lead", 2)
        + t(
            "Each of our six academies has a local governing body of eight people. Trustees meet five times a year, "
            "and governors twice a term, usually at 6pm on a Tuesday."
        )
        + h("Our guiding principles", 2)
        + bullets(
            "The interests of pupils come before the convenience of adults.",
            "Decisions are best made by those who will live with them.",
            "Scrutiny is a form of support.",
        )
        + h("Our promises", 2)
        + t("Governors will:")
        + bullets(
            "visit the academy often enough to know its smell",
            "read the papers before the meeting",
            "ask the awkward question politely",
            "stand by a decision once it has been made",
        )
        + t("Headteachers and other leaders will:")
        + bullets(
            "bring bad news early",
            "give governors figures that can be understood",
            "guard the time of their teachers",
        )
        + t("Burracott Academies Trust will:")
        + bullets(
            "train every governor in the first term of office",
            "explain in writing whenever it overrules a local decision",
            "look for trustees who reflect the towns that we serve",
        )
        + h("Conduct", 2)
        + t("We believe that good governance is quiet, curious and kind.")
        + t("All trustees and governors sign a register of interests each September.")
        + h("Terms of office", 2)
        + t("Governors serve for four years and may be reappointed once. Vacancies are advertised locally.")
        + t("To put your name forward, write to the clerk at governance@burracott.example."),
        header="Burracott Academies Trust",
        footer="Governance charter, adopted in July",
    )
