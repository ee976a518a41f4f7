"""An acronym set as a table: a letter, its word, and a sentence; a table of British values after it."""

from tests.intake.corpus.making import bold, docx, para, table


def make() -> bytes:
    return docx(
        bold("Tarnbeck Schools Trust", size=36),
        bold("Our values spell CLIMB"),
        table(
            ("C", "Curiosity", "Questions come before answers."),
            ("L", "Loyalty", "Nobody eats lunch alone."),
            ("I", "Industry", "We would rather try and fail than wait and see."),
            ("M", "Mischief", "School should make us laugh at least once a day."),
            ("B", "Belonging", "There is a peg with your name on it."),
        ),
        para("Pupils choose one of the five each week and tell their class how they lived it."),
        bold("What we promise"),
        para("At Tarnbeck we promise to:"),
        para("•\tknow each family’s name"),
        para("•\tanswer letters within two days"),
        para("•\ttake every class up a hill each year"),
    )
