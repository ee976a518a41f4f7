"""A strategy in Word: heading styles, a foreword, vision and mission, beliefs with trust and school stems, a table."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Longmeare Edge Education Trust", style="Title"),
        para("Strategic Plan 2026–2031"),
        para("Foreword", style="Heading1"),
        para(
            "I am delighted to introduce our strategic plan for the next five years. "
            "Since 2014 Longmeare Edge Education Trust has grown from a single academy in the south of Birmingham to "
            "nine schools across the city. "
            "More than forty languages are spoken by our pupils, and just under half are eligible for free meals."
        ),
        para("Mrs A Sample, Chair of Trustees"),
        para("How this plan was made", style="Heading1"),
        para(
            "Between January and May 2025 we met parents, pupils and staff in all of our schools. "
            "An online survey received 1,120 replies."
        ),
        para("Our vision", style="Heading1"),
        para(
            "Every child in every one of our schools will achieve more than they thought possible and take their place "
            "with confidence in a modern, diverse city."
        ),
        para("Our mission", style="Heading1"),
        para("Our mission is to provide an excellent education for the communities that we serve."),
        para("Our values", style="Heading1"),
        table(
            ("Value", "What it means for us"),
            ("Respect", "We value every person and every culture."),
            ("Responsibility", "We take ownership of our work and its results."),
            ("Resilience", "We keep going when things are difficult."),
            ("Reflection", "We take time to learn from what we do."),
        ),
        para("Our beliefs", style="Heading1"),
        para("Every child can succeed", style="Heading2"),
        para("Our schools will:"),
        items(
            "set challenging targets for every pupil;",
            "use assessment to find gaps early and to close them;",
            "provide extra help for those who need it, in school and beyond the school day;",
            "celebrate effort as well as attainment.",
        ),
        para("The Trust will:"),
        items(
            "track the progress of disadvantaged pupils in every school;",
            "direct resources to where they are needed most.",
        ),
        para("Great teaching makes the greatest difference", style="Heading2"),
        para("Our schools will:"),
        items(
            "insist on calm, purposeful classrooms;",
            "give teachers regular feedback that helps them to improve;",
            "make time for subject teams to plan together.",
        ),
        para("The Trust will:"),
        items(
            "provide training of the highest quality at every stage of a career;",
            "build networks so that teachers learn from one another;",
            "invest in the next generation of school leaders.",
        ),
        para("The curriculum should be broad, ambitious and rich in knowledge", style="Heading2"),
        para("Our schools will:"),
        items(
            "teach the full range of subjects to all pupils up to the age of fourteen;",
            "choose texts that reflect the lives of our pupils and open up the lives of others;",
            "offer music, sport and drama to every pupil, whatever their family’s income;",
            "make reading a priority in every year group.",
        ),
        para("The Trust will:"),
        items(
            "appoint a lead for each subject;",
            "provide shared curriculum resources that schools may adapt.",
        ),
        para("Wellbeing and safety come before everything else", style="Heading2"),
        para("Our schools will:"),
        items(
            "train all staff to recognise and respond to concerns;",
            "teach pupils how to keep themselves safe, including online;",
            "make sure that every pupil has a trusted adult to talk to.",
        ),
        para("The Trust will:"),
        items(
            "review safeguarding in every school each year;",
            "employ counsellors who work across our schools;",
            "look after the wellbeing of all who work for us.",
        ),
        para("Families are our partners", style="Heading2"),
        para("Our schools will:"),
        items(
            "welcome parents and carers into school;",
            "communicate clearly and in good time;",
            "use interpreters where families need them.",
        ),
        para("The Trust will:"),
        items(
            "ask parents for their views each year and publish what they say;",
            "work with charities and employers for the benefit of local people.",
        ),
        para("Public money must be well spent", style="Heading2"),
        para("The Trust will:"),
        items(
            "publish clear and accurate financial information;",
            "buy services together where this saves money;",
            "reduce the amount of energy that our buildings use.",
        ),
        para("Good governance keeps schools strong", style="Heading2"),
        para("The Trust will:"),
        items(
            "recruit trustees and governors from the communities that we serve;",
            "train all those who govern;",
            "be open about the decisions that we take.",
        ),
        para("Young people should be heard", style="Heading2"),
        para("Our schools will:"),
        items(
            "run an elected school council;",
            "involve pupils in decisions that affect them;",
            "teach pupils to debate and to disagree politely.",
        ),
        para("Measuring our progress", style="Heading1"),
        para("The Board reviews this plan in July each year. Performance data are reported in the annual accounts."),
        para("Key dates", style="Heading1"),
        table(
            ("September 2026", "Launch of the plan"),
            ("July 2028", "Mid-term review by the Board"),
            ("July 2031", "Final report"),
        ),
        para("Our schools at a glance", style="Heading1"),
        table(
            ("School", "Ages", "Joined"),
            ("Ashbeck Academy", "11–18", "2014"),
            ("Cannings Row Primary", "3–11", "2016"),
            ("Pritchett Lane Infant School", "4–7", "2019"),
        ),
        footer="Longmeare Edge Education Trust | Strategic Plan 2026–2031",
    )
