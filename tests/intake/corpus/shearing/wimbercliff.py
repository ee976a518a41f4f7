"""A Word file whose headings are only bold: habits, a list inside a list, and what its leaders answer for."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        bold("Wimbercliff Education Trust", 36),
        bold("Held in common", 28),
        para("Paper copies of this page are pinned up in all six staffrooms. It was last changed in November."),
        bold("The picture we carry", 26),
        para("In ten years’ time no family on the cliff will have to look elsewhere for a good school."),
        bold("Habits", 26),
        para("The same habits are asked of everybody, from reception class to boardroom:"),
        items(
            "Turn up ready, whatever the weather.",
            "Say thank you before you say anything else.",
            "Leave a place tidier than you found it.",
            "Ask the person who knows.",
        ),
        bold("Working together", 26),
        para("Over the next three years the trust will:"),
        items("join up the curriculum across the six schools, so that:"),
        items(
            "no pupil repeats a topic on changing school",
            "teachers can borrow each other’s lessons",
            level=1,
        ),
        items("share one team of specialists for children who find school hard"),
        items("let each school keep its own name, uniform and customs"),
        bold("Answering for it", 26),
        para("Our leaders will answer to parents, in person and once a term, for:"),
        items(
            "how well children behave when nobody is looking",
            "how promptly worries are dealt with",
        ),
        bold("The schools", 26),
        para("Three of our schools are infant schools, two are junior schools and one takes pupils from eleven."),
        para("The trust office is above the lifeboat station."),
        footer="Wimbercliff Education Trust – Held in common – v4",
    )
