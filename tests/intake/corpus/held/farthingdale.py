"""A trust's beliefs over two pages of plain PDF type: one column, page numbers, a title page, bulleted commitments."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    first = [
        Line(60, 780, "Farthingdale Trust", 26, True),
        Line(60, 750, "What we believe and how we act on it", 14),
        *column(
            60, 700,
            "# Every child can succeed",
            "This will be realised by:",
            "• expecting more of pupils than they expect of themselves;",
            "• finding what stands in the way and moving it;",
            "• celebrating progress from every starting point.",
            "# Learning lasts a lifetime",
            "This will be realised by:",
            "• teaching pupils how to study on their own;",
            "• giving staff time and money for their own learning;",
            "• opening our classrooms to adults in the evenings.",
            "# Schools are at the heart of their communities",
            "This will be realised by:",
            "• listening to families and neighbours before we decide;",
            size=11, lead=16,
        ),
        Line(290, 30, "Page 1 of 2", 9),
    ]  # fmt: skip
    second = [
        *column(
            60, 780,
            "• sharing our halls, fields and libraries with local groups;",
            "• working with other services so that no family has to tell its story twice.",
            "# Every pound is a pound for pupils",
            "This will be realised by:",
            "• buying together across our schools;",
            "• keeping the cost of the central team low.",
            size=11, lead=16,
        ),
        Line(290, 30, "Page 2 of 2", 9),
    ]  # fmt: skip
    return pdf(first, second)
