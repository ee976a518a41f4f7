"""A booklet in Word by hand: motto in a text box, bold headings, values with dashes, tracked changes."""

from tests.intake.corpus.making import bold, deleted, docx, inserted, items, para, run, text_box


def make() -> bytes:
    return docx(
        bold("Ottermoor Education Trust", size=36),
        text_box(para("Swim against the stream")),
        bold("Who we are", size=28),
        para(
            "Ottermoor Education Trust was founded in 2013. There are six schools in the trust: four primaries, "
            "a special school and an all-through academy."
        ),
        bold("What drives us", size=28),
        para(
            "We want school to be the place where a child finds out what they are good at. ",
            "No pupil should leave us without ",
            deleted("at least one qualification"),
            inserted("a qualification, an interest and a friend"),
            ".",
        ),
        bold("Our values", size=28),
        para(run("Daring", bold=True), " – we have a go before we feel ready"),
        para(run("Decency", bold=True), " – we are the same to the cleaner as to the inspector"),
        para(run("Depth", bold=True), " – we would rather know one thing well than ten things badly"),
        bold("Our commitments", size=28),
        para("As a trust we will:"),
        items(
            "fund a place at the special school for every child who needs one",
            "share teachers of music, art and languages",
            inserted("publish what we pay our leaders"),
        ),
        para("Our schools will:"),
        items(
            "put on a play every year in which anyone can have a part",
            "teach swimming until every child can do it",
            "keep class sizes under thirty in the primary years",
        ),
        para("Our staff will:"),
        items(
            "mark less and talk to pupils more",
            "watch one another teach at least once each half term",
        ),
        bold("Dates", size=28),
        para("Trust sports day: 24 June. Music festival: 3 July."),
        bold("Contact", size=28),
        para("Ottermoor Education Trust, The Boathouse, Ottermoor. 01632 960728. info@ottermoor.example"),
        header="Ottermoor Education Trust – about us",
    )
