"""A curriculum statement of special schools: who the pupils are, what is believed, what the curriculum will do."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Curriculum Statement", style="Title"),
        para("Hebblewick Trust of Special Schools"),
        para("Context", style="Heading1"),
        para(
            "Our four schools are maintained for pupils aged 3 to 19 with severe and complex learning difficulties. "
            "All pupils have an Education, Health and Care Plan. Around a third of our pupils are autistic."
        ),
        para("What we believe", style="Heading1"),
        para("Every pupil can learn and make progress", style="Heading2"),
        para("Our schools will:"),
        items(
            "start from what each pupil can already do",
            "set ambitious and personal targets",
            "celebrate small steps as well as large ones",
        ),
        para("Communication is the key to independence", style="Heading2"),
        para("Our schools will:"),
        items(
            "give every pupil a way to make choices",
            "train all staff in signing and the use of symbols",
        ),
        para("Families know their children best", style="Heading2"),
        para("Our schools will:"),
        items(
            "involve parents and carers in every decision about their child",
            "offer practical help and advice at home",
        ),
        para("Curriculum intent", style="Heading1"),
        para("Our curriculum aims to prepare pupils for a full and active adult life."),
        para("The curriculum will:"),
        items(
            "be broad, balanced and relevant",
            "develop communication, physical and social skills",
            "include regular learning in the community",
            "prepare pupils for adulthood from the earliest age",
        ),
        para("Pathways", style="Heading1"),
        para("Pupils follow one of three pathways: pre-formal, semi-formal and formal."),
        para("Class groups have between six and ten pupils with one teacher and at least two support staff."),
        para("Therapists visit each school weekly under a contract with the local health trust."),
        para("Accreditation", style="Heading1"),
        para(
            "In 2025 all leavers gained at least one qualification. "
            "Entry level certificates are offered in five subjects."
        ),
        para("Written: May 2025. Review: May 2026. Responsible: Deputy Headteachers’ Group."),
    )
