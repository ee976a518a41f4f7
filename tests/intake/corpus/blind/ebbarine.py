"""A diocesan trust's page: heading styles, a house style based on one, scripture, Gospel values, running header."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Vision and Gospel Values", style="Title"),
        para("Our Vision", style="Heading1"),
        para(
            "We are a family of church schools where each child is known, loved and expected to do well. "
            "Our schools serve every household in the parish, whatever it believes."
        ),
        para("“Whoever gives a cup of cold water to one of these little ones will be remembered.”"),
        para("Matthew 10:42"),
        para("Our Gospel Values", style="HouseHead"),
        para("Seven values, drawn from the Gospels, guide the life of our schools:"),
        items("Mercy", "Humility", "Thankfulness", "Justice", "Hope", "Forgiveness", "Peace"),
        para("Our Motto", style="Heading1"),
        para("Semper Ad Lucem – Always Towards the Light"),
        para("Our Commitments", style="Heading1"),
        para("As a Church of England trust we will:"),
        items(
            "begin each day with prayer or stillness, in which nobody is made to take part;",
            "teach about other faiths with accuracy and respect;",
            "keep our doors open to families who are not churchgoers.",
        ),
        para("Our schools will:"),
        items("serve at the parish’s community table each month;", "mark the seasons of the Christian year together."),
        para("Figure 1: The west window, drawn by pupils", style="Caption"),
        header="St Ebbarine’s Diocesan Schools Trust",
        footer="Approved by the board on 12 July 2023. Page 1 of 1",
    )
