"""A strategy as a designer's PDF: contents, vision and mission, goals with bullets, words broken at line ends."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    def edges(number: int) -> list[Line]:
        return [
            Line(60, 812, "Brocklewhin Trust for Learning | Strategy 2025–2030", 8),
            Line(280, 30, f"Page {number} of 3", 8),
        ]

    contents = [
        Line(60, 640, "Further, together", 30, True),
        Line(60, 605, "Our strategy for 2025 to 2030", 16),
        *column(
            60, 540,
            "# Contents",
            "Our vision and mission ........ 2",
            "Our goals ........ 2",
            "How we will know ........ 3",
            size=11, lead=16,
        ),
        *edges(1),
    ]  # fmt: skip
    goals = [
        *column(
            60, 770,
            "# Our vision",
            "A county in which where you went to school is the least interesting thing about you.",
            "# Our mission",
            "Brocklewhin Trust for Learning brings schools together so that each can do what none could",
            "manage alone.",
            "# Our goals",
            "# Goal 1: Every child a confident speaker",
            "Too many of our pupils leave us with plenty to say and no practice in saying it. We will:",
            "• hold a debate in every year group each term",
            "• teach pupils to speak to a room, to a stranger and into a microphone",
            "# Goal 2: No wasted years",
            "Key Stage 3 schemes of work were last rewritten in 2015. Our secondary schools will:",
            "• begin where primary schools leave off, and not before",
            "• give Year 8 the same quality of teaching as Year 11",
            "# Goal 3: A trust that treads lightly",
            "We will cut our use of gas by half, and we will tell pupils honestly how we are get-",
            "ting on.",
            size=11, lead=17,
        ),
        *edges(2),
    ]  # fmt: skip
    last = [
        *column(
            60, 770,
            "# Our beliefs about change",
            "We believe that change should be tried small before it is done big.",
            "We believe that people support what they have helped to make.",
            "# How we will know",
            "The board receives a report against this strategy every December.",
            "# About the trust",
            "Brocklewhin Trust for Learning is an exempt charity. It was incorporated on 1 April 2013 and",
            "has its office at Whin House, Sample Street, Brocklewhin. Telephone 01632 960077.",
            size=11, lead=17,
        ),
        *edges(3),
    ]  # fmt: skip
    return pdf(contents, goals, last)
