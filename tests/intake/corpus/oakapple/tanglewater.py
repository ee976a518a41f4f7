"""Lists in lists: items that end in a stem of their own, down to a third level; facts before and after."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Tanglewater Valley Trust", style="Title"),
        para("Undertakings to the valley", style="Heading1"),
        para("The trust took over the running of the four valley schools from the county two years ago."),
        para("Over the next four years Tanglewater Valley Trust undertakes:"),
        items("to make reading the first business of every school, for which we will:"),
        items("give each class half an hour a day with a book of its own choosing;", level=1),
        items("teach every adult, from the bus escort to the head, to:", level=1),
        items("hear a child read without hurrying;", "recommend the next book;", level=2),
        items("keep each library open through the holidays;", level=1),
        items("to look after the people who do the work, for which we will:"),
        items(
            "let nobody teach outside their subject without a year’s notice;",
            "give back one afternoon a fortnight for planning;",
            level=1,
        ),
        items("to be a neighbour worth having."),
        para("What holds it together", style="Heading1"),
        para("We think that a valley with a good school in it is a valley with a future."),
        para("Nobody here is too important to hold a door, or too junior to have an idea."),
        para("Getting about", style="Heading1"),
        para("Buses leave the station at ten past each hour. A timetable is pinned up in each school office."),
    )
