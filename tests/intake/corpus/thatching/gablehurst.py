"""A single school's ethos, aims and rules in Word, with the home–school agreement that follows as noise."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        bold("Gablehurst Community School", size=36),
        para("A member of the Lathe and Loom Trust"),
        bold("Ethos"),
        para(
            "Gablehurst is a school where nobody is invisible. We expect much of our pupils and forgive them often. "
            "The school was built in 1964 and extended in 2008."
        ),
        bold("Aims"),
        para("Our school aims to:"),
        items(
            "send every pupil on to something worthwhile",
            "teach the arts as seriously as the sciences",
            "be of use to the estate around us",
        ),
        bold("Core values"),
        para("Respect, Responsibility, Resolve"),
        bold("What staff will do"),
        para("Staff will:"),
        items(
            "meet pupils at the classroom door",
            "mark work so that it can be improved",
            "put right a mistake of their own in public",
        ),
        bold("Home–school agreement"),
        para("Please read this agreement with your child, sign it and return it to the office by 15 September."),
        para("I/we agree to:"),
        items(
            "send a note after every absence",
            "pay for lost library books",
        ),
        para("Signed (parent/carer): ..................  Date: ............"),
    )
