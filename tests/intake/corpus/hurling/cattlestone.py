"""Three pillars with real bullets under each, an introduction of facts, and sub-bullets under one item."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Cattlestone Moor Trust", style="Title"),
        para("Strategic direction 2025–2028", style="Heading1"),
        para("The trust opened its first school in 2012 and its eleventh last autumn. About 600 people work for us."),
        para("Our purpose", style="Heading1"),
        para("We are here so that moorland children get a fair start and a strong finish."),
        para("Our three pillars", style="Heading1"),
        para("Pillar 1: Teaching that sticks", style="Heading2"),
        items(
            "plan lessons from what pupils already know",
            "check memory often and kindly",
            "give teachers time to plan together",
        ),
        para("Pillar 2: People who stay", style="Heading2"),
        items("keep workload under review with the unions", "offer every support assistant a route to qualify"),
        para("Pillar 3: Places that belong to everyone", style="Heading2"),
        items("open halls and pitches to local clubs", "plant a tree for each child who joins"),
        para("Our values", style="Heading1"),
        para("Honesty, humility and heart."),
        para("How we will know", style="Heading1"),
        para("The board receives a report each term. Ofsted visited three of our schools during 2024."),
        header="Cattlestone Moor Trust",
        footer="Strategic direction 2025–2028 – page 1",
    )
