"""A leaflet of a plan in brief as a PDF of two pages: mission, goals, promises, values, dates and figures."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    first = column(
        60,
        780,
        "# Dunlinmoor Academy Trust",
        "Our plan in brief, 2026 to 2030",
        "",
        "# Our mission",
        "To give children who grow up on the moor the same start as children who",
        "grow up anywhere else.",
        "",
        "# Our goals",
        "• Every pupil reads for pleasure by the end of Year 4",
        "• Every school has a full set of teachers who want to be there",
        "• No pupil is left without a plan at sixteen",
        "",
        "# How we will get there",
        "We will:",
        "• run a library van that calls at each school once a week",
        "• train our own teachers in villages where nobody else will",
        "• find every pupil two weeks of work with a decent employer",
        "",
        "# Our values",
        "Care: we look after those who are furthest from help.",
        "Craft: we take time to do a thing well.",
        "Cheer: we keep each other’s spirits up in bad weather.",
    )
    second = column(
        60,
        780,
        "# Key dates",
        "Spring 2026: each school draws up its own plan",
        "Summer 2026: the library van is ordered",
        "",
        "# The trust in numbers",
        "10 schools, 1,650 pupils and 31 buses",
        "The smallest of our schools has 38 pupils.",
        "",
        "# Contact",
        "Dunlinmoor Academy Trust, The Reading Room, Dunlinmoor",
        "01632 960703    plan@dunlinmoor.example",
    )
    return pdf(first, second)
