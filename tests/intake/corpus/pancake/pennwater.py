"""A prospectus in Word: a welcome, an ethos in prose, a table of values and what is seen, admissions, term dates."""

from tests.intake.corpus.making import bold, docx, para, table


def make() -> bytes:
    return docx(
        para("Pennwater Grange School", style="Title"),
        para("A member of The Pennwater Federation of Schools"),
        para("Prospectus 2025/26"),
        bold("Welcome", size=32),
        para(
            "Choosing a school is one of the most important decisions that a family will make. Please come and see us: "
            "tours are held every Wednesday morning in October."
        ),
        para("Mrs A Sample, Headteacher"),
        bold("Our ethos", size=32),
        para(
            "Pennwater Grange is a calm and friendly school with high expectations. "
            "We want our pupils to enjoy their learning and to leave us as confident and responsible young adults."
        ),
        bold("Our values", size=32),
        para(
            "The values below were chosen by pupils, staff and governors and are shared by all the schools "
            "of the federation."
        ),
        table(
            ("Value", "What it means", "What you will see"),
            (
                "Respect",
                "We treat others as we would wish to be treated.",
                para("Pupils hold doors open and say thank you.") + para("Staff listen to both sides of the story."),
            ),
            (
                "Perseverance",
                "We keep going when things are difficult.",
                para("Teachers praise effort as well as achievement.") + para("Pupils learn from their mistakes."),
            ),
            (
                "Responsibility",
                "We own our choices and look after our school.",
                para("Pupils take on roles as prefects, librarians and sports leaders."),
            ),
        ),
        bold("Our promise to parents", size=32),
        para("We will always reply to you within two working days."),
        para("We will tell you honestly how your child is doing."),
        para("We will treat your child as we would want our own to be treated."),
        bold("Our facilities", size=32),
        para("The school has a swimming pool, a drama studio and five science laboratories, all built since 2008."),
        bold("Admissions", size=32),
        para("There are 180 places in Year 7. Applications are made to Hertfordshire County Council by 31 October."),
        bold("Term dates", size=32),
        table(
            ("Term", "Begins", "Ends"),
            ("Autumn", "3 September", "19 December"),
            ("Spring", "5 January", "27 March"),
            ("Summer", "13 April", "17 July"),
        ),
        para("The information in this prospectus was correct in September 2025."),
        footer="Pennwater Grange School, Sample Road, Anytown",
    )
