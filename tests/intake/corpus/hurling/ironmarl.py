"""A two-column table of values with a header row, principles in a list, and the agreement for parents to sign."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Ironmarl Education Trust", style="Title"),
        bold("Our values and what they look like", 28),
        para("The words below came out of a day that staff, pupils and governors spent together in the sports hall."),
        table(
            ("Value", "What it looks like"),
            ("Grit", "We finish what we start, even when nobody is watching."),
            ("Grace", "We forgive quickly and start each day afresh."),
            ("Graft", "We believe in effort more than in talent."),
        ),
        bold("Our principles", 28),
        items(
            "Money follows need.",
            "Good ideas are shared and never sold.",
            "A school keeps its own name, badge and character.",
        ),
        bold("Our motto", 28),
        para("Forged together"),
        bold("Home–school agreement", 28),
        para("Please read this with your child and return the slip to the office."),
        para("I will make sure that my child wears the correct uniform."),
        para("I will ring before 9 am if my child is ill."),
        para("Signed ______________________ (parent or carer)"),
    )
