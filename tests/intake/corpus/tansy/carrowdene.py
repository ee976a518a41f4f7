"""A page for a school's prospectus in Word: the head's welcome, heading styles, real lists, a table of times."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Why choose Carrowdene?", style="Title"),
        para("Dear parents and carers,"),
        para(
            "Thank you for your interest in Carrowdene School, the only secondary school on this part of the north "
            "Cornish coast. I became headteacher here in 2019 and both of my own children are pupils. "
            "We have 640 pupils aged 11 to 16, and we are one of five schools in the Pentreath Schools Trust."
        ),
        para("Our aims", style="Heading1"),
        para("At Carrowdene School we aim to:"),
        items(
            "inspire a love of learning in every pupil",
            "help every pupil to achieve the best results they can",
            "develop well-rounded young people who are ready for adult life",
            "be a school that our community is proud of",
        ),
        para("What makes us different", style="Heading1"),
        para(
            "Every form has its own garden bed. The surf club goes out on Tuesdays and Thursdays from April to "
            "October. Year 7 spend two nights on Bodmin Moor in their first month. We believe that young people learn "
            "a great deal outside the classroom. "
            "Our farm keeps sheep, hens and a pair of pigs. "
            "Nineteen clubs meet each week, and there is a late bus on four days."
        ),
        para("Our values", style="Heading1"),
        para("Our three values are Respect, Resilience and Responsibility."),
        para("A day at Carrowdene", style="Heading1"),
        table(
            ("8.35", "Registration"),
            ("8.55", "Lessons 1 and 2"),
            ("11.05", "Break"),
            ("13.30", "Lunch"),
            ("15.10", "End of lessons"),
        ),
        para("How we look after your child", style="Heading1"),
        para("We promise that:"),
        items(
            "every pupil will have an adult they can turn to",
            "bullying will never be ignored",
            "no pupil will miss out because of cost",
        ),
        para(
            "Heads of year do not teach on Mondays, so that they can be found. The school nurse is here every Friday. "
            "Pupils’ phones stay in lockers until the end of the day."
        ),
        para("What we ask of parents", style="Heading1"),
        para("We ask parents to:"),
        items(
            "make sure that their child attends every day",
            "support the school’s rules",
            "talk to us when something is wrong",
        ),
        para("Visit us", style="Heading1"),
        para(
            "Our open evening is on 24 September. There is no need to book. Parking is on the lower field, and the "
            "entrance for wheelchairs is beside the sports hall."
        ),
        para("Yours sincerely,"),
        para("A. Penrose, Headteacher"),
        footer="Carrowdene School is an academy in the Pentreath Schools Trust",
    )
