"""The first page of a behaviour policy: control table, law, principles, who does what, and where to read more."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Behaviour Policy", style="Title"),
        table(
            ("Policy owner", "Director of Inclusion"),
            ("Approved by", "Trust Board"),
            ("Date approved", "September 2025"),
            ("Next review", "September 2026"),
            ("Applies to", "All schools in Cheverley Community Schools Trust"),
        ),
        para("1. Introduction", style="Heading1"),
        para(
            "This policy sets out how good behaviour is promoted in the schools of Cheverley Community Schools Trust. "
            "It should be read alongside the Anti-Bullying Policy and the Suspensions and Exclusions Policy."
        ),
        para("2. Legal framework", style="Heading1"),
        para("This policy has due regard to legislation and statutory guidance including, but not limited to:"),
        items(
            "Education and Inspections Act 2006",
            "Equality Act 2010",
            "DfE (2024) ‘Behaviour in schools’",
        ),
        para("3. Our principles", style="Heading1"),
        para("This policy is based on the following principles:"),
        items(
            "Every pupil has the right to learn without disruption.",
            "Good behaviour is taught and modelled by adults.",
            "Behaviour is a form of communication.",
            "Relationships are at the heart of good behaviour.",
        ),
        para("4. Our expectations", style="Heading1"),
        para("Pupils", style="Heading2"),
        para("All pupils will:"),
        items("follow instructions first time", "treat others with respect", "look after the school and its equipment"),
        para("Staff", style="Heading2"),
        para("All staff will:"),
        items(
            "greet pupils at the start of each lesson",
            "apply the policy fairly and consistently",
            "give pupils the chance of a fresh start",
        ),
        para("Parents and carers", style="Heading2"),
        para("We ask parents and carers to:"),
        items("support the school’s expectations", "tell the school about anything that may affect their child"),
        para("5. Sanctions", style="Heading1"),
        para("A verbal warning is recorded on the pupil’s file. A second warning leads to a break-time detention."),
        para("For further information contact the school office."),
        footer="Behaviour Policy v4.2",
    )
