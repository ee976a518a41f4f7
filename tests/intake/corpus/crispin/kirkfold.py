"""A prospectus as a designer's PDF leaves it: a cover, a page in two columns, a page of what the school day is like."""

from tests.intake.corpus.making import Line, column, pdf


def value(y: float, word: str, gloss: str) -> list[Line]:
    return [Line(310, y, word, 11, True), Line(310, y - 14, gloss)]


def make() -> bytes:
    def edges(number: int) -> list[Line]:
        return [Line(60, 810, "Kirkfold Schools Trust Prospectus 2026", 8), Line(300, 28, str(number), 8)]

    cover = [
        Line(60, 640, "Kirkfold Schools Trust", 30, True),
        Line(60, 600, "Prospectus for families 2026-27", 18),
        Line(60, 540, "Learning together, growing together", 16),
        Line(60, 80, "www.kirkfold.example", 10),
        Line(60, 64, "Tel: 01632 960733", 10),
    ]
    left = column(
        50,
        760,
        "# Welcome",
        "Thank you for thinking of us as you choose a",
        "school for your child. Our three infant schools",
        "and two junior schools are all within four miles",
        "of Ormskirk market.",
        "",
        "# Our aims",
        "We aim to:",
        "• make children's first years at school happy",
        "and secure",
        "• give them a firm grounding in reading,",
        "writing and number",
        "• encourage imagination and creativity",
        "• teach children to respect people of all",
        "cultures and beliefs",
        "• help every child to grow in confidence",
    )
    right = [
        *column(310, 760, "# Our values"),
        *value(736, "Friendship", "We include others and share."),
        *value(700, "Bravery", "We try new things."),
        *value(664, "Gratitude", "We say thank you."),
        *column(
            310,
            620,
            "# Working with parents",
            "We believe that parents know their children best.",
            "Our teachers will:",
            "• meet every family before a child starts",
            "• be available at the end of the day",
            "• send home a written report each term",
        ),
    ]
    facts = column(
        50,
        760,
        "# The school day",
        "Gates open at 8.35 am and registers close at 8.55 am.",
        "Lunch is from 12 noon to 1 pm and school ends at 3.10 pm.",
        "",
        "# Uniform",
        "Bottle green sweatshirt or cardigan, white polo shirt, grey trousers or skirt.",
        "Second-hand uniform is sold by the parents' association on the first Friday of the month.",
        "",
        "# Meals",
        "School meals are free for all pupils in Reception, Year 1 and Year 2.",
        "",
        "# How to find us",
    )
    rows = [
        ("School", "Address", "Places"),
        ("Aughton Fold Infants", "Dark Lane", "60"),
        ("Greet Lane Infants", "Greet Lane", "45"),
        ("Kirkfold Juniors", "Church Brow", "90"),
    ]
    grid = [
        Line(x, 520 - 18 * n, cell, 10, n == 0)
        for n, row in enumerate(rows)
        for x, cell in zip((50, 230, 400), row, strict=True)
    ]
    return pdf(cover, [*edges(2), *left, *right], [*edges(3), *facts, *grid])
