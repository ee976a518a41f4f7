"""A leaflet in two columns: an ethos, values as headings over a sentence each, what follows, a box of facts."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    return pdf(
        [
            Line(50, 790, "Emblewick Infant and Junior Schools Trust", 20, True),
            Line(50, 768, "A guide for families", 12),
            *column(
                50,
                730,
                "# Our ethos",
                "Our schools are friendly places where",
                "young children feel at home and learn",
                "through play, talk and good books.",
                "",
                "We believe that childhood should not",
                "be hurried. We believe that parents",
                "are a child’s first teachers.",
                "",
                "# Our values",
                "# Gentleness",
                "We use kind words and kind hands.",
                "# Imagination",
                "We make, draw, sing and tell stories.",
                "# Confidence",
                "We speak up and have a go.",
                "# Responsibility",
                "We look after our things, our friends",
                "and our planet.",
            ),
            *column(
                320,
                730,
                "# What we will do",
                "Our teachers will:",
                "• get to know your child before they",
                "start school;",
                "• teach early reading, writing and",
                "number well;",
                "• take children outdoors every day;",
                "• tell you about your child’s progress.",
                "",
                "As a trust we will:",
                "• keep classes small wherever we can;",
                "• help children to move happily from",
                "the infant to the junior school;",
                "• offer breakfast and after-school care",
                "at every school.",
                "",
                "# Useful information",
                "School day: 8.45 to 3.15",
                "Uniform: green jumper, grey trousers or skirt",
                "Telephone: 01632 960042",
            ),
            Line(280, 25, "1", 8),
        ]
    )
