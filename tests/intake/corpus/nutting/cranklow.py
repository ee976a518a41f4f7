"""A folded leaflet for parents as a designer's PDF in two columns: promises, values, a quotation, a box of details."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    page = [
        Line(50, 790, "Cranklow Community Schools Trust", 20, True),
        Line(50, 766, "A leaflet for parents and carers", 12),
        *column(
            50,
            720,
            "# What we are here to do",
            "Our purpose is to give the children of",
            "Cranklow knowledge to be proud of and",
            "friends to rely on.",
            "# Our values",
            "Care: we notice when somebody is",
            "having a bad day.",
            "Craft: we take trouble over small things.",
            "Community: we belong to the town and the",
            "town belongs in our schools.",
            "# In the words of a pupil",
            "“You can ask anything here and nobody",
            "laughs.”",
            "Year 6 pupil, Cranklow Hill",
        ),
        *column(
            320,
            720,
            "# What we promise you",
            "Our schools will:",
            "• greet you by name at the gate;",
            "• tell you good news as well as bad;",
            "• never charge for a trip that is part of",
            "the curriculum.",
            "# What we ask of you",
            "• Bring your child every day, on time.",
            "• Talk about school at home.",
            "• Tell us when something changes.",
            "# Good to know",
            "The day begins at 8.45 and ends at 3.15.",
            "Term dates are on our website.",
            "Telephone 01632 960251",
        ),
        Line(50, 40, "Cranklow Community Schools Trust. Printed on recycled paper.", 8),
    ]
    return pdf(page)
