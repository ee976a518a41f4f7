"""A sixth form prospectus as a designer leaves it: a cover, a page in two columns, a page of facts, running lines."""

from tests.intake.corpus.making import Line, column, pdf


def edges(number: str) -> list[Line]:
    return [Line(60, 815, "Cressenby College Prospectus 2025", 8), Line(530, 30, number, 8)]


def make() -> bytes:
    cover = [
        Line(60, 640, "Cressenby College", 34, True),
        Line(60, 600, "Your future starts here", 18),
        Line(60, 560, "Prospectus 2025", 12),
        Line(60, 80, "Part of Avonmoor Academies Trust", 10),
    ]
    left = column(
        60,
        770,
        "# Welcome",
        "Choosing where to study after your GCSEs is",
        "an important decision. I hope that this",
        "prospectus will help you to make it.",
        "Ms E. Sample, Principal",
        "",
        "# Our mission",
        "Our mission is to help every student to",
        "achieve the best results they can and to",
        "move on to a course or career that they love.",
        "",
        "# Our values",
        "# Scholarship",
        "We read widely, think deeply and enjoy the",
        "challenge of difficult ideas.",
        "# Independence",
        "We manage our own time and take charge of",
        "our own learning.",
        "# Community",
        "We support each other and give something",
        "back to the people around us.",
    )
    right = column(
        320,
        770,
        "# What we offer you",
        "We will:",
        "• give you a personal tutor who meets you",
        "every week",
        "• provide expert advice on university,",
        "apprenticeships and employment",
        "• enrich your studies with clubs, trips and",
        "visiting speakers",
        "• look after your wellbeing",
        "",
        "# What we ask of you",
        "Students are expected to:",
        "• attend every lesson",
        "• meet deadlines",
        "• spend at least five hours a week on each",
        "subject outside lessons",
        "• respect the college and everyone in it",
        "",
        "“The teachers treat you like an adult.”",
        "Year 13 student",
    )
    caption = [Line(320, 330, "Students in the library, September 2024", 8)]
    facts = column(
        60,
        770,
        "# Facts and figures",
        "A level pass rate: 98%",
        "Number of students: 610",
        "Courses offered: 32",
        "",
        "# Equality",
        "Cressenby College welcomes applications from all students. We will make sure that no student",
        "is disadvantaged because of disability, race, religion, sex or family circumstances.",
        "",
        "# How to apply",
        "Complete the form on our website by 31 January.",
        "All offers are subject to a meeting with a member of staff.",
        "Open evening: Thursday 14 November, 6 pm",
        "Cressenby College, Station Parade, Cressenby. Telephone 01632 960812",
    )
    return pdf(cover, [*edges("2"), *left, *right, *caption], [*edges("3"), *facts])
