"""A leaflet of two pages from a designer's program: two columns, values with a gloss, promises, visits."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    front = column(
        60,
        780,
        "# Wychmallow Valley Trust",
        "A guide for new families",
        "",
        "# Why we are here",
        "Our mission is to give the children of the valley a schooling that",
        "they will be glad of at forty. We believe that schools should be",
        "judged by the adults that their pupils become.",
        "",
        "# Our values",
        "• Patience: we give things the time that they take",
        "• Curiosity: we would rather ask than assume",
        "• Grit: we finish the climb",
        "• Gladness: we enjoy one another’s company",
    )
    foot = column(60, 60, "Wychmallow Valley Trust  |  New families 2026  |  1", size=8)
    left = column(
        50,
        780,
        "# Our promise to families",
        "We will:",
        "• meet you before your child’s first day",
        "• tell you each term how your child is",
        "getting on, in words and not in codes",
        "• never send a bill for a school day",
        "",
        "# Our promise to children",
        "Every school in the valley will:",
        "• read you a story each afternoon",
        "• let you climb, dig and get muddy",
        "• stop unkindness on the day it starts",
    )
    right = column(
        320,
        780,
        "# Our schools",
        "Upper Wychmallow Infants, ages 3 to 7",
        "Wychmallow Juniors, ages 7 to 11",
        "Valley High School, ages 11 to 16",
        "",
        "# Come and see us",
        "Open mornings are held on the first",
        "Tuesday of each month. Please ring",
        "01632 960870 to book a place.",
        "",
        "# What you will need",
        "Sweatshirts can be ordered online.",
        "Book bags cost £4.",
    )
    end = column(50, 60, "Wychmallow Valley Trust  |  New families 2026  |  2", size=8)
    return pdf([*front, *foot], [*left, *right, *end])
