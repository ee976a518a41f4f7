"""A Word file of a church trust: vision and verse, values with glosses after dashes, a stem, and duties in law."""

from tests.intake.corpus.making import docx, items, para, run


def make() -> bytes:
    return docx(
        para("Gannetholme Church Schools Trust", style="Title"),
        para("Vision, values and ethos", style="Heading1"),
        para(
            "Gannetholme Church Schools Trust was formed by the diocese in 2017. It has seven church schools and two "
            "community schools."
        ),
        para("Our vision", style="Heading2"),
        para(
            "Rooted in the love of God, our schools are places where every child is known, cherished and stretched, so "
            "that all may live life in its fullness."
        ),
        para("“Encourage one another and build each other up.” (1 Thessalonians 5:11)"),
        para("Our values", style="Heading2"),
        para("As Christian communities we live by these values:"),
        items(
            "Hope – we look for the good that is still to come",
            "Forgiveness – we make peace before the day is over",
            "Generosity – we share what we have been given",
            "Humility – we learn from the youngest as well as the oldest",
        ),
        para("Our ethos", style="Heading2"),
        para(
            "We preserve and develop the religious character of each church school. Community schools in our family "
            "keep their own character, and they are equal partners. Families of every faith and of none are welcome in "
            "all nine schools."
        ),
        para("What our schools promise", style="Heading2"),
        para("Every Gannetholme school will:"),
        items(
            "begin the day with a time of stillness",
            "teach religious education as seriously as any other subject",
            "ask its pupils to lead worship",
            "serve its parish in at least one practical way each term",
        ),
        para("Worship and inspection", style="Heading2"),
        para(
            "Maintained and academy schools are required by law to provide a daily act of collective worship. Parents "
            "may withdraw their child after speaking to the headteacher. Church schools are inspected under section 48 "
            "of the Education Act 2005."
        ),
        para(run("Leavers’ service: ", bold=True), run("Friday 10 July 2026, 10.30 am, Gannetholme Minster")),
        footer="Gannetholme Church Schools Trust, Minster Yard. Telephone 01632 960642",
    )
