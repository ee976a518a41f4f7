"""A brochure's page: a contents list, a welcome that is signed, values over short paragraphs, a box of facts."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    first = column(
        60,
        780,
        "# Violetmere Catholic Academies",
        "Prospectus for families",
        "",
        "# In this booklet",
        "Welcome ........ 2",
        "Our mission ........ 2",
        "Facts ........ 3",
    )
    second = column(
        60,
        780,
        "# Welcome",
        "It gives me great pleasure to introduce our schools to you. I hope that",
        "you will come and see us at work.",
        "Sister A. Nother, Executive Headteacher",
        "",
        "# Our mission",
        "Violetmere Catholic Academies exist to form young people who pray,",
        "think and serve. We learn from Christ the teacher.",
        "",
        "# Gospel values",
        "# Mercy",
        "We begin again each morning.",
        "# Truth",
        "We keep our word when it is dull to do so.",
        "# Service",
        "We put down our own work to help with another’s.",
    )
    third = column(
        60,
        780,
        "# Facts",
        "Number on roll: 1,840",
        "School day: 8.40 to 3.15",
        "Uniform: navy jumper, grey trousers or skirt",
        "",
        "“Learn, love, serve”",
        "",
        "Continued overleaf",
        "3",
    )
    return pdf(first, second, third)
