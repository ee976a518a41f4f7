"""A long strategy: foreword, vision, mission and values, then five pillars, each with an aim and what will be done."""

from tests.intake.corpus.making import docx, items, para

PILLARS = (
    (
        "Pillar 1: Outstanding education",
        "We aim to make sure that every pupil receives an outstanding education, whichever of our schools they attend.",
        (
            "develop a shared curriculum in English, mathematics and science",
            "make sure that every child can read well by the age of seven",
            "appoint a lead practitioner for every subject",
            "use assessment to find and close gaps in knowledge",
            "provide tutoring for pupils who have fallen behind",
            "raise attainment at the end of every key stage",
        ),
        (
            "follow the trust’s curriculum and adapt it to their own context",
            "take part in peer review each year",
            "offer a rich programme of clubs, trips and visits",
            "teach pupils how to revise and remember",
        ),
    ),
    (
        "Pillar 2: Inclusion and wellbeing",
        "We aim to be a trust in which every pupil belongs and is ready to learn.",
        (
            "open a resourced provision in each of our three towns",
            "employ our own educational psychologists",
            "train every member of staff in trauma-informed practice",
            "reduce suspensions and permanent exclusions",
        ),
        (
            "identify special educational needs early",
            "have a senior mental health lead",
            "work with families to improve attendance",
            "listen to pupils through an elected council",
            "make sure that disadvantaged pupils take part in everything we offer",
        ),
    ),
    (
        "Pillar 3: Our people",
        "We aim to be the employer of choice for education staff on the coast.",
        (
            "offer flexible working wherever possible",
            "create clear career pathways for teaching and support staff",
            "run our own programme for future headteachers",
            "review workload every year and remove what is not needed",
            "celebrate long service",
        ),
        (
            "give every early career teacher a trained mentor",
            "protect time for teachers to plan together",
            "promote a culture of coaching",
            "consult staff before changes are made",
            "recognise and reward good work",
        ),
    ),
    (
        "Pillar 4: Communities and partnerships",
        "We aim to be at the heart of the communities we serve.",
        (
            "work with employers to provide meaningful work experience",
            "support families with the cost of uniform",
            "build partnerships with local colleges and universities",
        ),
        (
            "open their facilities to the public at weekends",
            "give every pupil the opportunity to volunteer",
            "hold a community event each term",
            "support local charities that pupils have chosen",
            "keep parents informed about the progress of their children",
        ),
    ),
    (
        "Pillar 5: A strong and sustainable trust",
        "We aim to be financially secure, well governed and environmentally responsible.",
        (
            "maintain reserves of at least five per cent of income",
            "invest in safe, modern buildings and digital technology",
            "recruit trustees with the right skills and experience",
            "halve our carbon emissions by 2030",
            "grow only where we can add value",
            "publish our progress against this strategy every year",
        ),
        (
            "manage their budgets carefully",
            "have a climate action plan",
            "share services where this saves money",
        ),
    ),
)


def make() -> bytes:
    pillars = "".join(
        para(title, style="Heading2")
        + para(aim)
        + para("The trust will:")
        + items(*trust)
        + para("Our schools will:")
        + items(*schools)
        for title, aim, trust, schools in PILLARS
    )
    return docx(
        para("Marram Coast Education Trust", style="Title"),
        para("Strategic Plan 2026–2031", style="Title"),
        para("Foreword", style="Heading1"),
        para("I am delighted to introduce our new strategic plan."),
        para("I would like to thank everyone who took part in the consultation last year."),
        para("Chair of Trustees"),
        para("Our vision", style="Heading1"),
        para("Our vision is a coast where every child thrives, achieves and goes on to a happy and successful life."),
        para("Our mission", style="Heading1"),
        para("Our mission is to bring schools together so that all of them improve."),
        para("Our values", style="Heading1"),
        items(
            "Ambitious – we set high expectations for ourselves and for our pupils",
            "Inclusive – we welcome everyone and we celebrate difference",
            "Collaborative – we work together and share what we know",
            "Accountable – we take responsibility for our decisions",
        ),
        para("Our strategic pillars", style="Heading1"),
        pillars,
        para("Monitoring and review", style="Heading1"),
        para("The board will receive a report on this plan each term."),
        footer="Marram Coast Education Trust – Strategic Plan 2026–2031",
    )
