"""Two pages of a prospectus as a designer's PDF: a welcome, aims and values, a column of facts, term dates."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    first = [
        Line(60, 780, "Pexmoor Education Trust", 22, True),
        Line(60, 752, "Prospectus 2026", 14),
        *column(
            60,
            715,
            "# Welcome",
            "Thank you for your interest in our schools. We hope that this prospectus gives you a",
            "flavour of what we do. The best way to find out more is to come and see us at work.",
            "# Our vision",
            "Every child in our schools will be happy, safe and successful.",
            "# Our aims",
            "Our schools aim to:",
            "• make learning enjoyable and challenging",
            "• help every child to make good progress from their starting point",
            "• give children a wide range of opportunities in sport, music and the arts",
            "• teach children how to stay safe and healthy",
            "# Our values",
            "Kind - we think about the feelings of others.",
            "Brave - we have a go, even when something looks hard.",
            "Proud - we do our best work every day.",
            "# Working with parents",
            "We believe that children do best when home and school work together. We will keep you",
            "informed about your child's progress and listen to any concerns. We hope that parents will",
            "read with their children every day.",
        ),
        Line(290, 30, "2", 8),
    ]
    second = [
        *column(
            60,
            780,
            "# Facts and figures",
            "Our five schools have 1,480 pupils between them.",
            "There are 27 children in the average class.",
            "In 2025, 68% of our Year 6 pupils reached the expected standard.",
            "# Uniform",
            "A navy sweatshirt, grey trousers or skirt and black shoes.",
            "Sweatshirts can be ordered from the school office.",
            "# Term dates",
            "Autumn term: 3 September to 18 December",
            "Spring term: 5 January to 27 March",
            "Summer term: 13 April to 21 July",
            "# Contact us",
            "Pexmoor Education Trust, Mill Road, Anytown",
            "Telephone 01632 960222",
        ),
        Line(290, 30, "3", 8),
    ]
    return pdf(first, second)
