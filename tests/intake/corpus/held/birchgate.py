"""A trust's values statement as schools type it in Word: Title, Heading 1 and 2, real lists, a table, a footer."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Birchgate Multi Academy Trust", style="Title"),
        para("Vision, Values and Strategic Aims", style="Title"),
        para("Vision", style="Heading1"),
        para("Together we make every school a place of learning, friendship and hope."),
        para("Values", style="Heading1"),
        table(
            ("Our value", "What this looks like in our schools"),
            ("Respect", "Pupils and adults use each other’s names and listen to each other’s views."),
            ("Resilience", "Pupils keep trying, and adults show them how."),
            ("Responsibility", "Pupils look after their school, their street and their planet."),
        ),
        para("Strategic aims", style="Heading1"),
        para("Aim 1: Quality of education", style="Heading2"),
        items(
            "To secure a curriculum that is broad, ambitious and well taught in every school",
            "To raise attainment at the end of each key stage",
        ),
        para("Aim 2: People", style="Heading2"),
        items("To recruit, train and keep excellent staff", "To develop leaders at every level"),
        para("Aim 3: Sustainability", style="Heading2"),
        items(
            "To keep a balanced budget and healthy reserves",
            "To reduce the trust’s use of energy year on year",
        ),
        para("Review date: September 2026"),
        footer="Birchgate Multi Academy Trust | Vision, Values and Strategic Aims | Page 1 of 1",
    )
