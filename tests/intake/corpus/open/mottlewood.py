"""Bold beliefs with plain sentences and lists under them; bold run-in stems for trust and schools."""

from tests.intake.corpus.making import bold, docx, items, para, run


def make() -> bytes:
    return docx(
        bold("The Mottlewood Federation of Village Schools: our beliefs and what follows from them", size=30),
        para("Adopted by the governors in June 2025. To be reviewed every three years."),
        bold("Small schools know their children best"),
        para(run("Mottlewood schools will:", bold=True)),
        items("teach in mixed ages where that helps", "know every grandparent by sight"),
        para(run("The Federation will:", bold=True)),
        items("never merge two schools to save money"),
        bold("Nobody should have to leave the valley to see the world"),
        para(run("Mottlewood schools will:", bold=True)),
        items("host a visiting artist each term", "write to a school in another country"),
        para(run("The Federation will:", bold=True)),
        items("pay for one long journey for each child"),
        bold("The land teaches patience"),
        para(run("Mottlewood schools will:", bold=True)),
        items("keep a garden that feeds the kitchen"),
    )
