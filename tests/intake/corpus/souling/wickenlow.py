"""The words of a trust's “Our strategy” pages as sent to the web designer: priorities with lists, and much else."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Our strategy 2025 to 2030", style="Title"),
        para("Wickenlow Education Trust"),
        para("Text for the website, approved by the board on 8 July 2025"),
        para("Foreword", style="Heading1"),
        para(
            "When I joined Wickenlow in 2018 there were four schools and one laptop trolley. Seven years later we have "
            "thirteen schools between Basingstoke and the coast. More than 1,100 people replied to our questionnaire, "
            "and I am grateful to each of them."
        ),
        para("Caroline Mabey, Chief Executive"),
        para("Our vision", style="Heading1"),
        para("Every child in every one of our schools will succeed, whatever their background."),
        para("Our mission", style="Heading1"),
        para("We exist to improve the life chances of children and young people through great education."),
        para("Our values", style="Heading1"),
        table(
            ("Value", "What it means"),
            ("Ambitious", "We want the best for every child."),
            ("Inclusive", "We make sure that everyone belongs."),
            ("Collaborative", "We share what works and learn from one another."),
            ("Accountable", "We take responsibility for our decisions."),
            ("Caring", "We treat people as we would wish to be treated."),
        ),
        para("Our aims", style="Heading1"),
        para("By 2030 we aim to:"),
        items(
            "be the employer of choice for teachers in Hampshire;",
            "close the gap between disadvantaged pupils and their peers;",
            "offer every pupil a rich programme of enrichment;",
            "be carbon neutral in our day-to-day work.",
        ),
        para("Where we are now", style="Heading1"),
        table(
            ("Measure", "2023", "2024", "2025"),
            ("Pupils on roll", "5,870", "6,015", "6,140"),
            ("Attendance", "92.8%", "93.4%", "94.1%"),
            ("Reserves", "£1.9m", "£2.2m", "£2.3m"),
        ),
        para("Our five priorities", style="Heading1"),
        para("1. Excellent teaching in every classroom", style="Heading2"),
        para("We will:"),
        items(
            "develop a shared understanding of what good teaching looks like;",
            "give every teacher regular coaching;",
            "use evidence to decide what we do;",
            "make reading our first concern in every phase;",
            "design a curriculum that is ambitious for all pupils;",
            "reduce workload that does not help pupils to learn.",
        ),
        para("2. Every child included", style="Heading2"),
        para("We will:"),
        items(
            "identify needs early and act on them;",
            "train all staff to teach pupils with special educational needs and disabilities;",
            "remove barriers to attendance;",
            "work with other agencies to support vulnerable children;",
            "listen to pupils and act on what they tell us;",
            "challenge prejudice and discrimination wherever we find it.",
        ),
        para("3. Great people", style="Heading2"),
        para("We will:"),
        items(
            "recruit and keep talented staff;",
            "offer clear career paths to teachers and support staff;",
            "promote flexible working wherever we can;",
            "look after the mental health and wellbeing of our colleagues;",
            "grow our own leaders;",
            "build a workforce that reflects the communities that we serve.",
        ),
        para("4. Strong communities", style="Heading2"),
        para("We will:"),
        items(
            "build trusting relationships with families;",
            "open our buildings to local groups;",
            "encourage pupils to volunteer;",
            "celebrate the identity of each of our schools;",
            "welcome new schools that share our values;",
            "work with local employers to raise aspirations.",
        ),
        para("5. A sustainable trust", style="Heading2"),
        para("We will:"),
        items(
            "direct as much funding as possible to the classroom;",
            "plan our finances over five years;",
            "improve the condition of our buildings;",
            "use technology safely and well;",
            "protect the environment and reduce waste;",
            "govern openly and effectively.",
        ),
        para("What our schools will do", style="Heading1"),
        para("Each school will:"),
        items(
            "set high expectations for behaviour and conduct;",
            "offer music, sport and drama to every pupil;",
            "report to parents in plain English;",
            "keep its own name, uniform and traditions;",
            "teach pupils how to stay safe online;",
            "give pupils a say in the life of the school.",
        ),
        para("How the strategy is monitored", style="Heading1"),
        para(
            "The board reviews progress in November, March and July. A summary is published with the annual accounts. "
            "The next full review is due in the autumn of 2027."
        ),
        para("Our schools", style="Heading1"),
        items("Chalkpit Infant School", "Chalkpit Junior School", "Itchenlea Academy", "Withymarsh School"),
        para("For a large-print copy please ring 01632 960345."),
        header="Wickenlow Education Trust – website text v4",
        footer="Page 1 of 6",
    )
