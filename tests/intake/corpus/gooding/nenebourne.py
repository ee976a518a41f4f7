"""The first pages of a prospectus: a welcome, aims under a stem, values in bold with glosses, facts."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para("Nenebourne Primary Academy", style="Title"),
        para("Prospectus 2026–2027"),
        para("A member of the Longholme Schools Trust, Northamptonshire"),
        para("Welcome from the headteacher", style="Heading1"),
        para(
            "Thank you for your interest in our school. Choosing a school for your child is one of the most important "
            "decisions that you will make. I joined Nenebourne in September 2021, having been deputy headteacher of a "
            "school in Corby. Please telephone the office if you would like to look round."
        ),
        para("Mrs L. Example, Headteacher"),
        para("Our aims", style="Heading1"),
        para("At Nenebourne we aim to:"),
        items(
            "provide a safe, happy and caring environment in which everyone can learn;",
            "teach a broad and balanced curriculum that meets the needs of every child;",
            "give every child the chance to succeed, whatever their starting point;",
            "help children to become confident, independent learners;",
            "work in partnership with parents, governors and the local community.",
        ),
        para("Our values", style="Heading1"),
        para("The school council chose our values with the help of staff and governors in 2022."),
        para(run("Respect: ", bold=True), run("We listen to each other and value each other’s opinions.")),
        para(run("Resilience: ", bold=True), run("We keep going when learning is hard.")),
        para(run("Responsibility: ", bold=True), run("We look after ourselves, each other and our school.")),
        para(run("Kindness: ", bold=True), run("We think before we speak.")),
        para("Photo: our school council with the values display", style="Caption"),
        para("What we ask of parents", style="Heading1"),
        para("We ask parents to:"),
        items(
            "make sure that their child comes to school every day and on time;",
            "read with their child at least four times a week;",
            "tell us about anything that might affect their child’s learning or behaviour.",
        ),
        para("Inclusion", style="Heading1"),
        para("We believe that every child has the right to be included in all that our school has to offer."),
        para("Our special educational needs co-ordinator is Mr T. Example, who can be reached through the office."),
        para("The school day", style="Heading1"),
        table(
            ("Session", "Starts", "Ends"),
            ("Morning", "8.50am", "12.00 noon"),
            ("Afternoon", "1.00pm", "3.20pm"),
        ),
        para("Breakfast club opens at 7.45am and costs £4.50 a session."),
        para("Uniform", style="Heading1"),
        para("Children wear a royal blue sweatshirt, a white polo shirt and grey trousers, skirt or shorts."),
        header="Nenebourne Primary Academy prospectus",
        footer="Mill Road, Nenebourne | 01632 960477 | office@nenebourne.example",
    )
