"""A handbook for parents: what the schools want for children, what each side will do, behaviour, then arrangements."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Handbook for parents and carers", style="Title"),
        para("Stellingmoor Coastal Academies"),
        para("Welcome", style="Heading1"),
        para(
            "This handbook is given to every family when a child joins one of the five schools of Stellingmoor Coastal "
            "Academies. Pages that apply to one school only are printed on blue paper."
        ),
        para("What we want for your child", style="Heading1"),
        para("We want every child to:"),
        items(
            "know that they are wanted here;",
            "find at least one thing they love and one thing they can do well;",
            "leave with friends from more than one side of town.",
        ),
        para("Home and school together", style="Heading1"),
        para("The school will:"),
        items(
            "greet your child at the door by name;",
            "mark work in a way that your child can understand;",
            "tell you at once about anything serious.",
        ),
        para("Parents and carers will:"),
        items(
            "send their child to bed in good time;",
            "treat staff with the respect they would wish for themselves;",
            "support the school’s decisions, or come and discuss them.",
        ),
        para("Pupils will:"),
        items(
            "listen the first time;",
            "leave a room tidier than they found it;",
            "include anyone who is on their own.",
        ),
        para("How we think about behaviour", style="Heading1"),
        para(
            "We believe that behaviour can be taught like any other subject. Sanctions should be certain rather than "
            "severe. A fresh day deserves a fresh start."
        ),
        para("Attendance", style="Heading1"),
        para(
            "Parents have a duty in law to see that children of school age receive full-time education. Holidays in "
            "term time cannot be authorised save in exceptional circumstances. Registers close at 9.20am."
        ),
        para("Uniform", style="Heading1"),
        table(
            ("Item", "Where to buy"),
            ("Grey trousers or skirt", "Any supermarket"),
            ("Blue sweatshirt with badge", "School office, £9"),
        ),
        para("Second-hand uniform is sold in the hall on the last Friday of each half term."),
        para("Medicines", style="Heading1"),
        para("Staff can give prescribed medicine if form M2 has been signed. Inhalers are kept in the classroom."),
        para("If something goes wrong", style="Heading1"),
        para("We will take every complaint seriously and answer it in plain words."),
        para("A copy of the complaints procedure is available from the office or on 01632 960318."),
        footer="Stellingmoor Coastal Academies – handbook for parents – edition 7",
    )
