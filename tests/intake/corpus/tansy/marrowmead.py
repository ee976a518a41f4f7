"""The first chapter of a staff handbook in Word: numbered headings, a table of values, real lists, arrangements."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Working here: a handbook for staff", style="Title"),
        para("Chapter 1: Welcome to Marrowmead", style="Heading1"),
        para("1.1 Who we are", style="Heading2"),
        para(
            "Marrowmead Community Schools Trust runs a nursery, four primary schools and an all-through school on the "
            "Dorset coast. You have joined a team of about 520 people. The youngest is an apprentice of 17 and the "
            "longest-serving has worked here since 1988."
        ),
        para("1.2 What we are here for", style="Heading2"),
        para(
            "We are here to make sure that every child in our schools gets the best possible start in life. "
            "We believe that education has the power to change lives. The trust’s full strategy is on the intranet."
        ),
        para("1.3 Our values", style="Heading2"),
        para("You will find our values on the back of your badge."),
        table(
            ("Our value", "What it means"),
            ("Respectful", "We value every person and listen to their views."),
            ("Determined", "We do not give up on any child."),
            ("Open", "We welcome feedback and share our mistakes."),
            ("United", "We support each other and celebrate success together."),
        ),
        para("They form part of every appraisal."),
        para("1.4 How we work together", style="Heading2"),
        para("As members of staff we will:"),
        items(
            "be positive role models for pupils",
            "speak to everyone with courtesy",
            "raise concerns early and with the right person",
            "respect one another’s time outside work",
        ),
        para(
            "Staff meetings are on Tuesdays after school. Minutes are saved in the shared drive. Messages sent after "
            "six o’clock are delivered the next morning. Each site has a staff room with a kettle and a fridge."
        ),
        para("1.5 What you can expect from us", style="Heading2"),
        para("All staff can expect:"),
        items(
            "a thorough induction",
            "fair pay and fair treatment",
            "training that helps them to do their job well",
            "managers who listen",
        ),
        para("Your line manager meets you in your second week. Probation lasts for six months."),
        para("1.6 The working day", style="Heading2"),
        para(
            "Teachers are on site from 8.15. Playground duties are shared between all staff and appear on a rota. "
            "Part-time staff are paid for the training days that they attend. We are committed to "
            "reducing workload. The canteen serves a hot meal between "
            "12 and 1.30. Site staff unlock the gates at 6.45."
        ),
        para("1.7 Safeguarding and the law", style="Heading2"),
        para(
            "Keeping Children Safe in Education applies to everyone who works here. The trust must keep a single "
            "central record. All staff read Part One every September and sign to say that they have. "
            "The designated safeguarding lead for your school is named on the poster beside the photocopier."
        ),
        para("1.8 Who to ask", style="Heading2"),
        table(
            ("Pay", "payroll@marrowmead.example"),
            ("Absence", "Ring your school before 7.15am"),
            ("Keys and fobs", "The site manager"),
        ),
        header="Staff handbook, September 2025",
        footer="Marrowmead Community Schools Trust",
    )
