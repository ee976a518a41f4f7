"""A paper to governors: purpose, background, the values proposed, next steps, recommendation."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Paper for the local governing body", style="Title"),
        table(
            ("Meeting", "Wednesday 7 October 2026, 6.00 pm"),
            ("Agenda item", "6"),
            ("Author", "Mr D. Quill, Headteacher"),
            ("For", "Decision"),
        ),
        para("Purpose of the paper", style="Heading1"),
        para("Governors are asked to approve the revised vision, aims and values of Ormesthwaite Community College."),
        para("Background", style="Heading1"),
        para("The present statement dates from 2017, before the college joined Calderfold Trust."),
        para("In the summer term 381 students and 56 members of staff answered a questionnaire."),
        para("Two governors, Mrs Ellis and Mr Okoro, helped with the drafting."),
        para("Proposed vision", style="Heading1"),
        para("Ormesthwaite will be a college where every student is known, challenged and prepared for the future."),
        para("Proposed aims", style="Heading1"),
        items(
            "To provide teaching of the highest quality",
            "To raise the aspirations of every student",
            "To offer a rich programme of activities beyond the classroom",
            "To serve the communities of the dale",
        ),
        para("Proposed values", style="Heading1"),
        items("Curiosity", "Perseverance", "Generosity", "Honesty"),
        para("Our promise to students", style="Heading1"),
        para("The college will:"),
        items(
            "give every student a tutor who knows them well",
            "offer impartial careers advice from Year 7",
            "act on what the student council tells us",
        ),
        para("Next steps", style="Heading1"),
        items("Posters to be printed by half term", "New wording on the website by 1 November"),
        para("Financial implications", style="Heading1"),
        para("The cost of signs and posters is estimated at £850 and can be met from the existing budget."),
        para("Recommendation", style="Heading1"),
        para("That the governing body approves the statement with effect from 1 November 2026."),
    )
