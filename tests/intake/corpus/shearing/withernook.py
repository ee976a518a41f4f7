"""A chapter of a governors' handbook in Word: what the trust, its governors and its heads bind themselves to."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Withernook Academy Trust", style="Title"),
        para("Handbook for local governors"),
        para("Chapter 2: What we owe one another", style="Heading1"),
        para("You will have met most of the people named in Chapter 1. This chapter says how we deal with each other."),
        para("2.1 The bond", style="Heading2"),
        para(
            "We believe that decisions are best taken by the people who must live with them. On that footing the trust "
            "binds itself to:"
        ),
        items(
            "leave to each school whatever a school can do well for itself",
            "explain in writing whenever it overrules one",
            "bring its own accounts to any governors’ meeting that asks for them",
        ),
        para("And on the same footing governors bind themselves to:"),
        items(
            "read the papers before the meeting and not during it",
            "spend at least a day a year in the school while it is at work",
        ),
        para("2.2 Headteachers", style="Heading2"),
        para("It is for headteachers to:"),
        items(
            "bring bad news first",
            "treat a governor’s question as help",
        ),
        para("2.3 A word on tone", style="Heading2"),
        para("We value plainness above polish. We believe that disagreement, decently put, is a service."),
        para("2.4 Meetings and expenses", style="Heading2"),
        para("Each local board meets six times a year, usually at 6 pm. Mileage is paid at the county rate."),
        para(
            "Minutes are circulated within ten working days. Under its articles the trust must appoint at least two "
            "parents to every local board."
        ),
        footer="Withernook handbook, chapter 2",
    )
