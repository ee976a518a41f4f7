"""A primary school's prospectus in three pages: welcome, aims with bullets, values with colons, day and uniform."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    first = column(
        60,
        700,
        "# Little Venn Primary School",
        "A member of the Vennacott Schools Partnership",
        "",
        "Prospectus 2025 to 2026",
    )
    second = column(
        60,
        780,
        "# Welcome",
        "Choosing a first school is a big decision, and we are glad that you are",
        "thinking about ours. Little Venn has 148 pupils in five classes, a field, a",
        "wood and a very old oak.",
        "",
        "# Our aims",
        "We want Little Venn to be a school that children cannot wait to come into",
        "and are a little sorry to leave.",
        "",
        "Our aims are:",
        "• to teach every child to read fluently by the age of seven",
        "• to make outdoor learning a part of each week, whatever the weather",
        "• to find for each child something to be proud of",
        "• to treat parents as partners and not as visitors",
        "",
        "2",
    )
    third = column(
        60,
        780,
        "# Our values",
        "Care: we look after people, animals and things.",
        "Respect: we listen with our eyes as well as our ears.",
        "Effort: we give it a proper try.",
        "",
        "# Behaviour",
        "We expect children to be polite to one another and to every adult whom",
        "they meet. Stickers and postcards home are given for good manners. No",
        "child will be made to feel small for getting something wrong.",
        "",
        "# The school day",
        "Doors open at 8.40am and school finishes at 3.15pm. Hot lunches are cooked",
        "on site. Breakfast club costs £3.50 a session.",
        "",
        "# Uniform",
        "Green sweatshirt, white polo shirt, grey skirt or trousers",
        "",
        "# Come and see us",
        "Tours take place on Wednesday mornings in October and November.",
        "Telephone 01632 960417 or write to office@littlevenn.example.",
        "",
        "3",
    )
    return pdf(first, second, third)
