"""A draft for consultation in Word: a letter around it, a vision, values with bold names, promises to three groups."""

from tests.intake.corpus.making import docx, items, para, run


def named(name: str, rest: str) -> str:
    """A paragraph that opens with a bold word."""
    return para(run(name + ". ", bold=True), run(rest))


def make() -> bytes:
    return docx(
        para("Withenlea Rivers Education Trust", style="Title"),
        para("Draft vision, values and promises: for consultation", style="Heading1"),
        para("Dear colleagues,"),
        para(
            "Thank you to the 340 of you who came to one of the workshops before half-term. What follows is our "
            "attempt to write down what you told us. It is only a draft, so please be as blunt as you like."
        ),
        para("Vision", style="Heading2"),
        para("Our vision is of schools so good that no family along our rivers needs to look elsewhere."),
        para("Values", style="Heading2"),
        named("Attentiveness", "We listen before we act."),
        named("Daring", "We would sooner try and fail than wonder."),
        named("Loyalty", "We do not give up on a child, a colleague or a school."),
        para("Promises", style="Heading2"),
        para("To our pupils", style="HouseHead"),
        items(
            "We will make every lesson count.",
            "We will ask for your opinion and show you what became of it.",
            "We will help you to find your next step, and the one after that.",
        ),
        para("To our families", style="HouseHead"),
        items(
            "We will answer your call on the day you make it.",
            "We will never surprise you at a parents’ evening.",
        ),
        para("To one another", style="HouseHead"),
        items(
            "We will share what works and own up to what does not.",
            "We will be kind in e-mails.",
        ),
        para("How to respond", style="Heading2"),
        para(
            "Please send your comments to draft@withenlea.example by noon on Friday 28 November. The people "
            "committee will look at a second version in January. Paper copies are in every staffroom."
        ),
        para("With best wishes,"),
        para("Ursula Penhale, Chief Executive"),
    )
