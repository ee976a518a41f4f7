"""A designer's leaflet in two columns: motto, values with glosses, what we will do, and an address at the foot."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    page = [
        Line(50, 790, "Tansymoor Community Schools Trust", 20, True),
        Line(50, 766, "Many paths, one moor.", 13),
        *column(
            50, 730,
            "# Who we are",
            "Tansymoor Community Schools Trust began in",
            "2012 with two first schools. We now run eight",
            "schools and employ 460 people.",
            "# What we are here to do",
            "Our mission is to keep good schools alive in",
            "small places.",
            "# What we believe",
            "• A small school is not a lesser school.",
            "• Children do best when adults agree.",
            "• Nobody learns much when they are afraid.",
            "# Come and see us",
            "Every school opens its doors on the first",
            "Friday of term. No need to book.",
        ),
        *column(
            310, 730,
            "# Our values",
            "Thrift: we make a little go a long way.",
            "",
            "Welcome: we put the kettle on first.",
            "",
            "Grit: we walk on when the path is steep.",
            "",
            "Truthfulness: we give bad news in person.",
            "# Our commitments",
            "As a trust we will:",
            "• fight for every village school",
            "• move teachers, not children, when num-",
            "bers are small",
            "• lend our halls to anyone who will lock up",
            "Our schools will:",
            "• eat together at lunchtime",
            "• go up on the moor in every season",
        ),
        Line(50, 60, "Tansymoor Community Schools Trust, The Reading Room, Tansymoor", 8),
        Line(50, 48, "01632 960915   hello@tansymoor.example", 8),
    ]  # fmt: skip
    return pdf(page)
