"""The opening pages of a policy: a table of its particulars, a list of contents, numbered headings, the law."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Ilverstone Academies Trust", style="Title"),
        para("Behaviour and Relationships Policy", style="Title"),
        table(
            ("Policy owner", "Director of Education"),
            ("Approved by", "Board of Trustees"),
            ("Date approved", "10 July 2025"),
            ("Next review", "July 2026"),
            ("Version", "3.1"),
        ),
        para("Contents", style="Heading1"),
        para("1. Our values\t2"),
        para("2. Aims of this policy\t2"),
        para("3. Principles\t3"),
        para("4. Legislation\t3"),
        para("5. What we expect\t4"),
        para("1. Our values", style="Heading1"),
        para("This policy is based on the values of the Trust:"),
        items(
            "Respect: we treat each other with dignity.",
            "Responsibility: we own our choices and put things right.",
            "Readiness: we arrive on time and prepared to learn.",
        ),
        para("2. Aims of this policy", style="Heading1"),
        para("This policy aims to:"),
        items(
            "create a calm and safe environment in which all pupils can learn",
            "set out the standards of behaviour that we expect",
            "promote good relationships between pupils and staff",
            "make sure that all pupils are treated fairly",
        ),
        para("3. Principles", style="Heading1"),
        items(
            "Every pupil has the right to feel safe and to learn without disruption.",
            "Good behaviour has to be taught, modelled and practised.",
            "Rewards matter more than sanctions.",
            "Mistakes are dealt with fairly and every day is a fresh start.",
        ),
        para("4. Legislation", style="Heading1"),
        para(
            "This policy is based on the Education and Inspections Act 2006, the Equality Act 2010 and advice from the "
            "Department for Education."
        ),
        para("5. What we expect", style="Heading1"),
        para("Headteachers will:"),
        items(
            "lead by example and be visible around the school",
            "support staff in managing behaviour",
            "report to local governors on behaviour each term",
        ),
        para("Staff will:"),
        items(
            "greet pupils at the door",
            "apply this policy calmly and consistently",
            "keep a record of serious incidents",
        ),
        para("Pupils will:"),
        items(
            "follow instructions the first time",
            "speak politely to everyone",
            "look after school property",
        ),
        para("Where a pupil’s behaviour is linked to an unmet need, the school will seek advice and make adjustments."),
        header="Behaviour and Relationships Policy – July 2025",
        footer="Ilverstone Academies Trust | Page 2",
    )
