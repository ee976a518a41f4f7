"""A poster for the staff room: large words, small glosses under them, a strapline and a web address."""

from tests.intake.corpus.making import Line, pdf


def make() -> bytes:
    words = [
        ("BRAVE", "We speak up for those who cannot."),
        ("READY", "We come prepared, every lesson, every meeting."),
        ("TOGETHER", "No school in our trust struggles alone."),
    ]
    values = [
        line
        for n, (word, gloss) in enumerate(words)
        for line in (Line(80, 600 - 110 * n, word, 34, True), Line(80, 572 - 110 * n, gloss, 13))
    ]
    return pdf(
        [
            Line(80, 760, "Kelderstone Collegiate Academies Trust", 14),
            Line(80, 700, "OUR VALUES", 22, True),
            *values,
            Line(80, 220, "Our motto", 16, True),
            Line(80, 196, "Stone by stone", 13),
            Line(80, 60, "www.kelderstone.example    @kelderstone", 9),
        ]
    )
