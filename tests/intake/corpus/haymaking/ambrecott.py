"""A people strategy: a belief and an ambition, four priorities with what each promises, a table of figures."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        bold("Ambrecott Vale Multi Academy Trust", size=32),
        bold("People strategy 2025–2030", size=26),
        para("This strategy covers the 740 people we employ. Recognised unions were consulted in the autumn of 2024."),
        bold("What we believe"),
        para("We believe that children do well when the adults around them are well."),
        bold("Our ambition"),
        para("To be the place where people in the valley start a career in education and see no reason to leave."),
        bold("Where we are now"),
        table(
            ("Measure", "2022/23", "2023/24"),
            ("Staff turnover", "17%", "14%"),
            ("Days lost to sickness per person", "9.1", "7.8"),
            ("Posts filled at first advertisement", "71%", "83%"),
        ),
        bold("Our four priorities"),
        bold("Priority 1 – Open the door wider"),
        para("We will:"),
        items(
            "run open evenings for people thinking of a change of career;",
            "guarantee an interview to any care leaver who has the essential qualifications;",
            "pay the travel costs of everyone we interview.",
        ),
        bold("Priority 2 – Look after those who are here"),
        para("Line managers will:"),
        items(
            "meet each member of their team alone every half term;",
            "agree leave for a child’s first day at school or a graduation;",
            "say thank you for something in particular.",
        ),
        para("Workload is a matter of safety, and we treat it as one."),
        bold("Priority 3 – Help people grow"),
        para("Every member of staff will have:"),
        items(
            "one day a year to watch somebody else do their job;",
            "a plan for what comes next, written with them and not for them.",
        ),
        bold("Priority 4 – Part well"),
        para("We will hold a conversation with everyone who leaves, and act on what we hear."),
        bold("Delivery and reporting"),
        para(
            "The Director of People owns this strategy. Progress is reported to the People Committee each term. The "
            "staff survey opens on the first Monday in February and takes about ten minutes."
        ),
        para("Document reference: AV-HR-01. Classification: internal."),
    )
