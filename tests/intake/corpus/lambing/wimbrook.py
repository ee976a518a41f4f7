"""A strategy in Word: a foreword, a mission, three priorities with real lists under them, one of them nested."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Wimbrook Academies Trust: Strategy 2025–2030", style="Title"),
        para("Foreword", style="Heading1"),
        para("I am delighted to share our new strategy with you."),
        para("The trust has doubled in size since 2019 and now educates 4,300 pupils."),
        para("P. Marchmont, Chief Executive"),
        para("Our mission", style="Heading1"),
        para("We exist so that a child in any of our towns can walk to a good school."),
        para("Our priorities", style="Heading1"),
        para("Priority 1: Teaching", style="Heading2"),
        para("We will:"),
        items(
            "pay for every teacher to belong to a subject association;",
            "protect two hours a week for teachers to plan together;",
            "ask our schools to:",
        ),
        items("share their best lessons;", "open their classrooms to one another;", level=1),
        items("visit the strongest departments in the country."),
        para("Priority 2: A strong start", style="Heading2"),
        para("Our schools will:"),
        items(
            "offer a nursery place to every family within a mile;",
            "check the speech of each child at three.",
        ),
        para("Priority 3: Places worth coming to", style="Heading2"),
        para("Our oldest building dates from 1890 and our newest from 2011."),
        para("The trust will:"),
        items(
            "mend what is broken before it buys what is new;",
            "bring each site to a fair standard of warmth and light;",
            "plant a tree for every pupil who joins us.",
        ),
        para("Who to ask", style="Heading1"),
        para("Questions about this strategy should go to the Head of Operations on 01632 960455."),
        header="Wimbrook Academies Trust",
        footer="Strategy 2025–2030 | Page 1",
    )
