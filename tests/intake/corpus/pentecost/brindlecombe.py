"""A policy whose second section holds the values: headings that are only bold, typed numbers, roles and monitoring."""

from tests.intake.corpus.making import bold, docx, para, table


def make() -> bytes:
    return docx(
        bold("BRINDLECOMBE ACADEMY TRUST", size=32),
        bold("BEHAVIOUR AND RELATIONSHIPS POLICY", size=28),
        table(
            ("Policy owner", "Director of Education"),
            ("Status", "Statutory"),
            ("Date of last review", "September 2025"),
            ("Date of next review", "September 2026"),
        ),
        bold("1. Purpose"),
        para("This policy sets out how good behaviour is promoted in each of our schools."),
        para(
            "It has been written with regard to the Education and Inspections Act 2006 and the guidance of the "
            "Department for Education."
        ),
        bold("2. Our values"),
        para("Brindlecombe Academy Trust believes that good relationships are the foundation of good behaviour."),
        para("We believe that every child has the right to learn without disruption."),
        para("Our values are kindness, honesty and responsibility."),
        para("Our schools will:"),
        para("•\tteach pupils the routines that they need to succeed;"),
        para("•\trecognise and praise good behaviour;"),
        para("•\tapply sanctions fairly and consistently;"),
        para("•\tmake reasonable adjustments for pupils who need them."),
        bold("3. Roles and responsibilities"),
        para("3.1\tThe Board of Trustees is responsible for approving this policy and for holding leaders to account."),
        para("3.2\tThe headteacher is responsible for the day-to-day implementation of this policy."),
        para("3.3\tParents and carers are asked to inform the school of any change in circumstances."),
        bold("4. Monitoring and review"),
        para("The Local Governing Committee will receive a report on behaviour every term."),
        para("This policy will be reviewed annually by the Director of Education."),
        bold("5. Links with other policies"),
        para("This policy should be read with the Safeguarding Policy and the Anti-Bullying Policy."),
        footer="Brindlecombe Academy Trust | Behaviour and Relationships Policy | September 2025",
    )
