"""A job pack in Word: facts about the trust, four values each with what is seen where it is lived, then the post."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Jolterby Schools Trust", style="Title"),
        para("Information for applicants: Deputy Site Manager"),
        para("About us", style="Heading1"),
        para(
            "Jolterby Schools Trust runs three infant schools, a junior school and a sixth form. We employ 260 staff."
        ),
        para("Our mission is to send every child up to the next class eager for what comes there."),
        para("Who gets on at Jolterby", style="Heading1"),
        para(
            "You need not have worked in a school before. You do need to feel at home with our values, which are these:"
        ),
        bold("Warmth"),
        para("We are glad to see people and we let it show."),
        para("A colleague with warmth will:"),
        items("learn the names of families", "leave nobody standing at reception"),
        bold("Nerve"),
        para("We try what we have not tried before."),
        para("A colleague with nerve will:"),
        items("own a mistake the same day", "speak up when the room has gone quiet"),
        bold("Care"),
        para("We do small jobs as though they were large ones."),
        para("A colleague with care will:"),
        items("check twice", "put tools and temper away before going home"),
        para("Our word to you", style="Heading1"),
        para("In this post you will find us ready to:"),
        items(
            "train you on full pay",
            "hear your ideas before those of a consultant",
        ),
        para("The post", style="Heading1"),
        table(
            ("Hours", "37 a week, in two shifts"),
            ("Salary", "Grade 5, points 7 to 11"),
            ("Closing date", "Noon on Friday 12 June"),
        ),
        para("The deputy site manager opens and locks the buildings and looks after the boilers."),
        para("Appointments are subject to an enhanced check by the Disclosure and Barring Service."),
        para("Send your form to jobs@jolterby.example or telephone 01632 960662."),
    )
