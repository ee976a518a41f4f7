"""Values in a Word table with a header row: the word, what it means, and how it is shown; a motto over it."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Hernwick Partnership of Schools", style="Title"),
        para("“Rooted and reaching”"),
        bold("Our mission"),
        para("To raise young people who know where they come from and can go wherever they wish."),
        bold("Our values"),
        para("The table below is displayed in the entrance hall of each school."),
        table(
            ["Value", "What it means to us"],
            ["Respect", "We speak to everybody as we would wish to be spoken to."],
            ["Effort", "We praise what was hard and not only what was clever."],
            ["Gratitude", "We thank the people who make our day possible."],
            ["Fairness", "We explain our decisions and change them when we are wrong."],
        ),
        bold("Our beliefs about learning"),
        items(
            "Knowledge is power only when it is shared",
            "Every lesson is a lesson in language",
            "Mistakes are information",
        ),
        bold("Living the values"),
        para("Leaders will choose the values over convenience when the two part company."),
        para("Staff will use the four words when they praise and when they correct."),
        para("Assemblies on each value take place in the first week of every half term."),
        para("Stickers and certificates can be ordered from the central team (01632 960718)."),
        header="Hernwick Partnership of Schools: staff induction pack",
        footer="Page 4 of 31",
    )
