"""The Word file behind a web page: a note to the web editor, headings of Word, typed dashes, values with glosses."""

from tests.intake.corpus.making import docx, items, para, run


def make() -> bytes:
    return docx(
        para("Chessbourne Learning Trust", style="Title"),
        para("Text for the new website – About us – Our vision and aims"),
        para(
            "Version 4, agreed with the Chief Executive on 3 June 2025. Please do not change the wording "
            "without asking Jan."
        ),
        para("Our vision", style="Heading1"),
        para("Learning together, growing together"),
        para(
            "Chessbourne Learning Trust believes that every child deserves an outstanding education. "
            "We want all of our pupils to become confident, curious and caring young people who make a positive "
            "contribution to their communities."
        ),
        para("Our aims", style="Heading1"),
        para("We aim to:"),
        items(
            "raise standards of attainment and progress in all of our schools;",
            "ensure that disadvantaged pupils and those with special educational needs achieve as well as their peers;",
            "recruit, retain and develop the very best teachers and support staff;",
            "encourage every school to keep its own character and identity;",
            "work closely with families, churches and local employers.",
        ),
        para("Our values", style="Heading1"),
        para("Our core values are:"),
        para(run("Honesty", bold=True), " – we say what we mean and we admit our mistakes."),
        para(run("Inclusion", bold=True), " – we make sure that everyone belongs."),
        para(run("Courage", bold=True), " – we try new things and we do not give up."),
        para(run("Excellence", bold=True), " – we do our best in everything."),
        para("Our schools", style="Heading1"),
        para(
            "The trust is made up of five schools in and around Chesham: Asheridge Lane Infant School, "
            "Bury Field Junior School, Pednor Hill School, Waterside Row Primary School and Lye Green Academy. "
            "Lye Green Academy joined us in January 2023. "
            "Each school has a local governing body, which meets six times a year."
        ),
        para("[Insert map of schools here]"),
        para("Who to contact", style="Heading1"),
        para("For more information about the trust please email the governance team at office@chessbourne.example."),
        header="Website copy – About us",
        footer="Chessbourne Learning Trust – last saved 03/06/2025",
    )
