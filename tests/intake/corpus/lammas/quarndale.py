"""A university technical college: bold headings, an acronym spelled in a table, promises of students and partners."""

from tests.intake.corpus.making import bold, docx, items, para, run, table


def make() -> bytes:
    return docx(
        bold("Quarndale University Technical College", size=32),
        para("Engineering tomorrow’s workforce today"),
        bold("Our purpose"),
        para(
            "Quarndale UTC exists to give young people the technical skills, the qualifications and the confidence to "
            "succeed in the workplace."
        ),
        bold("The Quarndale SPARK values"),
        table(
            ("S", "Safety", "We look out for ourselves and for others in every workshop and laboratory."),
            ("P", "Professionalism", "We dress, speak and behave as if we were already at work."),
            ("A", "Ambition", "We aim for the best possible next step."),
            ("R", "Reliability", "We turn up on time and do what we have said that we will do."),
            ("K", "Knowledge", "We master the science behind the skill."),
        ),
        bold("Our pledge to students"),
        para("The college will:"),
        items(
            "link every course to real projects set by employers",
            "provide a mentor from industry for every student in Year 12",
            "give every student at least four weeks of work experience",
            "prepare students equally well for university, apprenticeships and employment",
        ),
        bold("The student pledge"),
        para("As a student I will:"),
        items(
            "wear business dress with pride",
            "follow safety rules at all times",
            "meet my deadlines",
            "represent the college well on visits and placements",
        ),
        bold("Our partners"),
        para(run("Employers and the university work with us to:", bold=False)),
        items(
            "keep the curriculum up to date",
            "open doors for young people who have no connections in industry",
        ),
        bold("Equality"),
        para(
            "Engineering is for everyone. We are determined to increase the number of girls who choose technical "
            "careers."
        ),
        para("Sponsored by the University of Example and Sample Aerospace plc"),
        footer="www.quarndaleutc.example",
    )
