"""A code of conduct: who is to do what, section by section, with a table of contacts and a line to sign on."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Code of Conduct and Values")
        + t("Ivybeck Learning Federation")
        + t("Adopted: September 2025. Review: September 2027. Responsible officer: Head of People.")
        + h("Our values", 2)
        + t("Our core values are:")
        + bullets("P – Professionalism", "A – Accountability", "C – Courage", "E – Equality")
        + t("They apply to everybody who works for Ivybeck Learning Federation or on its behalf.")
        + h("What we expect of staff", 2)
        + t("All staff will:")
        + bullets(
            "put the safety and welfare of pupils first",
            "set a good example to pupils in dress, language and behaviour",
            "keep confidential information confidential",
            "raise any concern without delay",
        )
        + h("What we expect of leaders", 2)
        + t("Leaders will:")
        + bullets(
            "be visible around the school and easy to approach",
            "take difficult decisions fairly and explain them",
            "give credit to others",
        )
        + h("What we expect of governors", 2)
        + t("Governors will:")
        + bullets(
            "declare every interest that they have",
            "visit their school at least once a term",
            "respect the confidentiality of meetings",
        )
        + h("What staff can expect from us", 2)
        + t("The federation will:")
        + bullets(
            "provide clear policies and fair procedures",
            "protect anyone who raises a concern in good faith",
        )
        + t("Bullying and harassment will not be tolerated.")
        + h("Contacts", 2)
        + grid(("Head of People", "01632 960720"), ("Designated safeguarding lead", "01632 960721"))
        + h("Declaration", 2)
        + t("I have read the code of conduct.")
        + t("Name: .................... Signature: .................... Date: ...................."),
        header="Ivybeck Learning Federation",
        footer="Code of Conduct and Values – page 1",
    )
