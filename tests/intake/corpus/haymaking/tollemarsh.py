"""A pack for candidates: a letter, facts about the trust, its vision and values, safeguarding and the timetable."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para("Headteacher – Tollemarsh Junior Academy", style="Title"),
        para("Candidate information pack"),
        para("A letter from the Chief Executive", style="Heading1"),
        para("Dear Candidate,"),
        para(
            "Thank you for your interest in this post. Tollemarsh Junior Academy has 318 pupils and was judged to be "
            "good in every category at its last inspection. The present headteacher retires in July after eleven years."
        ),
        para("I would be glad to talk to you informally; please ring my assistant to find a time."),
        para("Bettina Sorrow, Chief Executive"),
        para("About the trust", style="Heading1"),
        para(
            "Tollemarsh Fen Academy Trust has eight schools, all within forty minutes of one another. Its central team "
            "of twelve looks after finance, estates, payroll and IT."
        ),
        para("Our vision", style="Heading1"),
        para("A fenland where every child can name a future and find the road to it."),
        para("Our values", style="Heading1"),
        table(
            ("Value", "What you will see"),
            ("Humility", "Leaders ask before they tell."),
            ("Grit", "We stay with a hard problem after the visitors have gone."),
            ("Gladness", "People laugh here, and work harder for it."),
        ),
        para("How we work with headteachers", style="Heading1"),
        para("Good headteachers should be trusted to run their schools."),
        para(run("We will not ", bold=True), "tell you how to set out your classrooms or name your houses."),
        para(run("We will ", bold=True), "expect you to share your results openly with the other seven heads."),
        para("What is on offer", style="Heading1"),
        items(
            "Salary L15 to L21",
            "Relocation costs of up to £6,000",
            "A coach of your own choosing for two years",
            "Free parking",
        ),
        para("Safeguarding", style="Heading1"),
        para(
            "The safety of children comes before the convenience of adults in everything we do. The successful "
            "candidate will need an enhanced DBS check. References will be taken up before interview."
        ),
        para("Equality", style="Heading1"),
        para("We will consider every application on its merits, without regard to age, sex, race or religion."),
        para("Timetable", style="Heading1"),
        table(
            ("Stage", "Date"),
            ("Closing date", "Noon, 2 February 2026"),
            ("Shortlisting", "4 February 2026"),
            ("Interviews", "11 and 12 February 2026"),
        ),
        para("Completed forms should be returned to jobs@tollemarsh.example. CVs alone cannot be accepted."),
        footer="Tollemarsh Fen Academy Trust · candidate pack · 01632 960313",
    )
