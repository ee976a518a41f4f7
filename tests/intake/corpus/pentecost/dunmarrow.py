"""A plan on a page: a box for the vision, a table of three pillars side by side, the values in a line at the foot."""

from tests.intake.corpus.making import docx, items, para, run, table, text_box


def make() -> bytes:
    return docx(
        para(run("Dunmarrow Multi Academy Trust: our plan on a page 2025–2028", bold=True, size=32)),
        text_box(
            para(run("Our vision", bold=True))
            + para("To be a family of schools where every child thrives and achieves.")
        ),
        para(run("Our strategic pillars", bold=True, size=28)),
        table(
            ("1. Quality of education", "2. People and culture", "3. Strong foundations"),
            (
                items(
                    "A knowledge-rich curriculum in every subject",
                    "High standards of reading from the early years onwards",
                    "Effective support for disadvantaged pupils",
                ),
                items(
                    "High-quality induction for new staff",
                    "A clear career pathway for every role",
                    "A focus on wellbeing and workload",
                ),
                items(
                    "Balanced budgets in all of our schools",
                    "Safe, well-maintained and sustainable buildings",
                    "Effective governance at every level",
                ),
            ),
        ),
        para(run("Our values", bold=True, size=28)),
        para("Kindness | Ambition | Resilience | Teamwork"),
        para("Plan on a page – approved by the trust board on 8 July 2025 – for internal and external use"),
    )
