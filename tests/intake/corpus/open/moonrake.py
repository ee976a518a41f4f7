"""A strategy on a page: a table whose first column names the priority and whose others say what follows."""

from tests.intake.corpus.making import docx, para, run, table


def make() -> bytes:
    return docx(
        para(run("Moonrake Learning Trust", bold=True, size=32)),
        para(run("Vision", bold=True)),
        para("A trust where the moon is not out of reach."),
        para(run("Mission", bold=True)),
        para("To run schools so well that their pupils can choose their futures."),
        para(run("Strategic priorities", bold=True)),
        table(
            ("Priority", "We will"),
            ("Teaching that lasts", "bring back old learning every Monday"),
            ("Belonging", "hold a family supper in every school each term"),
            ("Stewardship", "cut our energy use by a third"),
        ),
        para("Values: Wonder, Work, Welcome"),
        para("Version 3. Owner: Chief Operating Officer. Classification: public."),
    )
