"""The opening of a behaviour policy of a trust of special schools: control table, statement, principles, law, roles."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Brecklow Special Schools Trust", style="Title"),
        para("Relationships and Behaviour Policy", style="Title"),
        table(
            ("Policy owner", "Director of Education"),
            ("Approved by", "Trust Board"),
            ("Date approved", "8 July 2026"),
            ("Review date", "July 2027"),
            ("Statutory or non-statutory", "Statutory"),
        ),
        bold("Contents"),
        para("1. Our values\t2"),
        para("2. Our principles\t2"),
        para("3. Legal framework\t3"),
        para("4. Roles and responsibilities\t3"),
        para("1. Our values", style="Heading1"),
        para("This policy is rooted in the values of the trust, which are compassion, consistency and courage."),
        para("2. Our principles", style="Heading1"),
        para("Brecklow Special Schools Trust believes that:"),
        items(
            "all behaviour communicates a need;",
            "positive relationships are the foundation of good behaviour;",
            "children who feel safe are able to learn;",
            "punishment alone does not change behaviour;",
            "every day is a new day.",
        ),
        para("For this reason all of our schools will:"),
        items(
            "write a support plan with each pupil who needs one;",
            "teach pupils to recognise and manage their feelings;",
            "use physical intervention only as a last resort;",
            "involve families at every stage.",
        ),
        para("No pupil will be treated less favourably on the grounds of disability, sex, race or religion."),
        para("3. Legal framework", style="Heading1"),
        para("This policy has due regard to legislation and guidance including, but not limited to, the following:"),
        items("Education Act 2002", "Equality Act 2010", "DfE (2024) ‘Behaviour in schools’"),
        para(
            "This policy should be read alongside the Child Protection Policy and the Suspension and Exclusion Policy."
        ),
        para("4. Roles and responsibilities", style="Heading1"),
        para("The trust board is responsible for monitoring the effectiveness of this policy."),
        para("The headteacher is responsible for the day-to-day implementation of this policy in each school."),
        header="Brecklow Special Schools Trust",
        footer="Relationships and Behaviour Policy v4.0",
    )
