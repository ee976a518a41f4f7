"""A letter in Word with changes tracked and a text box: a chief executive writes to families about new values."""

from tests.intake.corpus.making import deleted, docx, inserted, items, para, run, text_box


def make() -> bytes:
    return docx(
        para("Millenhurst Federation of Academies"),
        para("1 Sample Square, Anytown, AB1 9YZ"),
        para("8 January 2026"),
        para("Dear parents and carers"),
        para("I am writing to share with you the new vision and values of our trust."),
        para("Over the last year more than 600 pupils, parents and staff told us what matters most to them."),
        para("Our vision", style="Heading2"),
        para(
            run("Every pupil in our academies will leave us with the "),
            deleted("skills"),
            inserted("knowledge, skills and confidence"),
            run(" to succeed in life."),
        ),
        para("Our values", style="Heading2"),
        para(run("Curiosity", bold=True), run(": we ask questions and we enjoy learning new things.")),
        para(run("Honesty", bold=True), run(": we tell the truth and we admit our mistakes.")),
        para(run("Belonging", bold=True), run(": we make everyone feel welcome.")),
        text_box(para("Inspiring every learner, every day")),
        para("What will change", style="Heading2"),
        para("From September, each academy will:"),
        items(
            "hold a weekly assembly on one of the values",
            "invite parents into school at least once a term",
            "offer free breakfast to every pupil who wants it",
        ),
        para("and the federation will:"),
        items("appoint a director of inclusion", "publish a report each year on how well we are doing"),
        para("We hope that parents will:"),
        items("talk about the values at home", "come to our parents' evenings"),
        para("A reply slip is attached. Please return it to your child's class teacher by Friday 30 January."),
        para("Thank you for your continued support."),
        para("Yours sincerely"),
        para("Chief Executive Officer"),
        footer="Millenhurst Federation of Academies. Registered in England and Wales number 00000000.",
    )
