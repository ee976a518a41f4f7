"""A charter in Word: headings of one audience each with “We will:” and a list, values in a sentence, lines to sign."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("The Cloverdyke Charter", style="Title"),
        para("Working together for our children"),
        para(
            "This charter was agreed by pupils, parents, staff and governors of Cloverdyke Schools Trust in May 2024."
        ),
        para("Our values are respect, responsibility and kindness."),
        para("Schools", style="Heading2"),
        para("We will:"),
        items(
            "provide a safe, calm and stimulating place to learn",
            "expect the best of every pupil",
            "keep parents informed about progress, attendance and behaviour",
            "deal with concerns quickly and fairly",
        ),
        para("Parents and carers", style="Heading2"),
        para("We will:"),
        items(
            "make sure that our child attends every day and on time",
            "support the school's rules and policies",
            "encourage our child to read at home",
            "speak politely to all members of staff",
        ),
        para("Pupils", style="Heading2"),
        para("We will:"),
        items(
            "work hard and let others work",
            "be polite and helpful",
            "look after our school and its equipment",
            "tell an adult if something is wrong",
        ),
        para("Governors", style="Heading2"),
        para("We will:"),
        items("visit our schools regularly", "listen to pupils, parents and staff"),
        para("Signed (parent or carer) ............................ Date ................"),
        para("Signed (pupil) ............................ Date ................"),
        para("Please keep one copy at home and return the other to your child's class teacher."),
    )
