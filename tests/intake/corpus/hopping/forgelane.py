"""A studio school's leaflet as a designer's PDF: a cover with a motto, a page of two columns, contacts at the foot."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    cover = [
        Line(60, 720, "Forge Lane Studio School", 30, True),
        Line(60, 680, "Learn by doing", 18),
        *column(
            60,
            600,
            "An 11–19 school for the creative and digital industries",
            "in the heart of Birmingham.",
            "",
            "Part of Brightwharf Learning Trust",
            size=12,
            lead=18,
        ),
    ]
    inside = [
        *column(
            60,
            770,
            "# Our vision",
            "Every student will leave us ready for work,",
            "ready for further study and ready for life.",
            "# Our values",
            "Professionalism: we behave as we would at",
            "work.",
            "Initiative: we look for what needs doing.",
            "Teamwork: we achieve more together.",
            "# Our promises",
            "At Forge Lane every student will:",
            "• have a personal coach;",
            "• complete a placement each year with a",
            "local employer;",
            "• work on real projects for real clients;",
            "• gain qualifications that employers value.",
        ),
        *column(
            320,
            770,
            "# How we teach",
            "We believe that young people learn best when",
            "they can see the point of it.",
            "Our curriculum will:",
            "• bring subjects together in projects;",
            "• keep English and mathematics at its centre;",
            "• be planned with employers.",
            "# Where our students go",
            "In 2025 nine in ten of our leavers went on to",
            "university, an apprenticeship or a job.",
            "# Our day",
            "School is open from 8.30am to 5.00pm.",
            "There is no homework on Fridays.",
            "# Come and see us",
            "Open evening: Thursday 2 October, 5.30pm.",
            "Apply through your local authority by",
            "31 October.",
        ),
        Line(60, 60, "Forge Lane, Anytown B99 9JJ", 8),
        Line(60, 48, "hello@forgelane.example    01632 960715", 8),
    ]
    return pdf(cover, inside)
