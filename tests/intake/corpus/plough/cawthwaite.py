"""A strategy: a foreword, facts, vision and mission, priorities with lists, measures and the next steps."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Cawthwaite Education Trust", style="Title"),
        para("Our strategy 2025–2030"),
        para("Foreword", style="Heading1"),
        para("It gives me great pleasure to introduce our new five-year strategy."),
        para("We believe that every child, whatever their background, deserves the best possible education."),
        para("I would like to thank everyone who took part in the survey and the workshops last spring."),
        para("Chair of Trustees"),
        para("About us", style="Heading1"),
        para("The trust was founded in 2014 by two secondary schools and now educates more than 7,000 pupils."),
        table(("Schools", "11"), ("Pupils", "7,140"), ("Staff", "912")),
        para("Our vision", style="Heading1"),
        para("Every child in our communities attends a great local school."),
        para("Our mission", style="Heading1"),
        para("To raise standards, widen opportunity and improve lives through education."),
        para("Our values", style="Heading1"),
        items(
            "Collaboration – we achieve more together than we do alone.",
            "Excellence – we want the best for every pupil and every member of staff.",
            "Inclusion – we make sure that everyone is welcome and that nobody is left behind.",
            "Respect – we listen to others and value their views.",
        ),
        para("Our strategic priorities", style="Heading1"),
        para("Priority 1: Excellent teaching in every classroom", style="Heading2"),
        para("We will:"),
        items(
            "develop a shared understanding of great teaching",
            "give every teacher access to coaching",
            "use evidence to decide what we do and what we stop doing",
        ),
        para("Priority 2: A curriculum that opens doors", style="Heading2"),
        para("We will:"),
        items(
            "make sure that every pupil learns to read well",
            "protect time for the arts, sport and languages",
        ),
        para("Priority 3: A trust that people want to work for", style="Heading2"),
        para("We will:"),
        items(
            "reduce unnecessary workload",
            "support flexible working wherever possible",
            "develop our own leaders",
        ),
        para("Timeline", style="Heading1"),
        table(("Autumn 2025", "Launch of the strategy"), ("Summer 2027", "Mid-term review")),
        header="Cawthwaite Education Trust strategy",
        footer="www.cawthwaite.example",
    )
