"""A staff handbook's first chapter in Word: contents typed with dots, a welcome, values in a sentence, expectations."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        para("Flitbrook Schools Trust", style="Title"),
        para("Staff Handbook 2025–26"),
        para("Contents", style="Heading1"),
        para("1. Welcome and ethos\t2"),
        para("2. Pay and pensions\t6"),
        para("3. Absence\t9"),
        para("4. ICT and data protection\t14"),
        para("1. Welcome and ethos", style="Heading1"),
        para("1.1 A word from the Chief Executive", style="Heading2"),
        para(
            "Welcome to Flitbrook. Whether you are new to teaching or have been with us for years, I hope that "
            "you will find this handbook useful. The trust was formed in 2013 and employs more than 700 people."
        ),
        para("1.2 Our ethos and values", style="Heading2"),
        para(
            "Flitbrook Schools Trust exists to provide the best possible education for the children of "
            "Ampthill, Flitwick and the surrounding villages."
        ),
        para("Our work is built on the values of respect, responsibility, fairness and trust."),
        para(
            "We believe that happy staff make happy children. Our schools are friendly and purposeful places in which "
            "pupils and adults learn from each other."
        ),
        para("1.3 What the trust does for its staff", style="Heading2"),
        para("The trust will:"),
        items(
            "provide a thorough induction for every new member of staff",
            "support flexible working wherever possible",
            "recognise and reward good work",
            "deal with concerns promptly and in confidence",
        ),
        para("1.4 What we ask of staff", style="Heading2"),
        para("All staff are expected to:"),
        items(
            "maintain high standards of professional conduct at all times",
            "promote and safeguard the welfare of children",
            "arrive punctually and dress appropriately",
            "support the aims and ethos of the school in which they work",
        ),
        bold("1.5 Who’s who"),
        para("Chief Executive: appointed by the board and responsible for the day-to-day running of the trust"),
        para("HR Manager: extension 214"),
        para("Payroll: extension 220, open 9 am to 4 pm"),
        para("1.6 Probation", style="Heading2"),
        para(
            "All new employees serve a probationary period of six months. Your line manager will meet you after three."
        ),
        header="Flitbrook Schools Trust Staff Handbook",
        footer="Issue 7, September 2025",
    )
