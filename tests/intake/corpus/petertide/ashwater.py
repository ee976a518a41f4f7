"""A staff handbook's first chapter: a welcome, who is who, what the trust stands for, what each side may expect."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para("Staff Handbook 2025–26", style="Title"),
        para("Chapter 1: Who we are", style="Heading1"),
        para("Welcome", style="Heading2"),
        para(
            "Welcome to Ashwater Learning Partnership. Whether you are new to us or have been here for years, we hope "
            "that you will find this handbook useful. The Partnership was founded in 2013 by four schools in "
            "Lewisham and Bromley and now employs 740 people."
        ),
        para("A short history", style="Heading2"),
        para("Four schools set up the Partnership in 2013. A secondary school joined in 2017."),
        para("The central team moved to Catford in 2021."),
        para("Our vision and mission", style="Heading2"),
        para("Vision: Great schools at the heart of strong communities."),
        para("Mission: To give every child the knowledge, confidence and character to shape their own future."),
        para("Our values", style="Heading2"),
        para("We chose these values together at our staff conference in 2022."),
        para(run("High expectations. ", bold=True), "We ask for the best from our pupils and from ourselves."),
        para(run("Humility. ", bold=True), "We are always ready to learn from others."),
        para(run("Compassion. ", bold=True), "We put people before procedures."),
        para(run("Determination. ", bold=True), "We keep going when things are difficult."),
        para("What you can expect from us", style="Heading2"),
        para("The Partnership will:"),
        items(
            "give you a thorough induction and a named mentor;",
            "consider workload and wellbeing whenever a decision is taken;",
            "offer clear routes to promotion;",
            "recognise and celebrate good work.",
        ),
        para("What we expect from you", style="Heading2"),
        para("All staff should:"),
        items(
            "put the safety of pupils first;",
            "be punctual, prepared and professional;",
            "work as a team and support their colleagues;",
            "uphold fundamental British values.",
        ),
        para("Who is who", style="Heading2"),
        table(
            ["Role", "Name", "Extension"],
            ["Chief Executive", "E. Example", "201"],
            ["Head of HR", "F. Example", "214"],
            ["Designated safeguarding lead", "G. Example", "220"],
        ),
        para("Pay and absence", style="Heading2"),
        para("Salaries are paid on the 25th of the month. If you are ill, telephone your line manager by 7.30 am."),
        footer="Ashwater Learning Partnership – Staff Handbook – Page 4",
    )
