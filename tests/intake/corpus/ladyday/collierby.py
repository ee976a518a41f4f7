"""The statement of principles at the head of an equality policy: typed bullets, grounds, a duty in law around it."""

from tests.intake.corpus.making import bold, docx, para, run, table


def make() -> bytes:
    return docx(
        para(run("Collierby and District Learning Trust", bold=True, size=32)),
        para(run("Equality, Diversity and Inclusion Statement", bold=True, size=28)),
        table(("Policy lead", "Director of People"), ("Review cycle", "Annual"), ("Published on website", "Yes")),
        bold("Our principles", size=26),
        para("We believe that every member of our community deserves to be treated with dignity."),
        para("We believe that difference makes our schools richer."),
        para(
            "No pupil, parent or member of staff will be discriminated against on the grounds of age, disability, "
            "race, religion or belief, sex or sexual orientation."
        ),
        para("Where pupils face barriers to learning, our schools will act to remove them."),
        para("The achievements of all pupils will be recognised and celebrated."),
        bold("Our aims", size=26),
        para("Through this statement we aim to:"),
        para("-\teliminate bullying and prejudice of every kind"),
        para("-\tnarrow gaps in attainment between groups of pupils"),
        para("-\tfoster good relations between people from different backgrounds"),
        bold("Our commitments", size=26),
        para("Headteachers will:"),
        para("-\tmake sure that all staff have received equality training"),
        para("-\trecord and follow up every prejudice-related incident"),
        para("All staff will:"),
        para("-\tchallenge stereotypes in lessons and around school"),
        para("-\tchoose books and resources that reflect the diversity of modern Britain"),
        para("Pupils will:"),
        para("-\treport any bullying that they see"),
        para("-\ttreat others as they would wish to be treated"),
        bold("Our context", size=26),
        para("Across our schools 31 per cent of pupils are eligible for free school meals."),
        para("Pupils speak 42 languages, of which the most common after English are Polish and Arabic."),
        bold("Legal framework", size=26),
        para("This statement has due regard to the Equality Act 2010 and the Public Sector Equality Duty."),
        para("Signed by: ____________________ (CEO)      Date: ____________"),
        header="Collierby and District Learning Trust",
        footer="EDI statement 2025/26",
    )
