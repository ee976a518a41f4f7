"""The opening of a behaviour policy: a table of versions, the law, aims, principles, and what is asked of whom."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Behaviour and Relationships Policy", style="Title"),
        para("Brathmere Schools Trust"),
        table(
            ("Policy owner", "Director of Inclusion"),
            ("Approved by", "Board of Trustees, 9 July 2025"),
            ("Next review", "July 2027"),
            ("Version", "3.1"),
        ),
        para("1. Introduction", style="Heading1"),
        para("This policy applies to all seven schools in the trust, from Ulverston to Millom."),
        para(
            "It has been written with regard to Behaviour in Schools (DfE, 2024) and section 89 of the Education and "
            "Inspections Act 2006."
        ),
        para("It should be read together with the policies listed in section 6."),
        para("2. Our beliefs about behaviour", style="Heading1"),
        para("Every child has the right to learn in a calm and safe classroom."),
        para("We believe that good behaviour is taught, not caught."),
        para("We believe that every relationship can be repaired."),
        para("3. Aims", style="Heading1"),
        para("Through this policy we aim to:"),
        items(
            "create a culture in which all pupils feel safe and valued;",
            "promote self-discipline and respect for others;",
            "prevent all forms of bullying and discrimination;",
            "make sure that parents know how we respond when things go wrong.",
        ),
        para("4. Our principles", style="Heading1"),
        items(
            "Praise is used more often than sanctions.",
            "Consequences are fair, consistent and proportionate.",
            "Pupils are always given the chance to make amends.",
            numbers=2,
        ),
        para("5. Expectations", style="Heading1"),
        table(
            ("Pupils will", "Staff will", "Parents and carers will"),
            ("treat others with respect", "greet pupils at the door each morning", "support the school’s decisions"),
            (
                "follow instructions the first time",
                "model the behaviour they want to see",
                "make sure that their child attends every day",
            ),
            ("look after the school site", "apply this policy consistently", "talk to us early about any worries"),
        ),
        para("6. Linked policies", style="Heading1"),
        items("Anti-bullying policy", "Suspension and exclusion policy", "SEND policy"),
        para("7. Monitoring", style="Heading1"),
        para("Headteachers report suspensions to the trust each half term."),
        para("The Board of Trustees reviews this policy every two years."),
        header="Brathmere Schools Trust: Behaviour and Relationships Policy",
        footer="Version 3.1, July 2025",
    )
