"""The opening pages of a prospectus in Word: welcome, beliefs in prose, promises, pupils' pledge, dates and meals."""

from tests.intake.corpus.making import docx, items, para, table, text_box


def make() -> bytes:
    return docx(
        para("Peverstone Park Academy", style="Title"),
        para("Prospectus for families 2026"),
        para("A member of the Aldermoor Trust"),
        text_box(para("Aim higher. Reach further.")),
        para("Welcome", style="Heading1"),
        para(
            "Thank you for your interest in our academy. I have been principal since 2020, and in that time we have "
            "grown from 640 pupils to 910. We hope that this booklet answers your questions. Come and see us on a "
            "working day!"
        ),
        para("Dr Helena Cropwell, Principal"),
        para("What drives us", style="Heading1"),
        para(
            "Our purpose is to open doors that have been shut to this part of the city for too long. We believe that "
            "intelligence can be grown. We believe in the power of music, sport and drama to change lives. Nothing "
            "matters more to us than what happens between a teacher and a class."
        ),
        para("Our promises to your child", style="Heading1"),
        para("By the end of Year 11, every pupil will have had the chance to:"),
        items(
            "perform on a stage",
            "spend a night under canvas",
            "visit a university and a place of work",
        ),
        para("The pupils’ pledge", style="Heading1"),
        para("As a Peverstone pupil I will:"),
        items(
            "come to school ready to learn",
            "use words that build people up",
            "leave a place tidier than I found it",
        ),
        para("The school day", style="Heading1"),
        table(
            ("Registration", "8.40 am"),
            ("Lessons 1 and 2", "9.00 am to 11.00 am"),
            ("Lunch", "12.20 pm"),
            ("End of school", "3.10 pm"),
        ),
        para("Hot meals are cooked on site and cost £2.85. Blazers can be bought from the academy shop."),
        para("The Aldermoor Trust", style="Heading1"),
        para(
            "The Aldermoor Trust runs seventeen academies. Its values are respect, resolve and responsibility. The "
            "trust will always put pupils before league tables."
        ),
        para("Visit us", style="Heading1"),
        para("Our open evening is on Thursday 24 September. Please book a place on 01632 960821."),
        header="Peverstone Park Academy",
        footer="Details were correct when this booklet was printed.",
    )
