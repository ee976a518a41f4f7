"""A paper for a board as a PDF: labelled lines at its head, numbered sections and numbered paragraphs."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    first = column(
        60,
        780,
        "# Ivygate Schools Partnership",
        "Board of directors, 9 December 2025",
        "Item 6: Refreshed aims",
        "Report of the Chief Executive",
        "For approval",
        "",
        "# 1 Recommendation",
        "1.1 Directors are invited to agree the aims in section 2.",
        "",
        "# 2 Our aims",
        "2.1 To send every leaver on to work, training or study that they chose.",
        "2.2 To make sure that no teacher feels alone with a problem.",
        "2.3 To leave each building in better order than we found it.",
        "",
        "# 3 What follows for our schools",
        "3.1 Ivygate schools will:",
        "• hold a careers week in every year group",
        "• pair each new teacher with a colleague from another school",
    )
    second = column(
        60,
        780,
        "# 4 Consultation",
        "4.1 Headteachers discussed the draft at their meeting in November and supported it.",
        "",
        "# 5 Risks",
        "5.1 There is a risk that the aims are not known outside the trust.",
        "",
        "Contact officer: the company secretary",
        "Background papers: none",
    )
    return pdf(first, second)
