"""A statement in Word: its owner and review in a table, contents, numbered headings, facts of schools, a sign-off."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Stavelholm Community Academies Trust", style="Title"),
        para("Statement of Vision, Values and Ethos"),
        table(
            ("Document owner", "Chief Executive Officer"),
            ("Approved by", "Board of Trustees"),
            ("Date approved", "17 October 2024"),
            ("Next review", "October 2027"),
        ),
        para("Contents"),
        para("1. Introduction\t2"),
        para("2. Vision and mission\t2"),
        para("3. Our values\t3"),
        para("4. Our commitments\t3"),
        para("5. Our schools\t4"),
        para("1. Introduction", style="Heading1"),
        para("This statement applies to all schools in the trust and should be read with the scheme of delegation."),
        para(
            "The values were agreed in 2024 after a consultation in which more than 900 pupils, parents and staff"
            " took part."
        ),
        para("2. Vision and mission", style="Heading1"),
        para("Our vision is for every young person to achieve more than they thought possible."),
        para(
            "Our mission is to provide inclusive, high quality education that serves the communities around our"
            " schools."
        ),
        para("3. Our values", style="Heading1"),
        items(
            "Fairness – we treat people according to their needs",
            "Openness – we share information and explain our decisions",
            "Responsibility – we own our actions and learn from our mistakes",
            "Community – we work with and for the people around us",
        ),
        para("4. Our commitments", style="Heading1"),
        para("The trust will:"),
        items(
            "set high standards for every school and help each one to reach them;",
            "safeguard the welfare of all pupils and staff;",
            "manage its finances with care and transparency.",
        ),
        para("Our schools will:"),
        items(
            "provide a curriculum that meets the needs and interests of their pupils;",
            "develop positive relationships with families;",
            "offer every pupil the chance to lead, perform and represent their school.",
        ),
        para("Local governors will:"),
        items(
            "support and challenge their headteacher;",
            "listen to the views of parents, pupils and staff.",
        ),
        para("5. Our schools", style="Heading1"),
        table(
            ("School", "Type", "Pupils on roll"),
            ("Stavelholm High School", "Secondary", "1,050"),
            ("Cornrigg Primary School", "Primary", "412"),
            ("Bridgefold Infant School", "Infant", "178"),
        ),
        para("Signed: ______________________  Chair of Trustees"),
        para("Date: ______________________"),
        header="Stavelholm Community Academies Trust",
        footer="Vision, Values and Ethos v2.0",
    )
