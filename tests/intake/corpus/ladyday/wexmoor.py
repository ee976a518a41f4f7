"""Beliefs as bold headings, each with a list of the schools and one of the trust; how the beliefs came about."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        bold("The Wexmoor Trust: Beliefs and Intentions", size=32),
        para("In the summer term of 2024 we held nine meetings with staff, parents and pupils about what matters."),
        para(
            "More than four hundred people took part. Their answers were grouped by a working party of headteachers "
            "and governors, and the board signed off the final wording in July."
        ),
        para("The Wexmoor Trust has six secondary schools and three primary schools."),
        bold("Every child has the right to be taught well", size=26),
        para("Wexmoor schools will:"),
        items(
            "put their best teachers where they are needed most;",
            "expect pupils to read widely in every subject;",
            "check what pupils have remembered and teach it again if need be.",
        ),
        para("The Wexmoor Trust will:"),
        items("give every teacher time to plan with others;", "pay for subject association membership."),
        bold("Good behaviour allows everyone to learn", size=26),
        para("Wexmoor schools will:"),
        items(
            "teach routines explicitly from the first day of term;",
            "respond to poor behaviour calmly and fairly;",
            "work with families at the first sign of difficulty.",
        ),
        bold("No pupil should be held back by their family’s income", size=26),
        para("Wexmoor schools will:"),
        items("keep the cost of uniform as low as possible;", "offer breakfast to any pupil who would like it."),
        para("The Wexmoor Trust will:"),
        items(
            "subsidise music lessons and educational visits;",
            "lend a laptop to every pupil who does not have one;",
            "publish each year how the pupil premium has been spent.",
        ),
        bold("Schools are stronger when they work together", size=26),
        para("The Wexmoor Trust will:"),
        items(
            "bring subject leaders together every half term;",
            "second staff to schools that need extra capacity.",
        ),
        bold("Further information", size=26),
        para("Copies of this document in large print are available from the trust office."),
        footer="Agreed by trustees 9 July 2024",
    )
