"""A school's prospectus in Word: a welcome, motto, aims, ethos and values among times, uniform and names of posts."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Tewsbridge Junior School", style="Title"),
        para("Prospectus 2025–2026"),
        para("Welcome from the headteacher", style="Heading1"),
        para(
            "Thank you for your interest in our school. I hope that this prospectus gives you a flavour of life here. "
            "Please telephone the office to arrange a visit."
        ),
        para("Our motto", style="Heading1"),
        para("Work hard, be kind"),
        para("Our aims", style="Heading1"),
        para("At Tewsbridge Junior School we aim to:"),
        items(
            "make every child feel safe, happy and valued;",
            "teach reading, writing and mathematics to a high standard;",
            "encourage enquiring minds and a love of learning;",
            "develop the talents of each child through sport, music and the arts;",
            "work closely with parents and with the local community.",
        ),
        para("Children in the school orchard", style="Caption"),
        para("Our ethos", style="Heading1"),
        para(
            "Our school is a caring community where everybody is treated fairly. "
            "Children are encouraged to take responsibility for themselves and for each other."
        ),
        para("Our values", style="Heading1"),
        para("Our school values are:"),
        items("Respect", "Effort", "Friendship", "Honesty"),
        para("Our trust", style="Heading1"),
        para(
            "The school is one of six in Tewsbridge Academies Trust. "
            "The trust believes that every school should keep its own character."
        ),
        para("The trust will:"),
        items(
            "support our teachers with training and advice;",
            "look after our buildings and our finances.",
        ),
        para("The school day", style="Heading1"),
        table(
            ("Gates open", "8.35 am"), ("Registration", "8.45 am"), ("Lunch", "12.15 pm"), ("End of school", "3.20 pm")
        ),
        para("Uniform", style="Heading1"),
        para("Uniform may be ordered from the school office. Please label all clothing."),
        para("Staff", style="Heading1"),
        table(("Headteacher", "Mrs A. Sample"), ("Deputy headteacher", "Mr B. Sample"), ("SENCO", "Miss C. Sample")),
        header="Tewsbridge Junior School Prospectus",
        footer="The information in this prospectus was correct in July 2025.",
    )
