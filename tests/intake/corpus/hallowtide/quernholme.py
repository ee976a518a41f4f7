"""A five-year strategy in Word: a signed foreword, priorities with stems, measures of success, a table of risks."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Strategy 2025–2030", style="Title"),
        para("Quernholme Academies Trust"),
        para("Approved by the trust board on 11 July 2025. Next review: July 2026."),
        para("Foreword", style="Heading1"),
        para(
            "I am pleased to present our strategy for the next five years. It was drawn up after conversations with "
            "more than six hundred pupils, parents and members of staff. Two years ago we were four schools; we are "
            "now nine. What has not changed is our conviction that where a child lives must never decide what that "
            "child becomes."
        ),
        para("Helena Marsh-Otley, Chief Executive"),
        para("Our purpose", style="Heading1"),
        para("To make Quernholme schools the first choice of the families who live nearest to them."),
        para("Where we are now", style="Heading1"),
        para(
            "The trust educates 4,260 pupils and employs 610 people. Seven of our schools were judged good at their "
            "last inspection. Turnover of teaching staff fell from 19 to 13 per cent in the year to August 2024."
        ),
        para("Our priorities", style="Heading1"),
        para("Priority 1: Strong teaching in every classroom", style="Heading2"),
        para("In 2023 one lesson in nine was taught by a supply teacher."),
        para("We will:"),
        items(
            "adopt a common approach to early reading and mathematics",
            "give every teacher a trained coach",
            "bring subject leaders together six times a year",
        ),
        bold("How we will measure success"),
        items("Attainment at eleven is above the national figure in eight schools by 2028"),
        para("Priority 2: Belonging and good behaviour", style="Heading2"),
        para("We will:"),
        items(
            "expect calm corridors and courteous classrooms",
            "respond to bullying on the day that it is reported",
            "work with families before a pupil’s absence becomes a habit",
        ),
        bold("How we will measure success"),
        items("Attendance reaches 95 per cent by 2027", "Suspensions fall by a third"),
        para("Priority 3: A place where people want to work", style="Heading2"),
        para("The annual staff survey is carried out each March by an outside company."),
        para("We will:"),
        items(
            "remove any task that does not help a pupil to learn",
            "consider every request for flexible working on its merits",
            "offer each support colleague a route to a recognised qualification",
        ),
        para("Priority 4: Sound money, good buildings", style="Heading2"),
        para("We will:"),
        items(
            "hold reserves of at least five per cent of our income",
            "direct the greatest share of funding to the pupils with the greatest need",
        ),
        para("Key risks", style="Heading1"),
        table(
            ("Risk", "Likelihood", "Mitigation"),
            ("Falling pupil numbers in the north cluster", "High", "Three-year forecast reviewed each term"),
            ("Cost of energy", "Medium", "Fixed contract until March 2027"),
        ),
        para("Monitoring", style="Heading1"),
        para("The executive team reports progress to the board each term. A summary is published every November."),
        footer="Quernholme Academies Trust Strategy 2025–2030",
    )
