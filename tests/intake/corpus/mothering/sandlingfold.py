"""A leaflet of a nursery, folded in two: the promise on one side, how to find us and what it costs on the other."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    title = [Line(50, 790, "Sandlingfold Nursery School", 22, True), Line(50, 768, "Little hands, big ideas", 13)]
    left = column(
        50,
        720,
        "# Our vision",
        "Every child will be happy, safe and",
        "ready for school.",
        "",
        "# Our promise",
        "We promise to:",
        "• get to know your child as a person",
        "• let children play outside every day,",
        "whatever the weather",
        "• share your child’s learning with you",
        "• welcome every family in our town",
    )
    right = column(
        320,
        720,
        "# Opening hours",
        "Monday to Friday, 8.30 am to 3.30 pm,",
        "38 weeks a year.",
        "",
        "# Places available now",
        "We have places for two, three and four",
        "year olds. Fifteen hours a week are free",
        "for all three and four year olds.",
        "",
        "# How to find us",
        "We are behind the library. There is a bus",
        "stop opposite the gate.",
    )
    foot = column(
        50,
        90,
        "Call Wendy on 01632 960266 to book a visit, or scan the code.",
        "Sandlingfold Nursery School, Heath Road, Anytown, Suffolk",
        size=8,
    )
    return pdf([*title, *left, *right, *foot])
