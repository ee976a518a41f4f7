"""A brochure without tags over two pages: running heads and page numbers, a broken word, a list cut by the page."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    def edges(number: int) -> list[Line]:
        return [
            Line(60, 810, "Humberscar Academy Trust | What we stand for", 8),
            Line(290, 30, f"{number}", 8),
        ]

    first = [
        Line(60, 750, "What we stand for", 24, True),
        *column(
            60,
            705,
            "# Our vision",
            "Our vision is that every young person who attends one of our academies will leave with",
            "the qualifications that they need and the character to use them well.",
            "# Our mission",
            "We exist to serve the children and families of the estuary through excellent schools.",
            "# Our values",
            "Ambition: we expect more of ourselves each year.",
            "Loyalty: we stand by our pupils, our colleagues and our communities, particu-",
            "larly when times are hard.",
            "Creativity: we look for new answers to old problems.",
            "# Our beliefs",
            "We believe that reading is the key to every other subject.",
            "We believe that pupils learn best when they feel safe.",
            "# Our commitments",
            "Our academies will:",
            "• set aside time for reading every day;",
            "• offer at least one hundred clubs and activities between them;",
            size=11,
            lead=16,
        ),
        *edges(2),
    ]
    second = [
        *column(
            60,
            770,
            "• respond to concerns about a child’s welfare on the day that they are raised.",
            "As a trust we will:",
            "• train leaders for every stage of their career;",
            "• keep our schools small enough for every pupil to be known;",
            "• put money aside for the repair of our buildings.",
            "Trustees will:",
            "• visit every academy each year;",
            "• take the views of staff and parents into account.",
            "# About us",
            "Humberscar Academy Trust was founded in 2012 and has nine academies.",
            "Our central office moved to new premises in 2024.",
            "# Contact",
            "Humberscar Academy Trust, Dock Street, Anytown AB8 9JK",
            "01632 960577 | hello@humberscar.example",
            size=11,
            lead=16,
        ),
        *edges(3),
    ]
    return pdf(first, second)
