"""A charter in Word: a table of promises by audience side by side, and the record of the document in a table."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        table(
            ("Document owner", "Chief Operating Officer"),
            ("Approved by", "Trust board, 4 July 2025"),
            ("Next review", "July 2028"),
            ("Version", "2.1"),
        ),
        para("The Nettlecombe Way", style="Title"),
        para("Nettlecombe Trust belongs to the people who learn and work in it."),
        bold("We hold these principles"),
        items(
            "Fairness first: the same rules hold for the board and for the youngest pupil",
            "Evidence over habit: we do what works, not what we have always done",
        ),
        bold("Our promises"),
        table(
            ("To our pupils we promise", "To our staff we promise"),
            (
                items("a trusted adult", "a say in what is taught"),
                items("a fair week", "time to think"),
            ),
        ),
        para("Table 1: our promises"),
    )
