"""A guide to values for appraisal: headings by their looks only, values in a table, what each group will do."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        bold("Our values and how we live them", 36),
        para("Dunkelswick Community Schools Trust"),
        para(
            "Please use this guide alongside the appraisal form. Line managers should refer to it at the mid-year "
            "meeting."
        ),
        bold("Our values", 28),
        table(
            ("Value", "What it means to us"),
            ("Trustworthiness", "We do what we said we would do."),
            ("Optimism", "We look for the way through before we list the obstacles."),
            ("Rigour", "We check our facts and welcome being proved wrong."),
            ("Neighbourliness", "We are good company for the people who live next door to our schools."),
        ),
        bold("Living our values", 28),
        bold("In the classroom", 24),
        para("Teachers will:"),
        items(
            "plan from what pupils already know",
            "explain, show and explain again",
            "keep high expectations of every pupil on every day",
        ),
        bold("In the office", 24),
        para("Support staff will:"),
        items(
            "answer the telephone as if the caller were their neighbour",
            "keep records that somebody else could follow",
        ),
        bold("In the head’s study", 24),
        para("Leaders will:"),
        items(
            "ask what a decision will mean for the least powerful person it touches",
            "admit mistakes in public",
            "thank people by name",
        ),
        bold("Recognition", 28),
        para(
            "A values award is made at the end of each term. Nominations close on the first of the month and should be "
            "sent to awards@dunkelswick.example. Recent winners include the kitchen team at the infant school."
        ),
    )
