"""An equality statement in Word: numbered principles with commitments one level in, grounds, duties in law."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Inkpenny Schools Trust", style="Title"),
        para("Equality statement"),
        table(("Approved", "11 March 2025"), ("Review date", "March 2028"), ("Responsible officer", "Head of People")),
        para("Scope", style="Heading1"),
        para("This statement applies to every pupil, employee and visitor."),
        para("The Equality Act 2010 requires us to publish information each year and objectives every four years."),
        para("Our principles", style="Heading1"),
        items("Everyone who comes through our doors is owed the same courtesy.", numbers=2),
        items("Reception staff will greet each visitor in person.", level=1),
        items("Difference is something to learn from.", numbers=2),
        items(
            "The curriculum will show people of many kinds doing things of every kind.",
            "We will mark no festival without hearing from those whose festival it is.",
            level=1,
        ),
        items("A barrier is ours to remove.", numbers=2),
        items("Leaders will walk each site once a year with somebody who uses a wheelchair.", level=1),
        para("Fair treatment", style="Heading1"),
        para("No pupil will be treated less favourably on the grounds of race, sex, disability, religion or belief."),
        para("Our objectives", style="Heading1"),
        para("By 2028 we will:"),
        items(
            "recruit from as wide a field as the towns that we serve",
            "bring the number of exclusions of pupils with special needs down to that of others",
            "hear from every group of parents at least once a year",
        ),
        para("Complaints", style="Heading1"),
        para("A complaint may be made to the Head of People on 01632 960284."),
        footer="Inkpenny Schools Trust. Equality statement. Uncontrolled when printed.",
    )
