"""Beliefs as headings, each with commitments under stems of several actors; adopted by trustees, with a review date."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Fathomby Sound Learning Trust", style="Title"),
        para("Beliefs and commitments", style="Title"),
        para("Approved by the board on 14 March. To be looked at again in three years."),
        para("This paper replaces the charter of 2018. Heads have been asked to share it with their staff teams."),
        para("Every child has something to teach us", style="Heading1"),
        para("Our schools will:"),
        items(
            "hold a pupil council that sees the budget;",
            "ask pupils what helped them learn, and change lessons because of it;",
            "give each pupil one job that the school would miss.",
        ),
        para("Reading is everybody’s business", style="Heading1"),
        para("The trust will:"),
        items("buy every school a full library;", "train each new teacher to teach early reading."),
        para("Teachers of all subjects will:"),
        items("read aloud from a whole text at least once a fortnight;", "teach the words of their subject."),
        para("Schools do not raise children by themselves", style="Heading1"),
        para("We ask parents to:"),
        items("read with their child most evenings;", "tell us early when something is wrong at home."),
        para("In return, each academy will:"),
        items("answer within two working days;", "hold parents’ evenings at times when people can come."),
        para("Next steps", style="Heading1"),
        para("The clerk will upload this paper to the portal by Easter."),
        footer="Fathomby Sound Learning Trust | Beliefs and commitments | v2",
    )
