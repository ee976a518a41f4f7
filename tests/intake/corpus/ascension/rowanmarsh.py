"""A prospectus of two pages, the second in two columns, with running headers, page numbers and a caption."""

from tests.intake.corpus.making import Line, column, pdf


def edges(number: int) -> list[Line]:
    return [
        Line(60, 808, "Rowanmarsh Schools Trust  |  Our vision and values", 8),
        Line(520, 30, f"Page {number}", 8),
    ]


def make() -> bytes:
    first = [
        *edges(1),
        Line(60, 740, "Rowanmarsh Schools Trust", 26, True),
        *column(
            60,
            700,
            "# Our vision",
            "Our vision is for every young person in our schools to be happy, to be successful and to",
            "be ready for the next stage of life.",
            "",
            "# Our mission",
            "We will provide excellent teaching in every classroom, every day, for every child.",
            "",
            "# Our values",
            "Pride: we take pride in our work, our schools and our achievements.",
            "Resilience: we keep going when things are hard.",
            "Openness: we share our successes and we admit our mistakes.",
            "Generosity: we give our time and our talents to others.",
            "",
            "# Our schools",
            "The trust runs three secondary schools, nine primary schools and a sixth form college.",
            size=11,
            lead=16,
        ),
        Line(60, 250, "Photograph: science week at Rowanmarsh High School", 8),
    ]
    second = [
        *edges(2),
        *column(
            60,
            760,
            "# Quality of education",
            "Our schools will:",
            "• teach a curriculum that is broad, bal-",
            "anced and ambitious;",
            "• set work that challenges every pupil;",
            "• make careers guidance part of every",
            "year.",
        ),
        *column(
            320,
            760,
            "# People and leadership",
            "The trust will:",
            "• train leaders for every school;",
            "• look after the wellbeing of its staff;",
            "• listen to what pupils, parents and",
            "staff have to say.",
        ),
        Line(60, 70, "Rowanmarsh Schools Trust, Quarry Lane, Rowanmarsh. Telephone 01632 960833.", 8),
    ]
    return pdf(first, second)
