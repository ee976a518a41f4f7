"""A leaflet for parents of the youngest: aims with typed bullets, what matters, promises, practical matters."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    page = column(
        60,
        780,
        "# Windlesook Early Years Trust",
        "A leaflet for parents of two, three and four year olds",
        "",
        "# Our aims",
        "We aim to:",
        "• give every child a gentle start",
        "• let children learn through talk, song and play",
        "• notice early when a child needs more help",
        "• make each parent feel that their voice counts",
        "",
        "# What matters to us",
        "Security comes first, because a frightened child cannot learn. Mess is a sign that",
        "something is going on. No two children should ever be measured against each other.",
        "",
        "# What we promise",
        "We will tell you about your child’s day, every day. We will ring you if anything",
        "worries us, and we will not wait until home time.",
        "",
        "# Practical matters",
        "Sessions run from 8.30 to 11.30 and from 12.30 to 3.30. Please bring wellingtons,",
        "a spare set of clothes and a water bottle, all with your child’s name on them.",
        "There is no parking in the lane.",
        "",
        "Windlesook Early Years Trust, The Old Maltings. Telephone 01632 960371",
    )
    return pdf(page)
