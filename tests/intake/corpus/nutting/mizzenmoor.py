"""A strategy of two pages as a designer's PDF: an introduction that is signed, pillars with bullets, page numbers."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    first = [
        Line(60, 780, "Mizzenmoor Education Trust", 24, True),
        Line(60, 752, "Our strategy to 2029", 16),
        *column(
            60,
            710,
            "# Introduction",
            "Since 2016 the trust has grown from two schools to twelve. Last year 71 per cent of our",
            "schools improved their results at Key Stage 2.",
            "Jo Placeholder, Chief Executive",
            "# Our purpose",
            "Mizzenmoor Education Trust exists to make coastal childhoods rich in opportunity.",
            "# Our values",
            "Courage: we take on what others put off.",
            "Compassion: we start from the child in front of us.",
            "Curiosity: we would rather ask than assume.",
            "# Pillar 1: Brilliant basics",
            "• Reading, writing and number come first in every timetable.",
            "• We will intervene in the week that a gap appears.",
            "• Teachers will have the same high-quality materials in every school.",
        ),
        Line(300, 30, "1", 8),
    ]
    second = [
        *column(
            60,
            780,
            "# Pillar 2: Lives beyond lessons",
            "• Every pupil will sail, perform and camp before they leave us.",
            "• We will pay for any child whose family cannot.",
            "• Clubs will be open to all and will not be cancelled for revision.",
            "# Pillar 3: A trust that lasts",
            "• We will hold enough in reserve to withstand a bad year.",
            "• New buildings will be cheap to heat.",
            "• Trustees will visit each school at least once a term.",
            "# What the strategy does not cover",
            "Capital bids are set out in the estates plan. Admissions are decided by each school within",
            "the county scheme.",
            "# Contact",
            "hello@mizzenmoor.example  01632 960140",
        ),
        Line(300, 30, "2", 8),
    ]
    return pdf(first, second)
