"""A recruitment pack in Word: what the trust is for, a table of values, a promise to staff, benefits, how to apply."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para("Ingmarsh Academies Trust", style="Title"),
        para("Information for applicants: Teacher of Geography"),
        para("About us", style="Heading1"),
        para("Ingmarsh Academies Trust runs four secondary schools and a sixth form centre. We employ 520 people."),
        para("Our purpose", style="Heading1"),
        para(
            "Our purpose is to give every young person the qualifications and the character to choose their own future."
        ),
        para("Our values", style="Heading1"),
        table(
            (para(run("Value", bold=True)), para(run("What it means", bold=True))),
            ("Integrity", "Doing what we have promised and admitting our mistakes"),
            ("Teamwork", "Working across departments and schools to get the best results"),
            ("Optimism", "Believing that every pupil can do well"),
            ("Professionalism", "Preparing well, being punctual and treating people with courtesy"),
        ),
        para("Our promise to staff", style="Heading1"),
        para("If you join us, we will:"),
        items(
            "give you time to plan, mark and think",
            "back you when you uphold our standards of behaviour",
            "offer you coaching throughout your career",
            "ask for your opinion and act on it",
        ),
        para("Benefits", style="Heading1"),
        items("Teachers' Pension Scheme", "Free parking", "Cycle to work scheme", "Discounted gym membership"),
        para("Safeguarding", style="Heading1"),
        para(
            "The Trust is committed to safeguarding all children in its care. "
            "All appointments are subject to an enhanced DBS check and satisfactory references."
        ),
        para("How to apply", style="Heading1"),
        para("Completed application forms should be returned to recruitment@ingmarsh.example."),
        para("Closing date: noon on Friday 27 March 2026. Interviews will be held the following week."),
    )
