"""A pack for applicants in Word: who the trust is, its values, what it offers and looks for, how to apply."""

from tests.intake.corpus.making import bold, docx, items, para, run, table


def make() -> bytes:
    def value(name: str, gloss: str) -> str:
        return para(run(f"{name}. ", bold=True), run(gloss))

    return docx(
        para("Pottlecombe Vale Trust", style="Title"),
        para("Teacher of Geography: information for applicants"),
        bold("About us", size=28),
        para(
            "Pottlecombe Vale Trust runs three secondary schools and a sixth-form college. "
            "The post is based at Pottlecombe Upper School, which was judged Good in November 2023."
        ),
        bold("Our vision", size=28),
        para("To be the trust where teachers do the best work of their lives, because that is what pupils deserve."),
        bold("Our values", size=28),
        value("Expertise", "We know our subjects and go on learning them."),
        value("Trust", "We judge colleagues by their work and not by their paperwork."),
        value("Humour", "We take the job seriously and ourselves less so."),
        bold("What you can expect from us", size=28),
        para("We will:"),
        items(
            "give you a laptop that works and a room that is your own",
            "pay for membership of your subject association",
            "never observe a lesson without talking to you about it afterwards",
            "listen if you ask to work part-time",
        ),
        bold("The post", size=28),
        table(
            ("Salary", "Main pay range or upper pay range"),
            ("Start date", "1 September"),
            ("Closing date", "Noon on Friday 9 May"),
        ),
        para("The successful candidate will teach Key Stages 3 to 5 and lead the department’s fieldwork."),
        bold("Safeguarding", size=28),
        para("We are committed to safeguarding and promoting the welfare of children."),
        para("The appointment is subject to an enhanced check by the Disclosure and Barring Service."),
        bold("How to apply", size=28),
        para("Please complete the form on our website and return it to jobs@pottlecombe.example."),
        para("For an informal conversation, ring the head’s assistant on 01632 960233."),
    )
