"""A plan on two pages of a designer's PDF: vision, three priorities with lists, numbers of the trust, page feet."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    first = [
        Line(60, 780, "Applewhin Trust", 26, True),
        Line(60, 752, "Our plan for the next three years", 16),
        *column(
            60,
            710,
            "# Our vision",
            "Young people who leave us able to choose their own road, and who know the way back.",
            "# Our priorities",
            "# 1. Every child in school, every day",
            "We will:",
            "• ring home within the hour when a child is missing;",
            "• put a breakfast on the table in each of our schools;",
            "• treat the cause of an absence and not only the absence.",
            "# 2. Teachers who know their subject",
            "The trust will:",
            "• pay for further study in the subject that a teacher teaches;",
            "• bring each subject’s teachers together for a day every half",
            "term.",
            "Our schools will:",
            "• give no class two temporary teachers in one year.",
        ),
        Line(60, 30, "Applewhin Trust plan 2025 to 2028", 8),
        Line(520, 30, "1", 8),
    ]
    second = [
        *column(
            60,
            780,
            "# 3. Money spent where it is needed",
            "Governors will:",
            "• ask of each new cost what it does for pupils;",
            "• keep a reserve for the school that needs it next.",
            "# Our trust in numbers",
            "7 schools in 2 counties",
            "2,916 pupils",
            "388 staff",
            "# Tell us what you think",
            "We would love to hear from you: write to plan@applewhin.example.",
        ),
        Line(60, 30, "Applewhin Trust plan 2025 to 2028", 8),
        Line(520, 30, "2", 8),
    ]
    return pdf(first, second)
