"""A designer's PDF of two pages, one column: a purpose, principles that are sentences with lists, a page on visits."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    def foot(number: int) -> list[Line]:
        return [Line(60, 36, "Larrowdyke Community Trust · Principles", 8), Line(520, 36, str(number), 8)]

    first = [
        Line(60, 770, "Larrowdyke Community Trust", 22, True),
        Line(60, 744, "Schools for the whole of the week", 13),
        *column(
            60, 704,
            "# Purpose",
            "Larrowdyke Community Trust sets out to make the school the most useful building in any",
            "village that has one.",
            "# Principle 1: A school belongs to its place",
            "Our schools will:",
            "• lend their kitchens, fields and workshops to whoever will look after them;",
            "• hire from the parish where a fair contest allows it;",
            "• teach the story of the dyke and the people who dug it.",
            "# Principle 2: Hunger and cold have no business in a classroom",
            "Our schools will:",
            "• serve a free breakfast to any child who comes for one;",
            "• keep spare coats by the door and ask no questions.",
            "# Principle 3: Good teaching is learned",
            "Our senior leaders will:",
            "• teach, themselves, for at least part of each week;",
            "• keep Wednesday afternoons clear so that teachers can prac-",
            "tise on each other.",
            size=11, lead=16,
        ),
        *foot(1),
    ]  # fmt: skip
    second = [
        *column(
            60, 770,
            "# Visiting us",
            "Each of our schools has two open evenings a year. Dates are announced in the parish magazine.",
            "The trust was founded in 2018 and employs 140 people.",
            "# Contact",
            "Trust Office, The Old Sluice House, Anytown AB7 8HJ",
            "office@larrowdyke.example",
            "01632 960449",
            size=11, lead=16,
        ),
        *foot(2),
    ]  # fmt: skip
    return pdf(first, second)
