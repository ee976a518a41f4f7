"""A trust's strategy for five years: a foreword, facts, values, six priorities over lists, measures, a glossary."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Clystbarrow Education Trust", style="Title"),
        para("Strategic Plan 2025–2030"),
        para("Foreword", style="Heading1"),
        para("It is a privilege to introduce our strategic plan for the next five years."),
        para(
            "The last plan was written before two of our secondary schools joined us, and a great deal has changed "
            "since then."
        ),
        para("I would like to thank everyone who took part in the consultation."),
        para("A. Nother, Chair of Trustees"),
        para("Our trust at a glance", style="Heading1"),
        table(
            ("Schools", "14"),
            ("Pupils", "7,260"),
            ("Staff", "1,105"),
            ("Pupils eligible for free school meals", "27%"),
        ),
        para("How we wrote this plan", style="Heading1"),
        para("Between January and April 2025 we held nine meetings and received 640 responses to a survey."),
        para("Pupils from every school took part in a one-day conference in March."),
        para("Our vision", style="Heading1"),
        para("Every child in our schools will leave us with the knowledge, character and confidence to flourish."),
        para("Our mission", style="Heading1"),
        para(
            "We bring schools together to provide an excellent education for every pupil in every community we serve."
        ),
        para("Our values", style="Heading1"),
        items(
            "Excellence: we set high standards and keep improving",
            "Respect: we value every person and every point of view",
            "Collaboration: we share what we know",
            "Responsibility: we use our time and money well",
        ),
        para("Our beliefs", style="Heading1"),
        items(
            "No child should be held back by their background.",
            "Great teaching changes lives.",
            "Schools are stronger together.",
            "Staff who are valued do their best work.",
            "Every community deserves a good local school.",
        ),
        para("Our strategic priorities", style="Heading1"),
        para("Priority 1: Quality of education", style="Heading2"),
        para("We will:"),
        items(
            "develop an ambitious curriculum in every subject and phase",
            "make reading the foundation of learning in all schools",
            "use research to improve classroom practice",
            "assess pupils in ways that help them to learn",
            "raise the achievement of disadvantaged pupils",
            "give children in the early years the best possible start",
        ),
        para("Priority 2: Inclusion and belonging", style="Heading2"),
        para("We will:"),
        items(
            "identify additional needs early",
            "train every teacher to teach pupils with special educational needs",
            "expand our network of resource bases",
            "improve attendance by building strong relationships with families",
            "reduce suspensions and avoid permanent exclusion wherever we can",
        ),
        para("Priority 3: Our people", style="Heading2"),
        para("We will:"),
        items(
            "recruit, develop and keep excellent staff",
            "offer a clear career pathway for every role",
            "reduce unnecessary workload",
            "promote flexible working",
            "grow our own leaders",
        ),
        para("Priority 4: Personal development", style="Heading2"),
        para("Our schools will:"),
        items(
            "teach pupils about healthy relationships and online safety",
            "provide high-quality careers guidance",
            "give every pupil the chance to learn a musical instrument",
            "involve pupils in decisions about their school",
            "offer leadership opportunities to pupils of all ages",
        ),
        para("Priority 5: Community and environment", style="Heading2"),
        para("Our schools will:"),
        items(
            "open their buildings to local groups",
            "work with employers, colleges and universities",
            "reduce energy use and waste",
            "teach pupils to care for the coast and countryside",
        ),
        para("Priority 6: Strong foundations", style="Heading2"),
        para("The trust will:"),
        items(
            "set balanced budgets and hold prudent reserves",
            "keep our buildings safe and well maintained",
            "invest in reliable technology",
            "strengthen governance at every level",
            "welcome new schools that share our values",
        ),
        para("How we will measure success", style="Heading1"),
        table(
            ("Measure", "2025", "Target 2030"),
            ("Overall attendance", "92.4%", "95%"),
            ("Staff turnover", "17%", "11%"),
            ("Schools judged good or better", "12 of 14", "14 of 14"),
        ),
        para("Our approach", style="Heading1"),
        para("Across all that we do, we will:"),
        items(
            "put children first",
            "act with honesty and transparency",
            "respect the identity of each school",
            "learn from others and share what works",
        ),
        para("Equality", style="Heading1"),
        para(
            "We will not discriminate against any pupil, member of staff or applicant on the grounds of age, "
            "disability, race, religion, sex or sexual orientation."
        ),
        para("Risks", style="Heading1"),
        para("The number of pupils in our primary schools is forecast to fall by 9% by 2030."),
        para("Rents in the coastal towns have made it harder to recruit support staff."),
        para("Glossary", style="Heading1"),
        para("CPD: continuing professional development"),
        para("EHCP: education, health and care plan"),
        header="Clystbarrow Education Trust",
        footer="Strategic Plan 2025–2030",
    )
