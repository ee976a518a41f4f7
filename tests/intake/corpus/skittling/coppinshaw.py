"""A folded leaflet as a designer's PDF: two columns with mission, aims, values and promises, and how to apply."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    head = [
        Line(50, 790, "The Coppinshaw Trust", 22, True),
        Line(50, 766, "Roots in the town, eyes on the hills", 13),
    ]
    left = column(
        50,
        725,
        "# Our mission",
        "We make good schools better and let no",
        "school in Coppinshaw fall behind.",
        "",
        "# Our aims",
        "We want every child in our care to:",
        "• read widely and for pleasure",
        "• learn to swim, to cook and to ride a bicycle",
        "• speak up in front of an audience",
        "• know the hills around their home",
        "",
        "# Our values",
        "Loyalty: we stand by our pupils on their",
        "worst days as well as their best",
        "",
        "Thoroughness: we do the small things well",
        "",
        "Good humour: we take our work more",
        "seriously than ourselves",
    )
    right = column(
        315,
        725,
        "# What families can expect",
        "Our schools will:",
        "• keep classes to twenty-eight or fewer",
        "• send one clear letter a week and no more",
        "• ring you with good news as well as bad",
        "",
        "# Our schools",
        "Coppinshaw Primary School (ages 3 to 11)",
        "Beacon Fell Primary School (ages 4 to 11)",
        "Coppinshaw High School (ages 11 to 18)",
        "",
        "# Applying for a place",
        "Applications for September 2026 close on",
        "31 October for Year 7 and on 15 January",
        "for reception classes.",
        "",
        "Open evenings are held in the last week of",
        "September.",
        "",
        "# Contact",
        "Telephone 01632 960187",
        "places@coppinshaw.example",
    )
    return pdf([*head, *left, *right])
