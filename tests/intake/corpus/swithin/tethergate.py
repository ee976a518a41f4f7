"""A vision and values statement in Word with heading styles, its values in a table of two columns."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Vision, mission and values", style="Title"),
        para("Tethergate Learning Trust"),
        para("Tethergate Learning Trust was formed in 2016 and runs eleven schools in three towns along the canal."),
        para("This statement was agreed by trustees in March after a year of talks with staff, pupils and parents."),
        para("Our vision", style="Heading1"),
        para("A stretch of canal where every child leaves school good at something and wanted somewhere."),
        para("Our mission", style="Heading1"),
        para("We exist to run schools that local people choose gladly and that teachers are sorry to leave."),
        para("Our values", style="Heading1"),
        table(
            ("Value", "What it means to us"),
            ("Steadiness", "We keep our word, keep our nerve and keep going."),
            ("Candour", "We say what we think to the person who needs to hear it."),
            ("Warmth", "We greet children by name and are pleased that they came."),
        ),
        para("What follows from this", style="Heading1"),
        para("As a trust, we will:"),
        items(
            "put our strongest teachers where they are needed most;",
            "pass on what works without waiting to be asked;",
            "spend public money as carefully as if it were our own.",
        ),
        para("Our schools will:"),
        items(
            "teach every child to read fluently by the age of seven;",
            "offer breakfast to anyone who is hungry;",
            "make room for music in every week of the year.",
        ),
        para("Review", style="Heading1"),
        para("The board looks at this statement every two years, and the next review is due in spring 2028."),
        para("For a copy in large print, please ring the trust office on 01632 960104."),
        header="Tethergate Learning Trust",
        footer="Vision, mission and values – version 3",
    )
