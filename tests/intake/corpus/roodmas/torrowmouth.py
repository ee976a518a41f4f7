"""A school's behaviour policy: a table of versions, a contents list, then aims, values and the law."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Torrowmouth Community School", style="Title"),
        para("Behaviour and Relationships Policy", style="Title"),
        table(
            ("Approved by", "Full governing body"),
            ("Date approved", "14 October 2025"),
            ("Next review", "October 2026"),
            ("Policy owner", "Deputy Headteacher"),
        ),
        para("Contents", style="Heading1"),
        para("1. Aims\t3"),
        para("2. Legislation and statutory requirements\t3"),
        para("3. Our values\t4"),
        para("4. Roles and responsibilities\t4"),
        para("5. Monitoring and review\t6"),
        para("1. Aims", style="Heading1"),
        para("This policy aims to:"),
        items(
            "create a positive culture in which all pupils can learn",
            "set out a consistent approach to managing behaviour",
            "make clear what we expect of pupils in lessons and at social times",
            "promote strong relationships between pupils, staff and families",
        ),
        para("2. Legislation and statutory requirements", style="Heading1"),
        para("This policy is based on guidance from the Department for Education on behaviour in schools."),
        para("The Equality Act 2010 requires schools to make reasonable adjustments for pupils with disabilities."),
        para("It should be read alongside our anti-bullying policy and our safeguarding policy."),
        para("3. Our values", style="Heading1"),
        para("At Torrowmouth we live by three values:"),
        items(
            "Respect – we listen to one another and look after our school.",
            "Responsibility – we own our choices and put things right.",
            "Resilience – we keep trying when work is hard.",
        ),
        para("The values were chosen by the school council in 2023 and are displayed in every classroom."),
        para("We believe that good behaviour can be taught."),
        para("We believe that every pupil deserves a fresh start each day."),
        para("4. Roles and responsibilities", style="Heading1"),
        para("Governors will:"),
        items(
            "monitor how well this policy works",
            "support the headteacher in putting it into practice",
        ),
        para("All staff will:"),
        items(
            "model the behaviour that they wish to see",
            "greet pupils at the classroom door",
            "apply this policy fairly and consistently",
        ),
        para("Pupils will:"),
        items(
            "arrive on time and ready to learn",
            "treat others with courtesy",
            "take care of the school environment",
        ),
        para("We ask parents and carers to:"),
        items(
            "support the school’s expectations",
            "tell us about any change at home that may affect their child’s behaviour",
        ),
        para("5. Monitoring and review", style="Heading1"),
        para("Exclusion data is reported to governors each term."),
        para("The deputy headteacher reviews this policy every October."),
        para("Appendix A: behaviour log", style="Heading1"),
        table(("Date", "Pupil", "What happened", "Action taken"), ("", "", "", "")),
        header="Torrowmouth Community School",
        footer="Behaviour and Relationships Policy, version 4",
    )
