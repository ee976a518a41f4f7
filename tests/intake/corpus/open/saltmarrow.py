"""Numbered pillars as a real list, bullets of another list under them at the same level; beliefs before them."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("What Saltmarrow Trust stands for", style="Heading1"),
        para("We believe that:"),
        items("the sea is a classroom", "a school belongs to its street"),
        para("Our five-year pillars", style="Heading1"),
        items("Teaching that lasts", numbers=2),
        items(
            "return to what was taught, a month later and a year later",
            "choose fewer books and read them properly",
            level=1,
        ),
        items("Families who feel at home", numbers=2),
        items("hold every meeting at a time that working parents can make", "offer a crèche", level=1),
        items("Money spent where children can see it", numbers=2),
        items("publish what each school spends on pupils", level=1),
        para("“Tide and time wait, if you ask them nicely.”"),
        para("Old Saltmarrow saying"),
        header="Saltmarrow Trust",
    )
