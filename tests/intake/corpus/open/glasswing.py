"""A strategy over three pages of a designer's PDF: a contents page, running headers, bullets cut by a page."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    def edges(number: int) -> list[Line]:
        return [
            Line(60, 805, "Glasswing Trust Strategy 2025-2030", 8),
            Line(300, 30, str(number), 8),
        ]

    contents = [
        Line(60, 700, "Glasswing Trust", 28, True),
        Line(60, 660, "Strategy 2025-2030", 18),
        *column(
            60,
            600,
            "# Contents",
            "Our purpose ............ 2",
            "Our priorities ............ 2",
            "How we will know ............ 3",
        ),
    ]
    first = [
        *edges(2),
        *column(
            60,
            760,
            "# Our purpose",
            "Glasswing Trust exists to make school a place that children miss when they are ill.",
            "# Our priorities",
            "# Priority 1: A curriculum that children talk about at home",
            "Our schools will:",
            "• teach history from the street outwards;",
            "• give science a laboratory in every primary school;",
            "• end each unit with something made, performed or ar-",
            "gued.",
            "# Priority 2: Staff who stay",
            "The trust will:",
            "• write to every leaver and act on what they say;",
        ),
    ]
    second = [
        *edges(3),
        *column(
            60,
            760,
            "• cap the working week in term time;",
            "• build a pool of trained supply teachers of its own.",
            "# How we will know",
            "Every pupil and every member of staff will be asked the same ten questions each year.",
            "The answers will be published.",
        ),
    ]
    return pdf(contents, first, second)
