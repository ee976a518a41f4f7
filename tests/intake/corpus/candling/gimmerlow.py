"""A primary trust's statement of ethos: a numbered list of beliefs, what follows from them, and a motto."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Statement of ethos and beliefs", style="Title"),
        para("Gimmerlow Primary Academies"),
        para("Version 3. Approved by the board of trustees on 11 July 2024. To be reviewed in July 2027."),
        para("Introduction", style="Heading1"),
        para(
            "Gimmerlow Primary Academies is a charitable company responsible for five primary schools and one nursery. "
            "This statement is for trustees, governors, staff and anyone thinking of working with us. It should be "
            "read alongside our scheme of delegation and our strategic plan."
        ),
        para("Our ethos", style="Heading1"),
        para(
            "Our schools are warm, orderly and purposeful places. We believe that childhood is precious in its own "
            "right and not simply a preparation for what comes next. Adults in our schools are courteous to children "
            "and expect courtesy in return. Laughter is welcome in every classroom."
        ),
        para("What we believe", style="Heading1"),
        items(
            "Every child is capable of more than any test can show.",
            "Reading opens every other door.",
            "Play is serious work.",
            "Families are a child’s first teachers and remain the most important ones.",
            "Teachers do their best work when they are trusted.",
            numbers=2,
        ),
        para("Because we believe these things, each of our schools will:"),
        items(
            "read aloud to every class, every day;",
            "keep mornings free for English and mathematics without crowding out the arts;",
            "give children time outdoors in all weathers;",
            "make room at the table for parents and carers; and",
            "leave decisions about teaching to the people who do it.",
        ),
        para("Our motto", style="Heading1"),
        para("Small steps, sure feet"),
        para("Contact", style="Heading1"),
        para(
            "Questions about this statement should be sent to the clerk to the trustees at Gimmerlow House, Fell Road. "
            "Large-print copies are available on request."
        ),
        footer="Gimmerlow Primary Academies: statement of ethos and beliefs",
    )
