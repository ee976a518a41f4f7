"""A three-year plan in Word: a vision, topics as priorities with numbered actions, nested lists, a list of dates."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Fennicot Federation of Schools", style="Title"),
        para("Plan for 2025 to 2028"),
        para("Where we are now", style="Heading1"),
        para(
            "Fennicot Federation of Schools has five schools and 2,300 pupils. Results at Key Stage 2 are in line with "
            "those of the county. Two of our buildings are more than a hundred years old."
        ),
        para("Where we want to be", style="Heading1"),
        para("By 2028 nobody will choose between a good school and a near one, because they will be the same school."),
        para("Our priorities", style="Heading1"),
        para("Language", style="Heading2"),
        para("We will:"),
        items(
            "screen the speech of every child in their first six weeks",
            "teach ten new words a week, and use them until they stick",
            numbers=2,
        ),
        para("Belonging", style="Heading2"),
        para("Leaders in every school will:"),
        items("know which pupils have nobody to sit with", "widen clubs so that they:"),
        items("cost nothing", "run at lunchtime, when the bus children are still here", level=1),
        para("Buildings", style="Heading2"),
        para("The federation will mend roofs before it paints doors. No classroom will be colder than 18 degrees."),
        para("The values behind the plan", style="Heading1"),
        para("We are guided by three values: Steadiness, Hospitality and Grit."),
        para("When we have to choose, we choose the child who has least."),
        para("Key dates", style="Heading1"),
        table(
            ("When", "What", "Who"),
            ("January 2025", "Plan published", "Clerk"),
            ("July 2026", "Mid-point review", "Board"),
        ),
        footer="Fennicot Federation of Schools – Plan 2025–28 – version 1.2",
    )
