"""The opening of an equality policy: who approved it, a statement of intent, principles, law, objectives, review."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Wynmoor Schools Federation", style="Title"),
        para("Equality policy", style="Title"),
        table(
            ("Approved by", "Full governing board"),
            ("Date approved", "11 February 2025"),
            ("Next review", "February 2029"),
            ("Policy owner", "Business manager"),
        ),
        para("1. Statement of intent", style="Heading1"),
        para(
            "Wynmoor Schools Federation is committed to promoting equality and celebrating diversity. "
            "We believe that every pupil and every member of staff should be treated with dignity and respect. "
            "No pupil or member of staff will be disadvantaged on the grounds of age, disability, race, "
            "religion or belief, sex or sexual orientation. "
            "Where barriers to learning are found, steps will be taken to remove them."
        ),
        para("2. Our principles", style="Heading1"),
        para("We are guided by the following principles:"),
        items(
            "Every learner is of equal worth.",
            "Difference is recognised and respected.",
            "Good relationships are fostered between people of all backgrounds.",
            "Pupils, parents and staff are consulted and involved.",
        ),
        para("3. Legal framework", style="Heading1"),
        para(
            "This policy meets the requirements of the Equality Act 2010. It also takes account of the Equality "
            "Act 2010 (Specific Duties) Regulations 2011, which require schools to publish information."
        ),
        para("4. Our objectives", style="Heading1"),
        para("Between 2025 and 2029 we will:"),
        items(
            "narrow the gap in attainment between disadvantaged pupils and their peers",
            "increase the diversity of our governing board",
            "make all of our buildings accessible to wheelchair users",
        ),
        para("5. Monitoring and review", style="Heading1"),
        para("The governing board will review this policy every four years."),
        para("6. Linked documents", style="Heading1"),
        items("Accessibility plan", "Behaviour policy", "SEND information report"),
        footer="Equality policy v3 – Page 1",
    )
