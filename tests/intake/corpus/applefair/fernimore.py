"""A strategy on a page in Word: a vision, then a table of aims with what the trust and what its schools will do."""

from tests.intake.corpus.making import docx, para, table


def make() -> bytes:
    return docx(
        para("Fernimore Education Partnership", style="Title"),
        para("Strategy on a page, 2024 to 2029"),
        para("Vision", style="Heading1"),
        para("A good local school for every family in Fernimore, and a good reason to choose it."),
        para("Our aims and how we will meet them", style="Heading1"),
        table(
            ("Aim", "The trust will", "Our schools will"),
            (
                "To give every pupil knowledge that lasts",
                "fund a subject network in each phase",
                "go back to last term’s learning before moving on",
            ),
            (
                "To make school a place that children are glad to come to",
                "pay for breakfast wherever it is needed",
                "ring home with praise as often as with concern",
            ),
            (
                "To keep good people",
                "guarantee an interview to anybody who wants promotion",
                "plan the calendar so that no fortnight is overloaded",
            ),
            (
                "To be a good neighbour",
                "buy from local firms where it can",
                "lend halls and pitches to clubs without charge",
            ),
        ),
        para("What we stand for", style="Heading1"),
        para("Fairness: we spend most where the need is greatest."),
        para("Patience: we give good ideas the years they need to work."),
        para("Plain speaking: we use words that everyone understands."),
        para("Reporting", style="Heading1"),
        para(
            "The executive team reports on the plan at the spring and autumn meetings of the board. Costs for the "
            "first two years are in the budget paper of 4 June 2024."
        ),
        header="Fernimore Education Partnership",
        footer="Owner: chief operating officer. Last saved 12 September 2024.",
    )
