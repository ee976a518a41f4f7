"""A values policy in Word: a table of its owner and versions, a contents list, definitions, sign-off."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Values and Ethos Policy", style="Title"),
        table(
            ("Policy owner", "Director of Education"),
            ("Approved by", "Board of Trustees"),
            ("Date approved", "September 2025"),
            ("Next review", "September 2027"),
            ("Version", "2.1"),
        ),
        para("Contents"),
        para("1. Introduction\t2"),
        para("2. Our vision\t2"),
        para("3. Our values\t2"),
        para("4. Our commitments\t3"),
        para("5. Roles and responsibilities\t3"),
        para("1. Introduction", style="Heading1"),
        para("Brindlewick Academies Trust is made up of five secondary schools and one sixth form college."),
        para("This policy applies to all staff, governors and volunteers."),
        para("2. Our vision", style="Heading1"),
        para("Our vision is to be a trust in which every pupil achieves more than they thought possible."),
        para("3. Our values", style="Heading1"),
        para("The values were chosen by pupils and staff in the summer of 2024. Our values are:"),
        items(
            "Excellence – we aim for the highest standards in all that we do",
            "Respect – we listen to each other and we treat each other fairly",
            "Kindness – we look after one another",
            "Determination – we work hard and do not give up",
        ),
        para("Our values apply to everyone who works or learns in the trust."),
        para("4. Our commitments", style="Heading1"),
        para("Brindlewick schools will:"),
        items(
            "promote the values in assemblies, lessons and tutor time",
            "reward pupils who show the values",
            "include the values in the induction of new staff",
            "offer a wide range of clubs and activities",
        ),
        para("The trust will:"),
        items(
            "take the values into account when it recruits staff",
            "celebrate the achievements of pupils and staff from all schools",
            "consult staff before it makes significant changes",
        ),
        para("5. Roles and responsibilities", style="Heading1"),
        para("The Board of Trustees is responsible for approving this policy."),
        para("Headteachers are responsible for implementing it in their schools."),
        para("Signed: ......................................"),
        para("Chair of Trustees"),
        header="Brindlewick Academies Trust",
        footer="Values and Ethos Policy v2.1",
    )
