"""A five-year strategy in Word: contents, a foreword, a table of schools, values, priorities with lists by actor."""

from tests.intake.corpus.making import docx, items, para, table


def priority(title: str, why: str, trust: tuple[str, ...], schools: tuple[str, ...], leads: tuple[str, str]) -> str:
    return (
        para(title, style="Heading2")
        + para(why)
        + para("The trust will:")
        + items(*trust)
        + para("Our schools will:")
        + items(*schools)
        + table(("Executive lead", "Reviewed by"), leads)
    )


def make() -> bytes:
    return docx(
        para("Thornscarth Education Trust", style="Title"),
        para("Strategic Plan 2024–2029"),
        para("Contents", style="Heading1"),
        para("Foreword\t2"),
        para("Mission, vision and values\t3"),
        para("Our six priorities\t4"),
        para("Risks and review\t9"),
        para("Foreword", style="Heading1"),
        para("It is three years since Thornscarth was formed from two smaller trusts in west Cumbria."),
        para(
            "In that time four more schools have joined us, and the central team has moved to "
            "new offices in Cockermouth."
        ),
        para("I am grateful to the many colleagues who took part in the strategy days at Whitehaven last autumn."),
        para("Chair of Trustees"),
        para("The trust in numbers", style="Heading1"),
        table(
            ("", "2021", "2024"),
            ("Schools", "8", "12"),
            ("Pupils", "2,960", "4,715"),
            ("Employees", "433", "702"),
        ),
        para("Mission, vision and values", style="Heading1"),
        para(
            "Our mission is to serve the children of west Cumbria by running excellent schools "
            "at the heart of their communities."
        ),
        para("Our vision is of a county in which no child has to leave home to find a good school."),
        para("We believe that:"),
        items(
            "every child has talents that school can bring out",
            "great teaching makes the greatest difference to disadvantaged pupils",
            "small schools deserve the same opportunities as large ones",
            "the best ideas often come from those closest to the classroom",
        ),
        table(
            ("Value", "What it means"),
            ("Ambition", "We want the very best for every pupil."),
            ("Belonging", "We make sure that everyone feels welcome and included."),
            ("Curiosity", "We ask questions and look for evidence."),
            ("Determination", "We keep going and support each other when things are hard."),
            ("Honesty", "We say what we mean and keep our promises."),
        ),
        para("Our six priorities", style="Heading1"),
        priority(
            "Priority 1: High-quality teaching for every pupil",
            "In the summer of 2024, 61% of our pupils in Year 6 reached the expected standard "
            "in reading, writing and mathematics.",
            (
                "design a shared curriculum for the foundation subjects;",
                "fund subject networks in English, mathematics and science;",
                "release outstanding teachers to work across schools.",
            ),
            (
                "put reading at the centre of the curriculum;",
                "check that pupils remember what they have been taught;",
                "give pupils feedback that helps them improve.",
            ),
            ("Director of Education", "Standards committee"),
        ),
        priority(
            "Priority 2: Inclusion and support",
            "The proportion of our pupils with an education, health and care plan has risen "
            "from 3.1% to 5.4% since 2021.",
            (
                "employ its own educational psychologist and speech therapists;",
                "open a second resource base for pupils with autism;",
                "challenge any practice that excludes vulnerable children.",
            ),
            (
                "identify barriers to learning early;",
                "adapt teaching so that all pupils can succeed;",
                "involve parents in every plan for their child.",
            ),
            ("Director of Inclusion", "Standards committee"),
        ),
        priority(
            "Priority 3: Wellbeing and safety",
            "Our pupil survey of May 2024 had 3,208 replies.",
            (
                "train a mental health lead in each school;",
                "audit safeguarding in every school each year;",
                "give staff access to counselling and occupational health.",
            ),
            (
                "teach pupils how to keep themselves safe online;",
                "provide a trusted adult for every pupil;",
                "tackle bullying quickly and effectively.",
            ),
            ("Safeguarding lead", "Board of Trustees"),
        ),
        priority(
            "Priority 4: People who thrive",
            "Staff turnover stood at 14% in 2023–24, against 17% in the year before.",
            (
                "invest in professional development at every stage of a career;",
                "reduce workload by sharing planning and assessment;",
                "recruit from our own communities.",
            ),
            (
                "value the contribution of every member of staff;",
                "support new teachers with expert mentors;",
                "involve staff in decisions that affect their work.",
            ),
            ("Director of People", "People committee"),
        ),
        priority(
            "Priority 5: Families and communities",
            "Six of our schools stand in the most deprived tenth of wards in England.",
            (
                "work with employers to widen pupils’ horizons;",
                "help schools to open their buildings in the evenings and holidays;",
                "seek the views of parents every year.",
            ),
            (
                "build strong partnerships with parents and carers;",
                "take part in the life of their towns and villages;",
                "celebrate the culture and history of Cumbria.",
            ),
            ("Chief Executive", "Board of Trustees"),
        ),
        priority(
            "Priority 6: A sustainable trust",
            "The trust ended the year with reserves of £1.9 million.",
            (
                "manage its finances prudently and openly;",
                "cut its carbon emissions by half;",
                "provide schools with reliable technology.",
            ),
            (
                "reduce waste and save energy;",
                "use the trust’s buying power to get value for money;",
                "teach pupils about climate change.",
            ),
            ("Chief Finance Officer", "Finance committee"),
        ),
        para("Risks and review", style="Heading1"),
        para(
            "Falling pupil numbers are the main risk to the plan: "
            "the number of births in the area fell by 11% between 2015 and 2022."
        ),
        para("Progress is reported to the board each term, and the plan was last updated in December 2024."),
        header="Thornscarth Education Trust",
        footer="Strategic Plan 2024–2029",
    )
