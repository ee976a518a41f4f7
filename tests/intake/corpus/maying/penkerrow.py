"""A rural trust's guiding principles in OpenDocument: headings, a list inside a list, facts about the schools."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Penkerrow Schools Partnership")
        + t("Guiding principles for our schools")
        + t("Author: Director of School Improvement. Last reviewed: March 2025.")
        + h("Who we are", 2)
        + t("We are a partnership of three village schools in north Cornwall. Our smallest school has 41 pupils.")
        + grid(
            ("School", "Age range", "Pupils"),
            ("Penkerrow Primary School", "4–11", "186"),
            ("Trewidden Vale School", "2–11", "92"),
            ("St Carrow Infant School", "4–7", "41"),
        )
        + h("What we believe", 2)
        + t("We believe that every child should be able to go to a good school close to home.")
        + t("We believe that small schools thrive when they stand together.")
        + h("Our aims", 2)
        + t("We want every pupil to:")
        + bullets(
            "feel safe and happy at school",
            "become a fluent and enthusiastic reader",
            "take pride in the history and culture of Cornwall",
            "move on to secondary school with confidence",
        )
        + h("What the partnership will do", 2)
        + t("The partnership will:")
        + bullets(
            "support headteachers to:",
            ("lead teaching and learning", "balance family life with the demands of the role"),
            "provide advice on finance, premises and staffing",
            "bring pupils from different schools together for sport and the arts",
            "encourage every school to reduce its energy use",
        )
        + h("What we ask of parents", 2)
        + bullets(
            "Make sure that your child comes to school every day and on time",
            "Read with your child as often as you can",
            "Talk to us if you have a worry",
        )
        + t("Approved by the directors on 26 March 2025. Signed copy held by the clerk."),
        header="Penkerrow Schools Partnership",
        footer="Guiding principles – March 2025 – page 1",
    )
