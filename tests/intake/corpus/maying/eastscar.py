"""Two columns in a designer's PDF: vision and values on the left, principles and promises on the right."""

from tests.intake.corpus.making import Line, column, pdf


def strong(x: float, y: float, *lines: str, size: float, lead: float) -> list[Line]:
    """A column in which a line that starts with * is bold in the size of the text."""
    made = column(x, y, *lines, size=size, lead=lead)
    return [one._replace(text=one.text[1:], bold=True) if one.text.startswith("*") else one for one in made]


def make() -> bytes:
    page = [
        Line(50, 780, "Eastscar Education Trust", 22, True),
        Line(50, 754, "At a glance", 13),
        *strong(
            50, 710,
            "# Our vision",
            "Every young person on the Yorkshire",
            "coast will be able to choose a future",
            "of which they are proud.",
            "# Our values",
            "*Belong",
            "We make every person feel at home.",
            "*Believe",
            "We have faith in what young people",
            "can do.",
            "*Become",
            "We help one another to grow.",
            "# Our promise to pupils",
            "You will:",
            "• be taught by people who love their",
            "subject",
            "• have a chance to perform, compete",
            "and explore",
            "• be heard when you have something",
            "to say",
            size=10, lead=15,
        ),
        *strong(
            315, 710,
            "# Our principles",
            "Children come first.",
            "Nobody improves alone.",
            "Leaders serve.",
            "Resources belong to the public.",
            "# Our trust in numbers",
            "13 academies",
            "6,900 pupils",
            "820 staff",
            "# What the board expects",
            "The board expects every academy to:",
            "• be full, or to know why it is not",
            "• have a plan for improvement that",
            "fits on two pages",
            "• take part in peer review each year",
            "• play an active part in its town",
            size=10, lead=15,
        ),
        Line(50, 40, "Eastscar Education Trust, Foreshore Road, Anytown. Designed in house, spring 2025.", 7),
    ]  # fmt: skip
    return pdf(page)
