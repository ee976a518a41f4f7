"""A leaflet for the parents of new Reception children: a designer's PDF of one page in two columns, without tags."""

from tests.intake.corpus.making import Line, column, pdf

LEFT = (
    "# Our ethos",
    "At Quillerby every child is treated as an",
    "individual.",
    "# Our values",
    "• Care: we are gentle with each other",
    "• Creativity: we enjoy making and exploring",
    "• Confidence: we have a go at new things",
    "# Our aims",
    "We want every child to:",
    "• feel happy and secure at school",
    "• develop a love of books and stories",
    "• make good friends",
    "• become independent",
    "# What we believe",
    "We believe that young children learn best",
    "through play. We believe that parents are a",
    "child’s first teachers.",
)
RIGHT = (
    "# Our promise",
    "Our staff will:",
    "• visit you at home before your child starts",
    "• help your child to settle in",
    "• talk to you at the end of the day",
    "• share photographs of your child’s learning",
    "# What to bring",
    "• a book bag",
    "• a spare set of clothes in a named bag",
    "• wellington boots",
    "# Key dates",
    "Wednesday 10 June: stay and play, 1.30pm",
    "Tuesday 30 June: new parents’ meeting, 6pm",
    "Thursday 3 September: first day of term",
    "# Find us",
    "Quillerby Infant Academy, School Lane,",
    "Quillerby, near Kettering",
    "Telephone 01632 960596",
)
HEAD = (
    Line(50, 780, "Starting school in September", 24, True),
    Line(50, 750, "A guide for parents of new Reception children", 13),
    Line(50, 40, "Quillerby Infant Academy is part of the Rothmere Academies Trust", 8),
)


def make() -> bytes:
    return pdf([*HEAD, *column(50, 700, *LEFT), *column(315, 700, *RIGHT)])
