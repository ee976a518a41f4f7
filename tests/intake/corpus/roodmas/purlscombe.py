"""A trust's charter for its schools: a preamble, beliefs as headings over what each side will do, signatures."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("The Purlscombe Charter", style="Title"),
        para("An agreement between Purlscombe Academies Trust and its schools"),
        para("Adopted by the board on 3 July 2025", style="Caption"),
        para("Preamble", style="Heading1"),
        para("Purlscombe Academies Trust brings together eleven schools between the moor and the sea."),
        para("This charter says what we believe and what we will do for one another."),
        para("It does not replace the scheme of delegation."),
        para("Every child is entitled to an excellent teacher", style="Heading1"),
        para("The trust will:"),
        items(
            "fund high-quality training for all teachers",
            "support teachers at the start of their careers",
        ),
        para("Our schools will:"),
        items(
            "give teachers time to plan together",
            "encourage teachers to visit each other’s lessons",
        ),
        para("Children thrive when schools and families work together", style="Heading1"),
        para("Our schools will:"),
        items(
            "make every family feel welcome",
            "report clearly on what children have learned",
            "consult parents before making important changes",
        ),
        para("Local schools should serve local people", style="Heading1"),
        para("The trust will:"),
        items(
            "respect the history and character of each school",
            "listen to local governors",
            "buy from local businesses where it can",
        ),
        para("Wellbeing comes before results", style="Heading1"),
        para("The trust will:"),
        items("monitor workload and act on what it finds"),
        para("Our schools will:"),
        items(
            "make sure that every pupil has an adult to turn to",
            "teach pupils how to look after their mental health",
        ),
        para("Signed", style="Heading1"),
        table(
            ("For the trust", "A. Nother, Chair"),
            ("For the schools", "B. Nother, on behalf of the headteachers"),
        ),
        para("Review date: July 2028"),
        footer="The Purlscombe Charter – page 1 of 2",
    )
