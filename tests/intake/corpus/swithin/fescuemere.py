"""Aims and beliefs in Word with bold headings: a motto, numbered aims, beliefs that each lead to a list."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        bold("FESCUEMERE TRUST", size=32),
        para("Adopted by the members on 4 October 2024"),
        bold("Our motto"),
        para("Slow to judge, quick to help"),
        bold("Our aims"),
        items(
            "To give each child a childhood as well as an education.",
            "To make our schools places where adults go on learning.",
            "To leave nobody behind on the way to a fine exam result.",
            "To be of use to the villages that sent us their children.",
            numbers=2,
        ),
        bold("Our beliefs"),
        para("We believe that play is how young children think."),
        para("So our schools will:"),
        items(
            "give every child under seven an hour outdoors each day",
            "keep a shed of things to build with, and leave it unlocked",
        ),
        para("We believe that a good question is worth more than a quick answer."),
        para("So our teachers will:"),
        items("wait before they take an answer", "answer a question honestly when they do not know"),
        para("We believe that a trust should be judged by its weakest school."),
        para("So the trust will:"),
        items(
            "send help before it is asked for",
            "report on all of its schools in the same words",
        ),
        bold("About the trust"),
        para("Fescuemere Trust opened in 2012 with two schools, and a further five have joined since."),
        para("Trustees meet six times a year in the village hall at Fescuemere, and minutes are kept by the clerk."),
        para("The articles of association can be inspected at the registered office."),
    )
