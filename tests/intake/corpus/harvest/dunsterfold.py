"""A staff handbook's first chapter: a welcome that is signed, the values, what each can expect, people, key dates."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Dunsterfold Education Trust", style="Title"),
        para("Staff Handbook 2024–25", style="Title"),
        para("Contents", style="Heading2"),
        para("1\tWelcome to the trust\t2"),
        para("2\tPay and pensions\t6"),
        para("3\tLeave of absence\t9"),
        para("Chapter 1: Welcome to the trust", style="Heading1"),
        para("A message from the Chief Executive", style="Heading2"),
        para(
            "Welcome to Dunsterfold. Whether you teach, cook, clean, coach or keep the accounts, you are joining a "
            "team of more than 400 people. We believe that happy staff make happy schools. "
            "I hope that you will be very happy here."
        ),
        para("P. Sample, Chief Executive"),
        para("Who we are", style="Heading2"),
        para(
            "The trust was founded in 2014 and runs seven schools. "
            "Our central team is based at Dunsterfold High School."
        ),
        para("Our purpose", style="Heading2"),
        para(
            "Our purpose is to give every child in our care the knowledge, confidence and character to succeed in life."
        ),
        para("Our values", style="Heading2"),
        items(
            "Professionalism: We are reliable, well prepared and always learning.",
            "Compassion: We assume the best of people and offer help before it is asked for.",
            "Teamwork: We share our ideas, our resources and the credit.",
            "High expectations: We expect the best of our pupils and of ourselves.",
        ),
        para("These values are used in recruitment, induction and appraisal."),
        para("What you can expect from the trust", style="Heading2"),
        para("The trust will:"),
        items(
            "give you a clear job description and a proper induction;",
            "treat you fairly and with respect;",
            "protect time for your professional development;",
            "take your wellbeing seriously.",
        ),
        para("What the trust expects from you", style="Heading2"),
        para("All staff are expected to:"),
        items(
            "put the safety and welfare of children first;",
            "act as role models at all times;",
            "keep confidential information confidential;",
            "follow the code of conduct.",
        ),
        para("Your first day", style="Heading2"),
        para(
            "The school day begins at 8.40 am. Please sign in at reception and collect your lanyard. "
            "Parking is available behind the sports hall."
        ),
        para("Key people", style="Heading2"),
        table(
            ("Name", "Role", "Extension"),
            ("P. Sample", "Chief Executive", "201"),
            ("R. Example", "Director of People", "214"),
            ("S. Nobody", "Payroll Manager", "220"),
        ),
        para("Key dates", style="Heading2"),
        items("Monday 2 September: training day", "Friday 25 October: end of half term"),
        footer="Dunsterfold Education Trust Staff Handbook 2024–25",
    )
