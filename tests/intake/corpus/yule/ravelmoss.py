"""A strategic plan: three pillars with bullets, then a table of measures and a paragraph on risk."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Ravelmoss Trust", style="Title"),
        para("Strategic plan 2025 to 2029"),
        para("Introduction", style="Heading1"),
        para(
            "The trust board approved this plan on 9 July 2025. It replaces the plan of 2021 and was written after a "
            "survey to which 1,140 parents replied."
        ),
        para("Our purpose", style="Heading1"),
        para("Ravelmoss Trust exists to make ordinary schools extraordinarily good."),
        para("Our three pillars", style="Heading1"),
        para("Pillar 1: Teaching that sticks", style="Heading2"),
        items(
            "Staff will plan together once a fortnight in every subject.",
            "We will fund membership of a subject association for each department.",
            "Leaders will drop a meeting for every new one that they add.",
        ),
        para("Pillar 2: Every child in school, every day", style="Heading2"),
        items(
            "Schools will ring home before nine o’clock whenever a child is missing.",
            "We will pay for breakfast where hunger keeps a child away.",
            "Good attendance will be celebrated in classes, never in tables of children’s names.",
        ),
        para("Pillar 3: Money where it matters", style="Heading2"),
        items(
            "We will publish what each school pays to the centre and what it gets for it.",
            "Trustees will ask of every contract whether a local firm could do the work.",
        ),
        para("Measures", style="Heading1"),
        table(
            ("Measure", "2025", "2027", "2029"),
            ("Overall attendance", "92.1%", "94.0%", "95.5%"),
            ("Vacancies filled at first advertisement", "61%", "70%", "80%"),
        ),
        para("Risks", style="Heading1"),
        para("The main risk to the plan is the fall in the number of four-year-olds in the county."),
        footer="Ravelmoss Trust strategic plan – page 1",
    )
