"""A trust's strategy in a designer's PDF: a cover, running headers, bullets, words broken at line ends, contacts."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    def edges(number: int) -> list[Line]:
        return [Line(60, 810, "Normanshoe Schools Trust | Vision and Strategy", 8), Line(520, 30, f"Page {number}", 8)]

    cover = [
        Line(60, 620, "Normanshoe Schools Trust", 28, True),
        Line(60, 580, "Vision and Strategy", 20),
        Line(60, 550, "September 2025", 12),
    ]
    first = [
        *edges(2),
        *column(
            60,
            770,
            "# Who we are",
            "Normanshoe Schools Trust is made up of ten primary schools and two secondary",
            "schools in Norfolk. Our oldest school opened in 1847. In 2024 results at the end of",
            "Year 6 were above the national average in eight of our schools.",
            "",
            "# Our vision",
            "Our vision is that every young person will leave our schools with the know-",
            "ledge, character and friendships that they need to lead a good life.",
            "",
            "# Our mission",
            "We work together to provide an education that is ambitious, inclusive and full",
            "of opportunity. In this way we will serve families in every part of the county.",
            "We are a trust that values people before systems.",
            "",
            "# Our values",
            "• Ambition: we aim high for everyone.",
            "• Inclusion: we welcome every child and meet their needs.",
            "• Responsibility: we take care of ourselves, each other and our environment.",
            "• Enjoyment: we want school to be a happy place to learn and to work.",
        ),
    ]
    second = [
        *edges(3),
        *column(
            60,
            770,
            "# How we will achieve our vision",
            "Our schools will:",
            "• follow a curriculum that builds year by year from Nursery to Year 11;",
            "• make sure that every pupil reads well by the age of eleven;",
            "• offer a wide range of clubs, visits and perform-",
            "ances;",
            "• teach pupils to use technology safely.",
            "",
            "The trust will:",
            "• provide expert help with finance, buildings and human resources so that",
            "headteachers can concentrate on pupils;",
            "• share good practice between schools;",
            "• develop leaders at every level.",
            "",
            "# Contact us",
            "Normanshoe Schools Trust, Abbey Street",
            "01632 960905",
        ),
    ]
    return pdf(cover, first, second)
