"""Two columns of an untagged PDF, with a running header, page numbers and words broken at line ends."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    top = [Line(50, 810, "Hollowmere Partnership Trust | Values and beliefs", 8)]
    first = [
        *top,
        Line(50, 770, "Values and beliefs", 20, True),
        *column(
            50, 730,
            "# Our mission",
            "Hollowmere exists to bring schools and their",
            "neighbours so close together that a child can-",
            "not tell where one stops.",
            "# Our values",
            "• Loyalty",
            "• Wonder",
            "• Plain speaking",
            "# We believe that play is serious work",
            "Our schools will:",
            "• give every year group a long playtime;",
            "• keep a shed of loose parts in every play-",
            "ground;",
            "• train lunchtime staff as play leaders.",
        ),
        *column(
            320, 730,
            "# We believe that schools are landmarks",
            "The trust will:",
            "• light its buildings in winter;",
            "• lend its halls to any group that serves the",
            "neighbourhood;",
            "• employ local people whenever it can.",
            "# We believe that nobody learns alone",
            "Our schools will:",
            "• seat pupils so that they can talk;",
            "• teach pupils how to disagree politely;",
            "• ask older pupils to read with younger",
        ),
        Line(290, 30, "1", 8),
    ]  # fmt: skip
    second = [
        *top,
        *column(
            50, 770,
            "ones every week.",
            "# We believe that money is borrowed from children",
            "The trust will:",
            "• publish its accounts in plain English;",
            "• spend nothing on a sign that could be spent on a book.",
        ),
        Line(290, 30, "2", 8),
    ]  # fmt: skip
    return pdf(first, second)
