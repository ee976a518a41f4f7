"""The “Equality and inclusion” page of a trust, as its office keeps it: law, statement, objectives, contacts."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Equality and inclusion in our schools", style="Title"),
        para("Brambledene Multi-Academy Trust"),
        table(
            ("Document owner", "Director of Inclusion"),
            ("Approved by", "Trust board"),
            ("Date approved", "12 March 2025"),
            ("Review date", "March 2026"),
        ),
        para("1. About the trust", style="Heading1"),
        para(
            "Brambledene Multi-Academy Trust has seven schools in Crawley, Horsham and the villages between. Across "
            "the trust, 38 languages are spoken and 27% of pupils are eligible for free school meals."
        ),
        para("2. Legal framework", style="Heading1"),
        para(
            "Under the Equality Act 2010, public bodies must have due regard to the need to eliminate discrimination. "
            "The Equality Act 2010 (Specific Duties) Regulations 2011 require schools to publish information each year."
        ),
        para("3. Our statement of values", style="Heading1"),
        para("We believe that every person is of equal worth. We believe that diversity makes our schools stronger."),
        para(
            "Our schools will not treat any pupil less favourably because of race, disability, sex, religion or "
            "belief, gender reassignment or pregnancy."
        ),
        para("4. Our principles", style="Heading1"),
        items(
            "All learners are of equal value",
            "Differences are recognised and respected",
            "Everybody has the right to feel safe",
            "Good relationships prevent conflict",
            numbers=2,
        ),
        para("5. What we will do", style="Heading1"),
        para("Governors will:"),
        items(
            "hold headteachers to account for equality in their schools",
            "visit their school at least once a term",
        ),
        para("Headteachers will:"),
        items(
            "promote equality in all areas of school life",
            "make sure that staff are trained",
        ),
        para("All staff will:"),
        items(
            "challenge prejudiced language and behaviour",
            "plan lessons that include every pupil",
        ),
        para("6. Our objectives for 2025 to 2029", style="Heading1"),
        para("We aim to:"),
        items(
            "improve the attendance of pupils with special educational needs",
            "increase the number of applications from under-represented groups",
        ),
        para("7. Publication", style="Heading1"),
        para(
            "This page is checked each April by the inclusion team. Earlier versions are kept for six years. Figures "
            "for groups of fewer than ten pupils are not published."
        ),
        para("8. Linked documents", style="Heading1"),
        items("Accessibility plan", "Complaints procedure", "SEND information report"),
        para("Questions: inclusion@brambledene.example"),
        header="Brambledene Multi-Academy Trust",
        footer="Version 3.1 Page 1",
    )
