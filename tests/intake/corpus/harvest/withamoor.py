"""The opening of a behaviour policy: a table, numbered headings, aims, values, law, who does what, review."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Withamoor Academy Trust", style="Title"),
        para("Behaviour Policy", style="Title"),
        table(
            ("Policy owner", "Director of Inclusion"),
            ("Approved by", "Board of Trustees"),
            ("Date approved", "9 July 2024"),
            ("Review date", "July 2026"),
            ("Version", "2.1"),
        ),
        para("1. Introduction", style="Heading1"),
        para(
            "This policy applies to all academies in Withamoor Academy Trust. "
            "It should be read alongside the anti-bullying policy and the exclusions policy. "
            "We are committed to a culture of good behaviour in all of our academies."
        ),
        para("2. Our aims", style="Heading1"),
        para("We aim to:"),
        items(
            "create a calm, safe and purposeful environment in which all pupils can learn;",
            "teach pupils to manage their own behaviour;",
            "recognise and reward good conduct; and",
            "treat every pupil fairly and with dignity.",
        ),
        para("3. Our values", style="Heading1"),
        para("Our behaviour policy is built on the three values of the trust:"),
        items(
            "Ready – we arrive on time and prepared to learn.",
            "Respectful – we speak politely and look after our surroundings.",
            "Safe – we keep our hands and feet to ourselves.",
        ),
        para("4. Our beliefs", style="Heading1"),
        para(
            "We believe that all behaviour is a form of communication. We believe that pupils behave well when they "
            "feel safe and when expectations are clear. Good relationships between adults and pupils are the "
            "foundation of good behaviour."
        ),
        para("5. Legal framework", style="Heading1"),
        para("This policy is based on advice from the Department for Education on:"),
        items(
            "Behaviour in schools",
            "Searching, screening and confiscation",
            "The Equality Act 2010",
        ),
        para(
            "Section 89 of the Education and Inspections Act 2006 requires headteachers to determine measures to "
            "promote good behaviour."
        ),
        para("6. Definitions", style="Heading1"),
        para("In this policy, serious misbehaviour includes:"),
        items(
            "repeated breaches of the academy rules",
            "any form of bullying",
            "vandalism or theft",
            "possession of a prohibited item",
        ),
        para("7. Who does what", style="Heading1"),
        para("The board of trustees is responsible for approving this policy and monitoring its effectiveness."),
        para("All staff will:"),
        items(
            "model the behaviour that they expect to see;",
            "apply this policy consistently;",
            "look for opportunities to praise.",
        ),
        para("Pupils will:"),
        items("follow instructions the first time;", "be polite to adults and to one another."),
        para("Parents and carers are asked to:"),
        items("support the academy’s decisions;", "tell the academy about anything that may affect behaviour."),
        para("8. Monitoring and review", style="Heading1"),
        para("This policy will be reviewed by the Director of Inclusion every two years and approved by the board."),
        header="Withamoor Academy Trust – Behaviour Policy",
        footer="Version 2.1 – July 2024",
    )
