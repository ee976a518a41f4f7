"""An equality statement: duties in law, beliefs, aims with lists inside items, grounds, and objectives in a table."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Equality statement and objectives")
        + t("Mulberrow Federation of Schools")
        + t("Approved by: Finance and People Committee. Next review: autumn 2028.")
        + h("Legal framework", 2)
        + t("The Equality Act 2010 requires public bodies to have due regard to the need to:")
        + bullets(
            "eliminate discrimination, harassment and victimisation",
            "advance equality of opportunity",
            "foster good relations",
        )
        + h("Our beliefs", 2)
        + t(
            "At Mulberrow we believe that difference makes a school richer. We believe that treating people fairly "
            "does not mean treating them all the same."
        )
        + t(
            "Mulberrow Federation of Schools will not refuse admission to, or exclude, a child on account of "
            "disability, ethnic origin, faith, gender or family income."
        )
        + h("What we will do", 2)
        + t("Across the federation we will:")
        + bullets(
            "choose books, displays and visitors that show the world as it is",
            "challenge hurtful language whoever uses it",
            "support staff to:",
            ["recognise prejudice in its quieter forms", "talk about difference with confidence"],
            "look at every policy for what it might do to those who are often overlooked",
        )
        + h("Pupils", 2)
        + t("Pupils will be taught to question stereotypes. Every pupil has the right to learn without fear.")
        + h("About our schools", 2)
        + t(
            "The federation consists of an infant school and a junior school on neighbouring sites. At the last census "
            "23 languages were spoken by our pupils, and 31% were eligible for free school meals."
        )
        + h("Equality objectives", 2)
        + grid(
            ("Objective", "Evidence", "Lead"),
            ("Narrow the gap in attendance", "Weekly registers", "Deputy headteacher"),
            ("Widen the range of applicants for posts", "Recruitment returns", "Business manager"),
        )
        + t("To ask for this document in large print or in another language, ring 01632 960907."),
        header="Mulberrow Federation of Schools",
        footer="Equality statement",
    )
