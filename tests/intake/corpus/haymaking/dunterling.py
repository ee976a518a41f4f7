"""The first pages of a staff handbook: a welcome, the ethos, what each side may expect, then hours and safeguarding."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Staff Handbook 2025/26", style="Title"),
        para("1. Welcome", style="Heading1"),
        para(
            "Thank you for joining us. Whether you teach, cook, clean, clerk or caretake, you are now one of about six "
            "hundred colleagues in the seven schools of Dunterling Schools Trust. Please read sections 1 to 4 before "
            "your first day and keep the rest to hand."
        ),
        para("2. Our ethos", style="Heading1"),
        para(
            "Dunterling schools are cheerful, orderly and serious about learning. We speak to children as we would "
            "wish our own children to be spoken to. Nobody here is too senior to pick up litter."
        ),
        para("3. What you can expect from us", style="Heading1"),
        items(
            "a proper induction, with a colleague to whom you can put the small questions;",
            "the calendar for the year before the summer holiday begins;",
            "no e-mail that needs an answer after six o’clock;",
            "help when life outside work becomes hard.",
        ),
        para("4. What we expect from you", style="Heading1"),
        para("We expect all staff to:"),
        items(
            "arrive ready to begin;",
            "keep confidences, unless a child may be at risk;",
            "raise a concern rather than carry it home;",
            "be as courteous in the car park as in the classroom.",
        ),
        para("5. Hours, pay and absence", style="Heading1"),
        para(
            "The working day for teachers runs from 8.15am to 3.45pm, with one meeting a week until 4.45pm. Salaries "
            "are paid on the 25th of each month. If you are unwell, ring the absence line on 01632 960306 before "
            "7.15am. Sick pay follows the national conditions of service."
        ),
        para("6. Safeguarding", style="Heading1"),
        para(
            "The designated safeguarding lead in each school is named on the poster by the staffroom door. All staff "
            "must complete the online course before they meet pupils. Any child who tells us something will be "
            "listened to and taken seriously."
        ),
        para("7. Acknowledgement", style="Heading1"),
        para("I have read and understood this handbook."),
        para("Name: ______________________ Signed: ______________________"),
        header="Dunterling Schools Trust – Staff Handbook",
        footer="September 2025 – uncontrolled when printed",
    )
