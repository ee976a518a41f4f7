"""A trust's beliefs as headings with a reason under some, and what its schools and the trust do about each."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        t("Oldersham Academies Trust", "Bold")
        + t("Statement of beliefs and intentions")
        + grid(("Owner", "Company Secretary"), ("Last reviewed", "May 2024"), ("Next review", "May 2027"))
        + h("1. Every child deserves an excellent education", 2)
        + t("Our schools will:")
        + bullets(
            "set high expectations for all pupils;",
            "provide teaching of the highest quality;",
            "prepare pupils for the next stage of their education.",
        )
        + h("2. Reading opens the door to learning", 2)
        + t("Our schools will:")
        + bullets(
            "make reading a priority in every subject;",
            "help pupils who fall behind to catch up quickly.",
        )
        + h("3. Good governance matters", 2)
        + t("The trust will:")
        + bullets(
            "recruit trustees and governors with the skills that we need;",
            "be open about how decisions are made.",
        )
        + h("4. Schools are stronger when they work together", 2)
        + t("The trust will:")
        + bullets(
            "bring subject leaders together each half term;",
            "support headteachers with coaching and advice.",
        )
        + h("History", 2)
        + t("Oldersham Academies Trust began as a single academy in 2012.")
        + t("It became a multi-academy trust in 2015, when three local schools joined."),
        header="Oldersham Academies Trust",
        footer="Page 1 of 1",
    )
