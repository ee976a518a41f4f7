"""The opening pages of a policy: the record of the document, then the values it rests on, then scope and duties."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Ravensbeck Schools Partnership", style="Title"),
        para("Behaviour and Relationships Policy", style="Title"),
        table(
            ("Policy owner", "Director of Inclusion"),
            ("Approved by", "Board of Trustees"),
            ("Date approved", "9 July 2026"),
            ("Review date", "July 2027"),
        ),
        para("1. Our vision and values", style="Heading1"),
        para("Our vision is for every pupil to be known, to be safe and to succeed."),
        para("Our values are:"),
        items("Kindness", "Responsibility", "Perseverance", "Fairness"),
        para("2. Our principles", style="Heading1"),
        para("This policy is based on the following principles:"),
        items(
            "All pupils have the right to learn without disruption.",
            "All staff have the right to teach in a calm classroom.",
            "Good behaviour has to be taught, practised and praised.",
            "Sanctions should be fair, proportionate and consistent.",
        ),
        para("3. Our commitments", style="Heading1"),
        para("All staff will:"),
        items(
            "meet and greet pupils at the door",
            "follow up every incident on the same day",
            "never use sarcasm or raise their voices in anger",
        ),
        para("Senior leaders will:"),
        items(
            "be visible around the school at the start and end of each day",
            "support staff when they make difficult decisions",
        ),
        para("Pupils are expected to:"),
        items("follow instructions the first time", "wear the uniform with pride", "treat everyone with respect"),
        para("4. Legislation and statutory requirements", style="Heading1"),
        para("This policy is based on advice from the Department for Education on behaviour in schools."),
        para("The governing board is responsible for monitoring the effectiveness of this policy."),
        header="Ravensbeck Schools Partnership – Behaviour and Relationships Policy",
        footer="Version 3 – July 2026",
    )
