"""A designer’s PDF of three pages: running header, page numbers, a list over two pages, a word broken in two."""

from tests.intake.corpus.making import Line, column, pdf


def strong(x: float, y: float, *lines: str, size: float, lead: float) -> list[Line]:
    """A column in which a line that starts with * is bold in the size of the text."""
    made = column(x, y, *lines, size=size, lead=lead)
    return [one._replace(text=one.text[1:], bold=True) if one.text.startswith("*") else one for one in made]


def make() -> bytes:
    def edges(number: int) -> list[Line]:
        return [
            Line(60, 805, "Saxonmere Trust | Our commitment to children", 8),
            Line(520, 36, f"{number}", 8),
        ]

    first = [
        Line(60, 740, "Our commitment to children", 24, True),
        Line(60, 712, "Saxonmere Trust", 14),
        *strong(
            60, 660,
            "# About us",
            "Saxonmere Trust is responsible for four schools for children with special educational",
            "needs in Suffolk and Cambridgeshire. All four were judged good or outstanding when they",
            "were last inspected.",
            "# Our mission",
            "We exist to help children with special educational needs to lead lives that are full,",
            "independent and happy.",
            "# Our beliefs",
            "*Every child can communicate",
            "Our schools will:",
            "• find the method that works for each child, whether signs, symbols, speech or tech-",
            "nology;",
            "• train every adult to use it;",
            "• give children time to reply.",
            size=11, lead=16,
        ),
        *edges(1),
    ]  # fmt: skip
    second = [
        *strong(
            60, 770,
            "*Families know their children best",
            "Our schools will:",
            "• listen to parents before writing a plan;",
            "• share good news as often as bad;",
            "• put families in touch with one another.",
            "Saxonmere Trust will:",
            "• run courses for parents in every town;",
            "*Every child is working towards adulthood",
            "Our schools will:",
            "• teach children to cook, travel and manage money;",
            "• offer work experience to every pupil over fourteen;",
            size=11, lead=16,
        ),
        *edges(2),
    ]  # fmt: skip
    third = [
        *strong(
            60, 770,
            "• support every leaver for a year after they have left us.",
            "# Our values",
            "Patience: we let children take the time that they need.",
            "Dignity: we do nothing for a child that the child could do with help.",
            "Joy: we find reasons to celebrate every day.",
            "# Contact",
            "Saxonmere Trust, The Maltings, Anytown IP0 0AA",
            "Telephone 01632 960871",
            size=11, lead=16,
        ),
        *edges(3),
    ]  # fmt: skip
    return pdf(first, second, third)
