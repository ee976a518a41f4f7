"""A junior school's statement of behaviour principles: numbered principles, what governors expect of whom, review."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Statement of Behaviour Principles", style="Title"),
        para("Marl Bank Junior School, part of Dovemarl Education Trust"),
        para("Approved by the local governing body: 14 March 2025"),
        para("Next review: March 2027"),
        para("Purpose", style="Heading1"),
        para(
            "The law requires a written statement of the principles that guide the headteacher in promoting good "
            "behaviour. This is that statement. It was drawn up after conversations with pupils, parents and staff in "
            "the autumn term, and it should be read together with the behaviour policy."
        ),
        para("Our principles", style="Heading1"),
        items(
            "Everybody in school has the right to feel safe, and nobody has the right to spoil that for others.",
            "Good behaviour is taught, shown and practised, just as reading is.",
            "Rules should be few, clear and the same in every classroom.",
            "Praise is given in public and correction in private.",
            "A consequence should be fair, should fit what was done and should never humiliate.",
            "Pupils with special educational needs may need something different in order to be treated equally.",
            "Bullying and discrimination of any kind will not be tolerated.",
            "Parents will be told early, and in plain words, when there is a concern.",
            numbers=2,
        ),
        para("What the governors expect", style="Heading1"),
        para("The governors expect all staff to:"),
        items(
            "stay calm and keep their voices down;",
            "hear both sides before they decide anything;",
            "start each day as a new day.",
        ),
        para("The governors expect pupils to:"),
        items(
            "follow an instruction the first time that it is given;",
            "tell the truth about what happened;",
            "put right what they have damaged.",
        ),
        para("Suspension and exclusion", style="Heading1"),
        para(
            "Exclusion is a last resort and will never be used to solve a problem that belongs to the school. Only the "
            "headteacher may suspend or exclude a pupil. Numbers are reported to governors each term."
        ),
        para("Publication and review", style="Heading1"),
        para(
            "This statement is published on the school website, and paper copies may be had from the office. Governors "
            "will look at it again every two years."
        ),
        footer="Marl Bank Junior School – Behaviour principles – v3",
    )
