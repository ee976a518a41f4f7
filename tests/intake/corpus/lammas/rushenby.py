"""A federation's prospectus over two pages: running header, a list and a sentence cut by the page, a quotation."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    def edges(number: int) -> list[Line]:
        return [
            Line(60, 810, "Rushenby Primary Federation    Prospectus for parents", 8),
            Line(290, 28, str(number), 8),
        ]

    first = [
        *edges(3),
        *column(
            60,
            770,
            "# Our vision, values and aims",
            "# Our vision",
            "Our federation is a place where children love to learn, where staff love to work and",
            "where families feel at home.",
            "# Our values",
            "We have chosen five values for our three schools:",
            "• Respect",
            "• Determination",
            "• Creativity",
            "• Generosity",
            "• Trust",
            "# Our belief in children",
            "",
            "Childhood is precious and should not be hurried",
            "Our schools will:",
            "• give children time to play, to explore and to be outdoors in all weathers;",
            "• limit homework to reading, spelling and tables;",
            "• mark every child’s birthday.",
            "",
            "Every child has something to offer",
            "Our schools will:",
            "• give every child a job that matters;",
            "• display the work of all children and not only of the most able;",
            size=11.5,
            lead=24,
        ),
    ]
    second = [
        *edges(4),
        *column(
            60,
            770,
            "• make sure that the school council represents every class.",
            "",
            "Adults in school set the tone",
            "The Federation will:",
            "• appoint people who enjoy the company of children;",
            "• give every member of staff time for training;",
            "• look after the health of its staff.",
            "# Our governors",
            "Governors will visit each school at least once a term and will report to parents every",
            "year. Governors will make sure that no school in the federation is favoured over",
            "another.",
            "# In the words of our children",
            "“At our school everybody gets a turn.”",
            "Pupil, Year 4",
            size=11.5,
            lead=24,
        ),
    ]
    return pdf(first, second)
