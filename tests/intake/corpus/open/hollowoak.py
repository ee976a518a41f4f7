"""A poster as a designer leaves it: four large words in a square, a small gloss under each, a line at the foot."""

from tests.intake.corpus.making import Line, pdf


def value(x: float, y: float, word: str, *gloss: str) -> list[Line]:
    return [Line(x, y, word, 30, True), *(Line(x, y - 20 - 13 * n, text, 10) for n, text in enumerate(gloss))]


def make() -> bytes:
    return pdf(
        [
            Line(60, 780, "Hollow Oak Academies Trust", 16),
            Line(60, 740, "WHAT WE VALUE", 22, True),
            *value(60, 640, "TRUTH", "We say it even when it", "costs us something."),
            *value(320, 640, "THRIFT", "We waste neither time", "nor paper."),
            *value(60, 440, "TENACITY", "We finish."),
            *value(320, 440, "TEAM", "We win and lose as one."),
            Line(60, 240, "Grown from the inside out", 18),
            Line(60, 60, "Hollow Oak Academies Trust is a company limited by guarantee. Company number 00000001.", 7),
        ]
    )
