"""A designer's leaflet for families as a PDF of two pages: values with a dash, promises, requests, facts, a foot."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    def foot(number: int) -> list[Line]:
        return [Line(60, 40, "Tillenham Learning Trust | A guide for families", 8), Line(520, 40, str(number), 8)]

    first = [
        Line(60, 770, "Tillenham Learning Trust", 24, True),
        Line(60, 742, "A guide for families", 14),
        *column(
            60, 700,
            "# Who we are",
            "We are a trust of four primary schools and one secondary school, all within a short",
            "bus ride of one another. About 2,300 children come to us each day.",
            "# Our vision",
            "We want every young person in Tillenham to leave school with choices, and with the",
            "confidence to make them.",
            "# Our values",
            "Honesty – we tell the truth kindly and hear it gracefully.",
            "Effort – we would rather see a messy first draft than a blank page.",
            "Fairness – we treat people according to what they need.",
            "Joy – we leave time for music, mud and jokes.",
            "# Our promises to families",
            "We promise to:",
            "• talk to you in plain English, or find someone who speaks your language;",
            "• tell you how your child is really getting on;",
            "• keep the cost of uniform and trips as low as we can;",
            "• put things right when we have got them wrong.",
            size=11, lead=16,
        ),
        *foot(1),
    ]  # fmt: skip
    second = [
        *column(
            60, 770,
            "# What we ask of you",
            "We ask families to:",
            "• send children to school every day that they are well enough to come;",
            "• back us when we keep to our rules;",
            "• tell us what is going on at home if it may affect your child.",
            "# Useful to know",
            "Our admission arrangements are set each February. Applications for Year 7 close on",
            "31 October and go to your local council, not to the school.",
            "Free school meals: ask any school office for a form.",
            "# Find out more",
            "Tillenham Learning Trust, 22 Sample Street, Tillenham",
            "01632 960743",
            "families@tillenham.example",
            size=11, lead=16,
        ),
        *foot(2),
    ]  # fmt: skip
    return pdf(first, second)
