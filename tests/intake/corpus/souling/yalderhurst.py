"""The first chapter of a staff handbook, which is also the trust's page for new colleagues."""

from tests.intake.corpus.making import bold, docx, items, para, run


def make() -> bytes:
    return docx(
        bold("Welcome to Yalderhurst Schools Trust", size=36),
        para("Staff handbook, chapter 1: Our trust and what it stands for"),
        para(run("Using this handbook", bold=True)),
        para(
            "This handbook is updated each August. Please sign the form at the back and hand it to your line manager "
            "before the end of your first week. Policies that have been changed since the last edition are marked with "
            "a star."
        ),
        para(run("A short history", bold=True)),
        para(
            "Yalderhurst School became an academy in 2012. It was joined by two primary schools in 2015 and by the "
            "special school at Hopfield in 2021. The central team of fourteen is based above the sports hall."
        ),
        para(run("Our purpose", bold=True)),
        para("Our purpose is to prepare children for happy, healthy and successful lives."),
        para(run("Our core values", bold=True)),
        items(
            "Fairness: we treat everyone equally and with dignity.",
            "Honesty: we tell the truth and admit our mistakes.",
            "Curiosity: we ask questions and enjoy learning.",
            "Determination: we keep going until we succeed.",
        ),
        para("Posters of the four values are available from reprographics."),
        para(run("What we believe about learning", bold=True)),
        para("We believe that:"),
        items(
            "all children can learn and make progress;",
            "good relationships are the basis of good teaching;",
            "parents are a child’s first and most important teachers.",
        ),
        para(run("What staff can expect from the trust", bold=True)),
        para("As your employer, the trust will:"),
        items(
            "give you a full induction;",
            "provide training that is relevant to your role;",
            "consult you about changes that affect you;",
            "deal with concerns fairly and quickly.",
        ),
        para(run("What the trust expects from staff", bold=True)),
        para("All members of staff will:"),
        items(
            "act as role models for our pupils;",
            "arrive on time and well prepared;",
            "follow the trust’s safeguarding procedures;",
            "speak to one another with courtesy.",
        ),
        para(run("Who to contact", bold=True)),
        para("Payroll: ext. 214"),
        para("Absence line: 01632 960512, before 7.15 am"),
        para(run("Keys and badges", bold=True)),
        para(
            "Badges are issued by reception on your first morning. A charge of £8 is made for a lost badge. "
            "The site is locked at 6.30 pm."
        ),
        footer="Yalderhurst Schools Trust Staff Handbook 2025–26",
    )
