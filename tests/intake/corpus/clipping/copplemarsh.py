"""A strategy as a designer's PDF over three pages: running headers, numbered priorities, bullets, broken words."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    def edges(number: int) -> list[Line]:
        return [
            Line(60, 812, "Copplemarsh Academies Trust | Strategic Plan 2025-2028", 8),
            Line(520, 30, str(number), 8),
        ]

    cover = [
        Line(60, 620, "Copplemarsh Academies Trust", 26, True),
        Line(60, 580, "Strategic Plan 2025-2028", 18),
        Line(60, 540, "Together we achieve more", 14),
    ]
    first = [
        *edges(2),
        *column(
            60,
            770,
            "# Foreword",
            "I am delighted to introduce our strategic plan for the next three years.",
            "It was drawn up by trustees and headteachers at their conference in March.",
            "# Our mission",
            "Our mission is to give every child in the Thames estuary the best possible start",
            "in life.",
            "# Our vision",
            "By 2028 every Copplemarsh academy will be a school in which parents are proud",
            "to place their children and colleagues are proud to work.",
            "# Our strategic priorities",
            "# 1. High quality education",
            "We will:",
            "• implement an ambitious curriculum in every subject and every key stage;",
            "• improve attendance so that no child misses out on learn-",
            "ing;",
            "• close the gap between disadvantaged pupils and their peers.",
            "# 2. People and leadership",
            "We will:",
            "• be an employer of choice;",
            "• offer every colleague a personal development plan;",
        ),
    ]
    second = [
        *edges(3),
        *column(
            60,
            770,
            "• prepare the next generation of headteachers.",
            "# 3. Strong and sustainable",
            "We will:",
            "• set balanced budgets and hold prudent reserves;",
            "• invest in digital technology that makes work easier;",
            "• reach net zero in all of our buildings.",
            "# 4. Civic partnership",
            "We will:",
            "• work with councils, charities and businesses for the good of the area;",
            "• listen to the families that we serve.",
            "# Key facts",
            "6,200 pupils",
            "11 academies",
            "740 staff",
            "# Governance",
            "The board of trustees meets six times a year and is accountable to the members.",
        ),
    ]
    return pdf(cover, first, second)
