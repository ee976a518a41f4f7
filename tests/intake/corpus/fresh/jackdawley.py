"""Two pages of a brochure: a cover, then two columns with a running header and page numbers."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    cover = [
        Line(60, 700, "Jackdawley Education Trust", 26, True),
        Line(60, 668, "Our vision and our promises", 16),
        *column(
            60,
            600,
            "# Vision",
            "By the time they are eighteen, young people from Jackdawley can read the",
            "world, earn a living and hold a conversation with anybody.",
        ),
        Line(60, 40, "www.jackdawley.example", 8),
    ]
    left = column(
        60,
        760,
        "# Our beliefs",
        "We believe that attendance begins with",
        "belonging.",
        "",
        "We believe that every teacher is a",
        "teacher of vocabulary.",
        "",
        "We believe that boredom is an under-",
        "rated cause of trouble.",
    )
    right = column(
        320,
        760,
        "# Our promises",
        "Jackdawley schools will:",
        "• teach a full timetable to every pupil,",
        "  including those who find it hard",
        "• mend what is broken within a week",
        "• keep the library open until five",
        "",
        "The trust will:",
        "• buy once for all its schools",
        "• publish every report that it pays for",
    )
    head = [Line(60, 810, "Jackdawley Education Trust", 8), Line(520, 810, "2", 8)]
    return pdf(cover, [*head, *left, *right])
