"""The first chapter of a staff handbook: welcome, who is who, values, what staff and the trust owe each other."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        bold("Staff Handbook", size=40),
        bold("Chapter 1: Welcome to the trust", size=30),
        para("Welcome to Danesmarsh Education Trust. We hope that you will enjoy working with us."),
        para("The trust employs just over 400 people in six schools and a central team."),
        bold("Our vision"),
        para("We want every one of our schools to be the first choice of its local families."),
        bold("Our ethos"),
        para("Our schools are friendly, purposeful communities where children and adults learn from each other."),
        bold("Our values"),
        para("We ask everyone who works here to live by three values:"),
        items(
            "Respect: we listen to others and value what makes us different.",
            "Commitment: we see things through for the sake of the children.",
            "Teamwork: we help one another and share the load.",
        ),
        bold("What you can expect of us"),
        para("The trust will:"),
        items(
            "give you a thorough induction and a mentor",
            "support your professional development at every stage",
            "take your health and wellbeing seriously",
            "consult you on changes that affect you",
        ),
        bold("What we expect of you"),
        para("All staff will:"),
        items(
            "put the safety and welfare of pupils first",
            "have high expectations of every pupil",
            "act as role models for good behaviour",
            "work in partnership with parents and carers",
        ),
        para("The values are part of every appraisal meeting."),
        bold("Practical matters"),
        para("All posts are subject to an enhanced check with the Disclosure and Barring Service."),
        para("Your payslip is sent by e-mail on the 25th of each month."),
        para("Identity badges are issued by the site team and must be worn at all times."),
        para("If you are unwell, telephone your school before 7.15 am."),
        bold("Who is who"),
        table(
            ("Role", "Name", "Extension"),
            ("Director of People", "Farah Linden", "2041"),
            ("Payroll", "Graham Stott", "2044"),
        ),
        header="Danesmarsh Education Trust: Staff Handbook",
        footer="Uncontrolled when printed",
    )
