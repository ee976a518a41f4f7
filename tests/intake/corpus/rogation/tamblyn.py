"""Named principles with a paragraph each, and a table of values with a column for pupils and one for staff."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Saint Tamblyn Catholic Academy Trust", style="Title"),
        para("Mission, principles and values"),
        para("Caritas in omnibus – in all things, love"),
        para("Our mission", style="Heading1"),
        para("Our mission is to make Christ known by providing outstanding Catholic education."),
        para("“I have come that they may have life, and have it to the full.” (John 10:10)"),
        para("Our principles", style="Heading1"),
        para("Subsidiarity", style="Heading2"),
        para("Decisions are taken as near as possible to the children whom they affect."),
        para("Solidarity", style="Heading2"),
        para("The strong support the weak, and no school stands alone."),
        para("Stewardship", style="Heading2"),
        para("We use what we have been given wisely, and we care for our common home."),
        para("The common good", style="Heading2"),
        para("We act for the benefit of all of our pupils and not only of our own school."),
        para("Our values in daily life", style="Heading1"),
        table(
            ("Our value", "Pupils", "Staff"),
            ("Faith", "We pray together each day.", "We bear witness to the Gospel in our work."),
            ("Hope", "We never say that we cannot do it.", "We see the potential in every child."),
            ("Charity", "We help people who have less than we do.", "We assume the best of one another."),
        ),
        para("Table 1: Our values for pupils and staff", style="Caption"),
        para("Our commitments", style="Heading1"),
        para("All our academies will:"),
        items(
            "place prayer and worship at the centre of school life;",
            "welcome families of every faith and background;",
            "serve the parishes to which they belong.",
        ),
        para("The directors will:"),
        items("appoint leaders who share the mission of the Church;", "keep the Catholic character of every academy."),
        para("The Trust was established in 2016 with the blessing of the bishop."),
        header="Saint Tamblyn Catholic Academy Trust",
        footer="Company number 00000000. Registered in England and Wales.",
    )
