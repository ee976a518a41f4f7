"""A trust's statement of principles as a PDF without tags: one column, page footers, a list over a page's end."""

import textwrap

from tests.intake.corpus.making import Line, column, pdf


def _set(*paragraphs: str) -> list[str]:
    """Lines of a page: headings as they are, bullets with their hanging lines, paragraphs with a gap after them."""
    lines: list[str] = []
    for text in paragraphs:
        if text.startswith("#"):
            lines.append(text)
        elif text.startswith("•"):
            lines += textwrap.wrap(text, 84, subsequent_indent="   ")
        else:
            lines += ["", *textwrap.wrap(text, 84), ""]
    return lines


FIRST = _set(
    "# Yarnthwaite Academies Trust",
    "# Statement of values and principles",
    "Yarnthwaite Academies Trust was established in 2016. The trust currently runs seven academies in three local "
    "authorities.",
    "# Mission",
    "Our mission is to raise the aspirations and the achievement of every young person in our academies.",
    "# Core values",
    "Our core values spell out the word CARE:",
    "• Community: we are proud to belong to our communities and to serve them.",
    "• Achievement: we want every pupil to achieve the best results that they can.",
    "• Respect: we are polite to everyone and we value difference.",
    "• Equality: we make sure that everyone has a fair chance.",
    "# Principles",
    "Our trust is guided by the following principles:",
    "• decisions should be made as close to the pupil as possible",
    "• what works in one academy should be shared with all of them",
    "• every academy is entitled to support before it is in difficulty",
    "# What we will do",
    "The trust will achieve its mission by:",
    "• investing in the training of teachers at every stage of their careers",
    "• providing expert advice on curriculum and assessment, so that teachers can concentrate on their classes",
)
SECOND = _set(
    "• supporting academies to make good use of technology",
    "• taking part in research with universities",
    "All of our academies are expected to:",
    "• follow the trust's safeguarding policy at all times",
    "• offer work experience to every pupil in Year 10",
    "• consult parents each year",
    "# Our approach to leadership",
    "We believe that strong leadership is at the heart of every successful school. Leaders will be visible, "
    "approachable and accountable for their decisions. No headteacher will be left to work alone.",
    "# Statutory information",
    "The trustees must prepare financial statements for each financial year in accordance with the Academies "
    "Accounts Direction.",
    "Copies of this statement can be obtained from the clerk to the trustees.",
)


def _page(number: int, lines: list[str]) -> list[Line]:
    return [
        *column(60, 780, *lines, size=12, lead=20),
        Line(60, 30, "Statement of values and principles | January 2026", 8),
        Line(500, 30, f"Page {number} of 2", 8),
    ]


def make() -> bytes:
    return pdf(_page(1, FIRST), _page(2, SECOND))
