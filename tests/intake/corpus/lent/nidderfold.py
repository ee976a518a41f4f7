"""A designer's prospectus without tags: two pages, each with its running head, facts beside the values."""

from tests.intake.corpus.making import Line, column, pdf

HEAD = "Nidderfold Collegiate Trust prospectus"


def make() -> bytes:
    first = column(
        60,
        770,
        "# Prospectus 2026",
        "",
        "# Welcome from the principal",
        "Thank you for picking up this prospectus. I became principal in September 2023 after eight years",
        "as deputy, and it is a pleasure to introduce the staff and pupils.",
        "",
        "# Our vision",
        "Our vision is to be the first choice for families in our area.",
        "",
        "# Our values",
        "Ambition – We aim high and work hard.",
        "Respect – We value every person and every point of view.",
        "Loyalty – We stand by one another.",
        "",
        "# At a glance",
        "• Three secondary schools",
        "• 3,260 pupils aged 11 to 18",
        "• Two sports halls and a theatre",
        "",
        "Photograph: pupils in the theatre",
    )
    second = column(
        60,
        770,
        "# What we believe",
        "We believe that talent is everywhere. We will open doors to the best universities, apprenticeships",
        "and careers. Last year 112 pupils went on to university.",
        "",
        "# Examination results",
        "In 2026 the A-level pass rate was 98 per cent and 27 pupils gained three A grades or better.",
        "",
        "# Beyond the classroom",
        "Each of our schools will:",
        "• offer a rich programme of activities beyond the classroom",
        "• give careers advice to every pupil",
        "",
        "Tickets for the spring musical are on sale from reception.",
        "",
        "# The school day",
        "Registration 8.35, lunch 12.40 to 1.25, finish 3.10",
        "Coaches leave from the lay-by at 3.25 pm.",
        "",
        "# Open evening",
        "Our open evening is on Thursday 1 October from 5.30 pm. There is no need to book.",
        "",
        "Design: Sample Studio",
    )
    return pdf([_head(), *first, _number("1")], [_head(), *second, _number("2")])


def _head() -> Line:
    return Line(60, 812, HEAD, 8)


def _number(text: str) -> Line:
    return Line(295, 30, text, 8)
