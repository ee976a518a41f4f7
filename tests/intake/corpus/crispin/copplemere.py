"""A paper for trustees in OpenDocument: a table at its head, background, the statement, options, next steps."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Copplemere Academy Trust")
        + t("Report to the Board of Trustees, 12 February 2026")
        + grid(
            ("Agenda item", "8"),
            ("Title", "Vision, values and principles: revised statement"),
            ("Author", "Head of Governance"),
            ("Purpose", "For decision"),
            ("Appendices", "Appendix A: survey results"),
        )
        + h("1. Purpose of the report", 2)
        + t("This report asks trustees to approve a revised statement of the trust’s vision, values and principles.")
        + h("2. Background", 2)
        + t("The present statement was approved in March 2018, before the schools in Southport and Formby joined.")
        + t("A working group of two trustees, three headteachers and a parent met on four occasions in the autumn.")
        + t("Of 1,146 people who answered the survey, 71% said that the old statement was too long.")
        + h("3. Proposed statement", 2)
        + h("Our vision", 3)
        + t("Every pupil in our care will be known, valued and challenged.")
        + h("Our values", 3)
        + bullets(
            "Generosity: we give our time and our talents",
            "Fairness: we treat people according to their needs",
            "Diligence: we take pride in doing things well",
        )
        + h("Our principles", 3)
        + bullets(
            "Decisions are made as close to the pupil as possible.",
            "Resources follow need.",
            "No school in the trust is left to struggle on its own.",
            "Parents are told the truth about how their children are doing.",
        )
        + h("Our commitments", 3)
        + t("The trust will:")
        + bullets(
            "respect the individual character of each school",
            "hold schools to account fairly and openly",
            "share expertise across all phases",
        )
        + t("Governors will:")
        + bullets(
            "know their school well",
            "offer both support and challenge to leaders",
        )
        + h("4. Options considered", 2)
        + grid(
            ("Option", "Advantages", "Disadvantages"),
            ("A. No change", "No cost", "Statement is out of date"),
            ("B. Revise the statement", "Reflects the views of schools", "New signs needed, about £3,400"),
        )
        + h("5. Financial and legal implications", 2)
        + t("The cost of new signs can be met from the marketing budget. There are no legal implications.")
        + h("6. Next steps", 2)
        + t("Subject to approval, the statement will be published on the website by the end of February.")
        + h("7. Recommendation", 2)
        + t("Trustees are recommended to approve option B."),
        footer="Copplemere Academy Trust: Board papers, February 2026",
    )
