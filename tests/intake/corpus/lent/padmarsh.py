"""A trust's model policy for its schools to fill in: instructions in brackets, roles, helplines, a form to sign."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Wellbeing Policy", style="Title"),
        para("Padmarsh Schools Trust"),
        para("[Insert name of school]"),
        para("Text in square brackets is guidance to the person completing this template. Delete as appropriate."),
        para("This template was last updated in June 2026."),
        para("1. Aims", style="Heading1"),
        para("This policy aims to:"),
        items(
            "promote the wellbeing of all pupils and staff;",
            "create a culture in which people feel able to ask for help.",
        ),
        para("2. Legislation", style="Heading1"),
        para("Employers must make an assessment of risks under the Health and Safety at Work Act 1974."),
        para("3. Our beliefs", style="Heading1"),
        para("We believe that wellbeing is everybody’s business."),
        para("Schools with fewer than five classes may combine sections 3 and 4."),
        para("4. Our commitments", style="Heading1"),
        para("Staff will:"),
        items("treat every pupil with dignity and respect;", "know the pupils in their care well."),
        para("Leaders will:"),
        items(
            "consider the effect on workload before asking for anything new;",
            "make time for staff to talk.",
        ),
        para("[School to add the name of its wellbeing lead here]"),
        para("5. Where to get help", style="Heading1"),
        para("The employee helpline is open 24 hours a day on 01632 960111."),
        para("Occupational health appointments are made through the HR team."),
        para("6. Glossary", style="Heading1"),
        para("EAP: employee assistance programme"),
        para("DSL: designated safeguarding lead"),
        para("MHST: mental health support team"),
        para("7. Policy review", style="Heading1"),
        para("This policy will be reviewed every two years by the people committee."),
        para("Signed: ____________________ (chair of governors)"),
        para("Date: ____________________"),
        footer="Wellbeing Policy template, June 2026",
    )
