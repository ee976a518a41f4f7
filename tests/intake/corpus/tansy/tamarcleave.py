"""A trust's strategy in Word with heading styles: under each priority where things stand, then what it will do."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para("Tamarcleave Learning Trust: our strategy 2025–2030", style="Title"),
        para("About us", style="Heading1"),
        para(
            "Tamarcleave Learning Trust is responsible for 17 schools on both sides of the Tamar. Twelve are primary "
            "schools, four are secondary schools and one is a special school. We employ 1,450 people and educate "
            "9,200 children. Our turnover is £58 million a year. The nearest school to our office in Tavistock is two "
            "hundred yards away and the furthest is 39 miles."
        ),
        para("Our mission", style="Heading1"),
        para("To transform the lives of children and young people through outstanding education."),
        para("Our vision", style="Heading1"),
        para("A region in which where a child is born does not decide how far they can go."),
        para("Our values", style="Heading1"),
        items(
            "Inclusive: we make sure that everyone belongs",
            "Ambitious: we set high expectations for every child and every adult",
            "Collaborative: we share what we know and learn from each other",
            "Accountable: we are honest about how well we are doing",
            "Caring: we look after one another",
            "Sustainable: we take decisions with future generations in mind",
        ),
        para("What we believe", style="Heading1"),
        items(
            "Every child can succeed.",
            "Great teachers make great schools.",
            "Schools are stronger together.",
            "Reading opens every door.",
            "Every school belongs to its community.",
        ),
        para("Our strategic priorities", style="Heading1"),
        para("The board agreed five priorities in March 2025. Each one has a trustee who follows its progress."),
        *_priority(
            "Priority 1: Excellent teaching in every classroom",
            "All of our schools use the same reading scheme in Key Stage 1. Eleven schools have a lead practitioner. "
            "Attainment at the end of Key Stage 2 is 63%, which is two points above the national figure.",
            "recruit, develop and keep the very best teachers",
            "give every teacher access to coaching",
            "make sure that every child learns to read fluently",
            "provide high-quality training at every stage of a career",
            "use evidence to decide what works",
            "share the best practice between our schools",
        ),
        *_priority(
            "Priority 2: A curriculum that opens doors",
            "Our secondary schools offer between 19 and 24 subjects at GCSE. Four schools hold Artsmark. The trust’s "
            "orchestra rehearses in Launceston on Saturday mornings.",
            "offer every pupil a broad, balanced and ambitious curriculum",
            "protect time for music, art, drama and sport",
            "prepare pupils for the world of work",
            "remove barriers that keep disadvantaged pupils from trips and clubs",
            "teach pupils to look after the natural world",
        ),
        *_priority(
            "Priority 3: Every child included",
            "One pupil in five is on the register of special educational needs. The special school has 96 places and "
            "a waiting list of 30. Attendance stands at 93.1%. Two educational welfare officers work for the trust.",
            "identify needs early and act on them",
            "work with parents to improve attendance",
            "put the mental health of pupils first",
            "train all staff to meet special educational needs",
            "close the gap between disadvantaged pupils and their peers",
            "keep every child safe from harm",
        ),
        *_priority(
            "Priority 4: A place where people want to work",
            "Staff turnover is 14%. The staff survey runs every February, and 81% of staff replied to the last one. "
            "A third of our headteachers have been in post for less than two years.",
            "value the wellbeing of all who work with us",
            "reduce unnecessary workload",
            "grow our own leaders",
            "promote equality, diversity and inclusion in recruitment",
            "listen to our staff and act on what they say",
        ),
        *_priority(
            "Priority 5: Strong, sustainable schools",
            "Most of our buildings date from the 1960s and 1970s. Nine schools have solar panels. Reserves stand at 6% "
            "of income. The estates team has a works manager and five technicians.",
            "spend as much as possible of our income on children’s education",
            "hold ourselves to the highest standards of governance",
            "cut our carbon emissions",
            "make better use of technology",
            "open our buildings to local people",
        ),
        para("How our schools will change", style="Heading1"),
        para("By 2030 every Tamarcleave school will:"),
        items(
            "be at the heart of its community",
            "be the first choice of local families",
            "have an active pupil council",
            "be calm, orderly and welcoming",
            "celebrate the success of all of its pupils",
            "teach its pupils to respect people who are different from themselves",
            "encourage every pupil to read for pleasure",
        ),
        para("How we are governed", style="Heading1"),
        para(
            "Members appoint the trustees. The board has eleven trustees and four committees. Local governing bodies "
            "report to the board three times a year. The accounts are audited each autumn and are published in January."
        ),
        table(
            ("Name", "Role", "Term ends"),
            ("A. Nance", "Chair of trustees", "31 August 2027"),
            ("B. Roskilly", "Vice-chair", "31 August 2028"),
        ),
        para("This strategy is reviewed every July. Printed copies are available from the office in Tavistock."),
        footer="Tamarcleave Learning Trust",
    )


def _priority(title: str, standing: str, *deeds: str) -> tuple[str, ...]:
    return (
        para(title, style="Heading2"),
        para(run("Where we are now", bold=True)),
        para(standing),
        para(run("What we will do", bold=True)),
        para("We will:"),
        items(*deeds),
    )
