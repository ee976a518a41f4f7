"""A home–school agreement: two short lists and another between notes for the office and a slip to sign."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Mablefield Primary Trust", style="Title"),
        para("Home–school agreement", style="Title"),
        para("Please read this sheet with your child, sign the slip and return it to the class teacher."),
        para("Schools are no longer required by law to have an agreement of this kind."),
        bold("Our ethos"),
        para("Our schools are caring communities where everyone matters."),
        para("There are 187 children in seven classes this year."),
        bold("The school"),
        para("The school will:"),
        items("care for your child’s safety and happiness;", "tell you about your child’s progress."),
        bold("Parents"),
        para("Parents will:"),
        items("make sure that their child attends regularly and on time;", "support the school’s behaviour policy."),
        bold("Pupils"),
        para("Pupils will:"),
        items("try their best;", "be kind to others."),
        para("Reminder: the gates are locked at 8.55 am. After that, please come to the office."),
        bold("Useful numbers"),
        table(
            ("Office", "01632 960122"),
            ("Breakfast club", "01632 960123"),
            ("Absence line", "01632 960124"),
        ),
        para("✂ ----------------------------------------------------------------"),
        bold("Reply slip"),
        para("Child’s name: ______________________ Class: ________"),
        para("Signed (parent or carer): ______________________"),
        para("Signed (child): ______________________"),
        para("☐ I agree to my child’s photograph being used on the website."),
        para("Office use only: received / logged / filed"),
        footer="Form HSA1 (September 2026)",
    )
