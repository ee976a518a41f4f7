"""A designer's leaflet in two columns: mission and values at the left, promises at the right, contact at the foot."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    page = [
        Line(50, 780, "Dapperley Coast Academies", 22, True),
        Line(50, 755, "Looking out, looking after", 13),
        *column(
            50, 715,
            "# Our mission",
            "To bring schools of the coast together",
            "so that distance from a city is no",
            "bar to a great education.",
            "",
            "# Our values",
            "Openness: we share our doubts as",
            "well as our data.",
            "Boldness: we try new things and",
            "stop those that fail.",
            "Belonging: we make room for the",
            "newcomer.",
        ),
        *column(
            320, 715,
            "# Our schools promise to",
            "• take every child sailing or swimming",
            "• feed nobody worse than at home",
            "• teach a language from age five",
            "",
            "# Our trust promises to",
            "• pay for coaches to the city and back",
            "• keep class sizes below thirty",
            "",
            "# Find us",
            "Harbour School, Cliff School and",
            "Dapperley Academy",
        ),
        Line(50, 50, "info@dapperley.example   01632 960885", 8),
        Line(420, 50, "Printed on recycled paper", 8),
    ]  # fmt: skip
    return pdf(page)
