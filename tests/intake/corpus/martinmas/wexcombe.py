"""A leaflet of two pages as a designer's program leaves it: two columns, running header, page numbers."""

import textwrap

from tests.intake.corpus.making import Line, column, pdf


def _set(*paragraphs: str) -> list[str]:
    """Lines of a column: headings as they are, bullets with their hanging lines, paragraphs with a gap after them."""
    lines: list[str] = []
    for text in paragraphs:
        if text.startswith("#"):
            lines.append(text)
        elif text.startswith("•"):
            lines += textwrap.wrap(text, 44, subsequent_indent="  ")
        else:
            lines += [*textwrap.wrap(text, 44), ""]
    return lines


LEFT = _set(
    "# Our purpose",
    "Wexcombe Vale Academies Trust exists to provide outstanding education for the children and young people of "
    "the vale.",
    "# Our values",
    "Respect: we value every person and we listen to what they have to say.",
    "Endeavour: we work hard and take pride in what we achieve.",
    "Responsibility: we look after ourselves, each other and our environment.",
    "# Our aims",
    "We aim to:",
    "• help every pupil to make excellent progress",
    "• prepare pupils for further study and for work",
    "• keep our schools at the centre of village life",
)
RIGHT = _set(
    "# Our promise to pupils",
    "We will:",
    "• teach you well",
    "• keep you safe",
    "• listen to your views",
    "• give you the chance to try new things",
    "# Our promise to parents",
    "We will:",
    "• tell you how your child is doing",
    "• reply to your messages quickly",
    "• treat you as partners",
)
BACK = _set(
    "# Our belief in inclusion",
    "We believe that every child has the right to learn alongside their friends. Where barriers exist, we will "
    "work with families and specialists to remove them.",
    "# Working together",
    "Our schools will share good practice and learn from one another. The trust will support any school that is "
    "facing difficulties.",
)
END = _set(
    "# Contact us",
    "Wexcombe Vale Academies Trust, The Old Creamery, Anytown AB6 7CD",
    "Telephone 01632 960456",
    "Photographs by kind permission of parents.",
)


def _page(number: int, left: list[str], right: list[str]) -> list[Line]:
    return [
        Line(50, 810, "Wexcombe Vale Academies Trust: who we are and what we do", 8),
        *column(50, 770, *left, size=11, lead=17),
        *column(320, 770, *right, size=11, lead=17),
        Line(290, 30, str(number), 8),
    ]


def make() -> bytes:
    return pdf(_page(1, LEFT, RIGHT), _page(2, BACK, END))
