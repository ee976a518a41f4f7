"""An acronym as a list: each word an item, its one line of meaning an item under it; a table with names of columns."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Umberstone Multi Academy Trust", style="Title"),
        bold("Our STONE values"),
        items("Steadfast"),
        items("We turn up, whatever the weather.", level=1),
        items("Truthful"),
        items("We would rather be right late than wrong early.", level=1),
        items("Open"),
        items("Doors, books and minds.", level=1),
        items("Neighbourly"),
        items("We share what we grow.", level=1),
        items("Earnest"),
        items("We mean it.", level=1),
        bold("How our values shape what we do"),
        table(
            ("Area", "Our commitment", "Lead", "By when"),
            ("Reading", "Every school will have a library with a librarian in it.", "Head of English", "July 2027"),
            ("Outdoors", "Every class will spend a night under canvas.", "Estates", "July 2028"),
        ),
    )
