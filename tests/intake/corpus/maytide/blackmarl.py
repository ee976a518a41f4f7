"""Values in a table with columns for pupils and staff, a motto, a sign-off; made in an office."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        bold("Blackmarl Schools Trust", size=36),
        bold("Our values in action", size=28),
        para("“Better together”"),
        para("Version 3 | Owner: Director of People | Review date: January 2027"),
        bold("Our values"),
        para("Blackmarl Schools Trust has three values. They were agreed by pupils and staff from all five schools."),
        table(
            ("Our value", "What it means"),
            ("Respect", "We treat other people with courtesy and consideration."),
            ("Responsibility", "We own our choices and learn from our mistakes."),
            ("Resilience", "We keep trying and ask for help when we need it."),
        ),
        bold("How we live our values"),
        table(
            ("Pupils will", "Staff will"),
            (
                items(
                    "listen when other people are speaking",
                    "look after books and equipment",
                    "try again when work is difficult",
                ),
                items(
                    "speak calmly to children and to each other",
                    "mark work promptly",
                    "support colleagues who are under pressure",
                ),
            ),
        ),
        bold("Our commitment to parents"),
        para("We will:"),
        para("- give you clear information about your child's progress"),
        para("- tell you quickly if we are concerned"),
        para("- make you welcome in school"),
        bold("Sign-off"),
        para("Agreed by the Board of Trustees on 22 May 2025"),
        para("Signed (Chair): ................................"),
        footer="Page 1 of 1",
    )
