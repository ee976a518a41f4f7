"""A charter between home and a special school, in Word: three columns of promises as sections, lines to sign on."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Swithcote Lodge School", style="Title"),
        para("Home–School Charter 2025–26"),
        para(
            "Swithcote Lodge is a school for pupils aged 7 to 16 with social, emotional and mental health needs. "
            "It is a member of Charnhurst Inclusive Schools Trust."
        ),
        para(
            "The charter was first written in 2011 by a group of parents, pupils and staff. "
            "It was last revised in June 2025, after two meetings with families."
        ),
        para("Our ethos", style="Heading1"),
        para(
            "Swithcote Lodge is a school where every day is a fresh start. "
            "We look beyond behaviour and try to understand its cause. "
            "Relationships come first."
        ),
        para("The school", style="Heading1"),
        para("The school will:"),
        items(
            "provide a safe and consistent environment;",
            "set work that is interesting and at the right level;",
            "contact home with good news as well as concerns;",
            "review each pupil’s plan with them and with their family every term.",
        ),
        para("Parents and carers", style="Heading1"),
        para("Parents and carers will:"),
        items(
            "make sure that their child attends every day;",
            "support the school’s approach to behaviour;",
            "come to review meetings;",
            "tell us about changes at home that may affect their child.",
        ),
        para("Pupils", style="Heading1"),
        para("I will:"),
        items(
            "try my best;",
            "ask for help when I need it;",
            "use kind words and kind hands;",
            "look after our building and our minibuses.",
        ),
        para("Signatures", style="Heading1"),
        table(
            ("Parent or carer", "", "Date"),
            ("Pupil", "", "Date"),
            ("Form tutor", "", "Date"),
        ),
        para("One copy is kept on your child’s file. Please return the signed copy by 19 September 2025."),
        para(
            "Home–school agreements are no longer a legal requirement, but the governors decided in March 2016 "
            "to keep this one."
        ),
        footer="Swithcote Lodge School, Sample Drive, Anytown LE99 7GG",
    )
