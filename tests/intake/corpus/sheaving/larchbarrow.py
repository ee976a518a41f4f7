"""A values policy in Word: mission, vision and aims, with the law, the scope, who does what and the review around."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Larchbarrow Schools Federation", style="Title"),
        para("Statement of vision, mission and aims"),
        table(
            ("Approved by", "Board of trustees"),
            ("Date approved", "14 October 2025"),
            ("Review cycle", "Every three years"),
            ("Owner", "Company secretary"),
        ),
        para("1. Scope", style="Heading1"),
        para("This statement applies to all schools in the federation and to the central team."),
        para("2. Our vision", style="Heading1"),
        para("Schools so good that families move here for them, and so kind that no child ever wants to leave."),
        para("3. Our mission", style="Heading1"),
        para("We teach well, we look after one another, and we waste nothing."),
        para("4. Our aims", style="Heading1"),
        para("Larchbarrow Schools Federation aims to:"),
        items(
            "secure the basics for every child before the end of Year 2;",
            "make room in the timetable for a craft, a sport and an instrument;",
            "find and mend gaps in learning within weeks, not years;",
            "keep good teachers by giving them work that can be done in the hours there are;",
            "be trusted by the families whose children we teach.",
        ),
        para("5. Inclusion", style="Heading1"),
        para(
            "Our schools welcome every child. Where barriers exist, we will find a way round them together with the "
            "child and the family."
        ),
        para(
            "The federation will not tolerate discrimination on grounds of age, disability, race, religion, sex or "
            "sexual orientation."
        ),
        para("6. Legislation", style="Heading1"),
        para(
            "This statement has regard to the Equality Act 2010 and to the public sector equality duty in section 149."
        ),
        para("It should be read together with the admissions policy and the accessibility plan of each school."),
        para("7. Roles and responsibilities", style="Heading1"),
        items(
            "The board of trustees approves this statement.",
            "The company secretary publishes it on the website.",
            "Headteachers bring it to the notice of new staff.",
        ),
        para("8. Review", style="Heading1"),
        para("The next review is due in October 2028."),
        footer="Larchbarrow Schools Federation – Vision, mission and aims – v3.0",
    )
