"""A secondary school's job pack: a letter, the school in facts, values in a table, what it offers and how to apply."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Teacher of Design and Technology", style="Title"),
        para("Information for applicants"),
        para("A letter from the headteacher", style="Heading1"),
        para("Dear applicant,"),
        para(
            "Thank you for your interest in Tarncombe School. This post has come about because Mr Arkle is retiring "
            "after twenty-six years in our workshops."
        ),
        para(
            "We are not a school that chases inspectors. We are ambitious for children who have not been given much, "
            "and we are not embarrassed to say so. If that is what brought you into teaching, I should like to hear "
            "from you."
        ),
        para("Yours sincerely,"),
        para("Helen Tarry-Voss"),
        para("The school", style="Heading1"),
        table(
            ("Age range", "11 to 16"),
            ("Number on roll", "782"),
            ("Pupils eligible for free school meals", "41%"),
            ("Trust", "Yafflecombe Learning Trust"),
        ),
        para("Our mission", style="Heading1"),
        para("To be the school that changes what people in Tarncombe expect of life."),
        para("Our values and what they mean for staff", style="Heading1"),
        table(
            ("Value", "What it means"),
            ("Candour", "We say it kindly, and we do say it."),
            ("Thrift", "We spend money, and each other’s time, as if they were our own."),
            ("Fellowship", "Nobody teaches alone."),
        ),
        para("Working at Tarncombe", style="Heading1"),
        bold("We will:"),
        items(
            "protect one afternoon a fortnight for you to plan with your department",
            "set detentions centrally, so that your breaks are your own",
            "pay for a qualification that you and we agree on",
            "never grade a single lesson",
        ),
        bold("In return, we ask teachers to:"),
        items(
            "know their subject and go on learning it",
            "hold the line on behaviour, in corridors as well as in classrooms",
            "give something of themselves to the life of the school outside lessons",
        ),
        para("The department", style="Heading1"),
        para(
            "The department has four teachers and a full-time technician. There are two workshops, a food room and a "
            "suite with laser cutters. Results at GCSE have risen in each of the last three years."
        ),
        para("How to apply", style="Heading1"),
        items(
            "Complete the application form in full; we do not accept CVs.",
            "Send it to jobs@tarncombe.example by 9am on Monday 1 December.",
            "Interviews will be held in the week beginning 8 December.",
            numbers=2,
        ),
        para(
            "The trust will ask for references before interview and will carry out online searches on shortlisted "
            "candidates, as statutory guidance requires."
        ),
        footer="Tarncombe School, Tarn Lane, Anytown 01632 960782",
    )
