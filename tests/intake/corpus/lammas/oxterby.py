"""A leaflet folded in three: narrow columns of small type, words broken at line ends, a band at the foot."""

from tests.intake.corpus.making import Line, column, pdf


def value(y: float, word: str, gloss: str) -> list[Line]:
    return [Line(218, y, word, 11, True), Line(218, y - 15, gloss, 9)]


def make() -> bytes:
    first = column(
        30,
        740,
        "# Our vision",
        "Every child at Oxterby is happy, healthy",
        "and ready to learn.",
        "# Our aims",
        "We aim to:",
        "• help every child to become a fluent",
        "reader by the age of seven",
        "• offer a curriculum that opens child-",
        "ren’s eyes to the wider world",
        "• prepare children well for secondary",
        "school",
        "• keep children active every day",
        size=9,
        lead=17,
    )
    second = [
        *column(218, 740, "# Our values"),
        *value(690, "Kindness", "We look after each other."),
        *value(645, "Courage", "We try new things."),
        *value(600, "Respect", "We listen to other points of view."),
        *value(555, "Pride", "We do our best work."),
        *column(
            218,
            505,
            "# Our promises to parents",
            "We promise to:",
            "• tell you straight away if your child is",
            "hurt or upset",
            "• meet you at the gate each morning",
            "• keep letters short and clear",
            size=9,
            lead=17,
        ),
    ]
    third = column(
        406,
        740,
        "# Working together",
        "We ask parents to:",
        "• read with their child every night",
        "• bring their child to school on time",
        "• come to parents’ evenings",
        "# What we believe",
        "We believe that children should enjoy",
        "coming to school. We believe that play",
        "is a serious part of learning.",
        "# Find out more",
        "Visits are welcome on any Tuesday.",
        "Please ring the office on 01632 960733.",
        size=9,
        lead=17,
    )
    return pdf(
        [
            Line(30, 790, "Oxterby Primary Academy", 22, True),
            *first,
            *second,
            *third,
            Line(30, 40, "Oxterby Primary Academy is a member of the Long Dale Trust.", 7),
        ]
    )
