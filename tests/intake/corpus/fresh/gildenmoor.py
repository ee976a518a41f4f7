"""An acrostic in a table, a motto in a text box, and a home–school agreement that follows and is no part of it."""

from tests.intake.corpus.making import docx, items, para, table, text_box


def make() -> bytes:
    return docx(
        text_box(para("Aim high, stay kind")),
        para("Gildenmoor Community Trust", style="Title"),
        para("Our STEPS to success", style="Heading1"),
        para("We take STEPS every day:"),
        table(
            ("S", "Self-belief", "I can do hard things."),
            ("T", "Teamwork", "I make room for others."),
            ("E", "Effort", "I do not stop at the first answer."),
            ("P", "Pride", "I look after my work and my school."),
            ("S", "Safety", "I tell an adult when something is wrong."),
        ),
        para("Why we exist", style="Heading1"),
        para("We exist so that children in Gildenmoor have the same chances as children anywhere."),
        para("Home–School Agreement", style="Heading1"),
        para("Parents will:"),
        items("make sure that their child arrives on time", "support the school’s behaviour policy"),
        para("Pupils will:"),
        items("wear the correct uniform", "bring the equipment they need"),
        para("Signed (parent): ____________   Date: ____________"),
    )
