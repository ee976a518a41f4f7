"""A statement as a policy: a table of its owner and dates, a contents list, numbered sections, a line to sign on."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Thornmarsh Academies Trust", style="Title"),
        para("Vision, Values and Ethos Statement", style="Title"),
        table(
            ("Document owner", "Head of Governance"),
            ("Approved by", "Board of Trustees"),
            ("Date approved", "8 July 2025"),
            ("Next review", "July 2028"),
            ("Version", "3.0"),
        ),
        para("Contents"),
        para("1. Introduction\t2"),
        para("2. Our vision\t2"),
        para("3. Our aims\t2"),
        para("4. Our principles\t3"),
        para("5. Equality\t3"),
        para("6. Our ethos\t3"),
        para("7. How this statement was written\t4"),
        para("1. Introduction", style="Heading1"),
        para(
            "This statement sets out what Thornmarsh Academies Trust stands for. It applies to all our schools and to "
            "the central team."
        ),
        para("2. Our vision", style="Heading1"),
        para("We want all our pupils to become confident, compassionate and capable young people."),
        para("3. Our aims", style="Heading1"),
        para("The aims of the trust are to:"),
        items(
            "improve the life chances of the children in our schools;",
            "recruit and keep outstanding teachers and leaders;",
            "support schools to improve rapidly and sustainably;",
            "make a lasting contribution to our local communities.",
        ),
        para("4. Our principles", style="Heading1"),
        para("In all our work we are guided by the following principles:"),
        items(
            "Decisions are taken in the best interests of pupils.",
            "Schools support one another as well as challenge one another.",
            "Good practice is shared and not kept.",
            "Public money is spent with care.",
        ),
        para("5. Equality", style="Heading1"),
        para(
            "The trust will not discriminate against any pupil, parent or employee because of age, disability, race, "
            "religion or belief, sex or sexual orientation. Reasonable adjustments will be made for pupils and staff "
            "who need them."
        ),
        para("6. Our ethos", style="Heading1"),
        para("Our schools are calm, orderly and friendly places. Adults know every pupil well."),
        para("7. How this statement was written", style="Heading1"),
        para(
            "This statement was drawn up in the spring of 2025 by a working group of headteachers and trustees. More "
            "than 600 parents replied to our survey."
        ),
        para("Signed: ....................................    Chair of Trustees"),
        para("Date: ...................................."),
        header="Thornmarsh Academies Trust – Vision, Values and Ethos Statement",
        footer="Page 1 of 4",
    )
