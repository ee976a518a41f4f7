"""A leaflet for families: one page of two columns with mission, values and promises, and term dates at the foot."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    left = column(
        45,
        790,
        "# Holverstone Education Trust",
        "A guide for families",
        "",
        "# Why we exist",
        "Holverstone Education Trust exists so that",
        "every family within walking distance of our",
        "schools can count on a good one.",
        "",
        "# Our values",
        "# Care",
        "We notice when someone is missing, sad or",
        "hungry.",
        "# Effort",
        "We praise the trying as well as the result.",
        "# Honesty",
        "We say sorry first and explain second.",
        "",
        "# Our schools",
        "Holverstone Infants, Holverstone Juniors,",
        "Quarry Hill Academy and The Lyndhope School.",
    )
    right = column(
        315,
        790,
        "# Our promise to you",
        "We will:",
        "• answer your message by the end of the next",
        "school day",
        "• tell you what your child is learning before",
        "they learn it",
        "• keep the cost of uniform below £40",
        "• never make you repeat a hard story to three",
        "different people",
        "",
        "# What we hope for from you",
        "We hope that parents will:",
        "• read with their child on most days",
        "• tell us about changes at home",
        "• come to one event a term",
        "",
        "# Term dates 2025/26",
        "Autumn: 3 September to 19 December",
        "Spring: 5 January to 27 March",
        "Summer: 13 April to 21 July",
        "",
        "# Contact",
        "01632 960311",
        "hello@holverstone.example",
    )
    return pdf([*left, *right])
