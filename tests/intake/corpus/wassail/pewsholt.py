"""A strategy made in Word with heading styles: a foreword, facts in a table, priorities with leads."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Pewsholt Education Trust", style="Title"),
        para("Strategic plan 2025–2030"),
        para("Foreword from the Chair of Trustees", style="Heading1"),
        para(
            "I am delighted to introduce our second strategic plan. It was written during the autumn of 2024, and "
            "more than 600 parents answered our survey. I would like to thank everybody who took part."
        ),
        para("Dr Janet Sample, Chair of Trustees"),
        para("Pewsholt at a glance", style="Heading1"),
        table(
            ["Schools", "14 (nine primary, four secondary, one special)"],
            ["Pupils", "7,200"],
            ["Staff", "1,050"],
            ["Local authorities", "Wiltshire and Swindon"],
        ),
        para("Our purpose", style="Heading1"),
        para(
            "We exist to give every young person in our part of Wiltshire the knowledge, the confidence and the "
            "character to live a good life."
        ),
        para("What we believe", style="Heading1"),
        items(
            "Every child deserves an excellent school close to home.",
            "Great teaching makes the greatest difference to disadvantaged pupils.",
            "Schools achieve more together than they can alone.",
        ),
        para("Our values", style="Heading1"),
        para("Aspiration – we never put a limit on what a child can achieve."),
        para("Respect – we value every person and every voice."),
        para("Responsibility – we take care of each other and of the world around us."),
        para("Our strategic priorities", style="Heading1"),
        para("Priority 1: Excellent teaching in every classroom", style="Heading2"),
        para("We will:"),
        items(
            "train every teacher in the methods that are best supported by evidence",
            "build a shared curriculum with our subject leaders",
            "make sure that pupils with special educational needs are taught by our best teachers",
        ),
        para("Lead: Director of School Improvement"),
        para("Priority 2: A great place to work", style="Heading2"),
        para("In the staff survey of May 2025, 84% of colleagues said that they enjoyed their work."),
        para("We will:"),
        items(
            "offer flexible working wherever we can",
            "support the wellbeing of all of our staff",
            "develop the next generation of school leaders",
        ),
        para("Lead: Director of People"),
        para("Priority 3: At the heart of our communities", style="Heading2"),
        para("Three of our schools opened a food bank in 2023, and one now has a family centre."),
        para("Our schools will:"),
        items(
            "work in partnership with parents and carers",
            "open their buildings to local groups in the evenings and at weekends",
        ),
        para("Lead: Chief Executive Officer"),
        para("Milestones", style="Heading1"),
        table(
            ["Year", "Milestone", "Cost"],
            ["2025–26", "Two further primary schools join the trust", "£120,000"],
            ["2026–27", "New finance system in all schools", "£85,000"],
            ["2027–28", "Review of this plan by trustees", "None"],
        ),
        para("Approved by the board of trustees on 11 July 2025. Next review: July 2028."),
        header="Pewsholt Education Trust – Strategic plan",
        footer="www.pewsholt.example",
    )
