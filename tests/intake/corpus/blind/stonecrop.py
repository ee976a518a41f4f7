"""A strategy leaflet, three columns on one page, without tags: each column has a heading and its bullets."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    return pdf(
        [
            Line(40, 790, "Stonecrop Trust", 24, True),
            Line(40, 765, "Strategy on a page 2024-2029", 12),
            *column(
                40, 720,
                "# Our purpose",
                "To help every pupil to",
                "become somebody whom",
                "their town is glad of.",
                "# Our values",
                "Modesty",
                "Mettle",
                "Mirth",
            ),
            *column(
                220, 720,
                "# Priority 1: Learning",
                "We will:",
                "• rewrite the curriculum",
                "in history and science;",
                "• test less and read",
                "more.",
                "# Priority 2: People",
                "We will:",
                "• grow our own leaders;",
                "• halve the turnover of",
                "staff.",
            ),
            *column(
                400, 720,
                "# Priority 3: Place",
                "We will:",
                "• plant an orchard at",
                "every school;",
                "• walk to school when",
                "we can.",
                "# Priority 4: Purse",
                "We will:",
                "• pool our reserves;",
                "• publish what we pay.",
            ),
            Line(40, 30, "stonecrop.example    @stonecroptrust    01632 960222", 8),
        ]
    )  # fmt: skip
