"""A strategy of a trust of sixth form colleges: a foreword, facts, headings by style, real lists, who reports when."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Strategic Plan 2025–2028", style="Title"),
        para("Wandlemere Sixth Form Colleges Trust"),
        para("Approved by the Corporation Board, 3 July 2025"),
        para("Foreword by the Principal", style="Heading1"),
        para(
            "Last year 2,340 students studied with us on two sites in south London. Results in August were the best "
            "since the colleges came together in 2016. This plan was written after meetings with students, staff, "
            "employers and universities during the spring term."
        ),
        para("Our mission", style="Heading1"),
        para(
            "To give young people in south London an outstanding sixth form education and the confidence to take "
            "their next step."
        ),
        para("Our vision", style="Heading1"),
        para(
            "By 2028 we will be the first choice for students who want a college where they are treated as young "
            "adults and helped to succeed."
        ),
        para("Our values", style="Heading1"),
        para("Ambition: we aim high for every student, whatever their starting point."),
        para("Inclusion: we make room for everyone and celebrate our differences."),
        para("Independence: we help students to think and study for themselves."),
        para("Kindness: we look after one another."),
        para("Our strategic priorities", style="Heading1"),
        para("Priority 1: Excellent teaching in every classroom", style="Heading2"),
        para("Lead: Vice Principal (Curriculum)"),
        para("Eleven teachers left us in 2023/24, and six posts had to be advertised twice."),
        para("We will:"),
        items(
            "recruit teachers who are passionate about their subjects;",
            "give every teacher time to improve their practice;",
            "use assessment to help students to know what to do next.",
        ),
        para("Priority 2: Support that helps students to stay and succeed", style="Heading2"),
        para("Lead: Vice Principal (Students)"),
        para("One student in four now receives a bursary, compared with one in six before 2020."),
        para("We will:"),
        items(
            "give each student a personal tutor who knows them well;",
            "invest in mental health support on both sites;",
            "remove the financial barriers that keep students from learning.",
        ),
        para("Priority 3: Progression to worthwhile destinations", style="Heading2"),
        para("Lead: Director of Careers"),
        para("In 2024, 71 per cent of leavers went to university and 9 per cent began an apprenticeship."),
        para("We will:"),
        items(
            "offer every student meaningful experience of work;",
            "build lasting partnerships with universities and local employers.",
        ),
        para("Key performance indicators", style="Heading1"),
        table(
            ["Measure", "2024", "2028"],
            ["Retention", "91%", "95%"],
            ["Attendance", "90%", "94%"],
            ["Value added (A level)", "0.02", "0.15"],
        ),
        para("Monitoring", style="Heading1"),
        para("The Executive reports on this plan to the Board each term. It was last reviewed in June 2025."),
        header="Wandlemere Sixth Form Colleges Trust: Strategic Plan",
        footer="Version 1.2 – July 2025",
    )
