"""A plan on a page in Word: a table with a row for each priority, and a second one of values."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Pennyhale Schools Partnership", style="Title"),
        para("Plan on a page 2024–27"),
        bold("Our purpose"),
        para("We exist to give every child an excellent start in life."),
        bold("Our values"),
        table(
            ("Care", "We put children first and look after one another."),
            ("Courage", "We speak up and we try new things."),
            ("Commitment", "We keep our promises and see things through."),
        ),
        bold("Our priorities"),
        table(
            ("Priority", "What we will do"),
            (
                "1. Outstanding teaching",
                items("Coach every teacher", "Agree a common approach to assessment", "Put reading first"),
            ),
            (
                "2. Strong leadership",
                items("Develop middle leaders", "Plan for succession", "Strengthen local governance"),
            ),
            (
                "3. Healthy finances",
                items("Set balanced budgets", "Buy together where it saves money"),
            ),
            (
                "4. Happy people",
                items("Reduce workload", "Offer supervision to designated safeguarding leads"),
            ),
        ),
        para("Questions? Email office@pennyhale.example"),
    )
