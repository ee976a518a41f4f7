"""How a trust and its schools work together, in Word: named principles in prose, who decides in a table, one stem."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Thistledon Co-operative Trust", style="Title"),
        para("Working together: our principles"),
        para("Why we wrote this", style="Heading1"),
        para(
            "Three more schools are joining us in the spring. This paper tells them, and reminds us, how the trust "
            "goes about its work. It was discussed at the heads’ conference in Thistledon Abbey."
        ),
        para("Our purpose", style="Heading1"),
        para("Thistledon Co-operative Trust exists so that no school has to face a hard problem alone."),
        para("Our principles", style="Heading1"),
        para("Subsidiarity", style="Heading2"),
        para("Whatever a school can decide well for itself, it should decide."),
        para("Solidarity", style="Heading2"),
        para("When one school is in trouble, the others come to its help, and nobody asks what it will cost them."),
        para("Transparency", style="Heading2"),
        para("What the centre costs and what it does for the money is open for all to see."),
        para("Stewardship", style="Heading2"),
        para("We hold land, buildings and money for children who are not yet born. The trust will not sell a field."),
        para("Our shared values", style="Heading1"),
        para("As a co-operative we hold to the values of self-help, democracy, equality and solidarity."),
        para("What schools can expect of the trust", style="Heading1"),
        para("The trust will:"),
        items(
            "charge one fair rate to all, and publish it",
            "answer a headteacher’s call within the hour",
            "visit in order to help and not in order to judge",
        ),
        para("What the trust expects of schools", style="Heading1"),
        para("Every school will:"),
        items(
            "open its books and its classrooms to the others",
            "lend a hand before it is asked",
            "hold to what has been agreed together, or say openly why it does not",
        ),
        para("Who decides", style="Heading1"),
        table(
            ("Matter", "School", "Trust"),
            ("School day and uniform", "Decides", "Is told"),
            ("Budget over £100,000", "Proposes", "Decides"),
            ("Appointment of the headteacher", "Is consulted", "Decides"),
        ),
        para("Table 1. Extract from the scheme of delegation"),
        para("Next steps", style="Heading1"),
        para("The new schools will receive their systems training in February. Questions may be put to the clerk."),
    )
