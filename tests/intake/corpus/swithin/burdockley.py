"""A statement on equality and inclusion in Word: numbered principles, grounds, commitments, what governors do."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        bold("Burdockley Academies", size=36),
        bold("Equality and inclusion: where we stand", size=28),
        para("This statement is published to meet the public sector equality duty in the Equality Act 2010."),
        bold("Our principles"),
        items(
            "Every child has a right to be taught well.",
            "Being different is ordinary.",
            "No family should be poorer for sending a child to school.",
            "Fairness does not mean treating everybody the same.",
            numbers=2,
        ),
        bold("Nobody turned away"),
        para(
            "No child, parent or member of staff will be treated less favourably because of age, disability, race, "
            "religion or belief, sex or sexual orientation."
        ),
        bold("Our commitments"),
        items(
            "Test every new policy on the families who have least",
            "Find uniform, without fuss, for any child who needs it",
            "Teach history in which every child can find somebody like themselves",
            "Listen to a complaint about unfairness within the week",
        ),
        bold("At our meetings"),
        para("Our governors will:"),
        items("ask at every meeting whose voice is missing", "read exclusion figures as names and not as numbers"),
        bold("Our pupils in figures"),
        table(
            ("School", "Free school meals", "Speak another language at home"),
            ("Burdockley Infants", "31%", "24%"),
            ("Burdockley Juniors", "33%", "22%"),
        ),
        para("The figures are taken from the school census of January 2025."),
        bold("Complaints"),
        para("Complaints are dealt with under the trust’s complaints procedure, which is on each school’s website."),
        footer="Burdockley Academies – page 1",
    )
