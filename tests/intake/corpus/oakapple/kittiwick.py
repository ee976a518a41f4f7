"""A church trust in Word: a verse, values each with a gloss in bold and plain run together, equality with grounds."""

from tests.intake.corpus.making import bold, docx, items, para, run


def make() -> bytes:
    return docx(
        para("Kittiwick Diocesan Schools Trust", style="Title"),
        para("“A bruised reed he will not break.”"),
        para("Isaiah 42:3"),
        para("The foundation of the trust", style="Heading1"),
        para(
            "Kittiwick Diocesan Schools Trust was set up by the diocese for its parish schools. "
            "Fourteen schools belong to it, of which three are of no religious character."
        ),
        para("Our calling", style="Heading1"),
        para(
            "Our calling is to see in each child somebody made in the image of God, and to teach accordingly. "
            "We answer it alongside families of every faith and of none."
        ),
        para("What we hold dear", style="Heading1"),
        para(run("Tenderness", bold=True), " – we handle one another with care, above all when something has broken"),
        para(run("Faithfulness", bold=True), " – we are still there in the fourth year as we were in the first"),
        para(run("Wisdom", bold=True), " – we teach what will matter in forty years’ time"),
        bold("Church and other schools alike"),
        para("It is asked of each school that it:"),
        items(
            "begin the day with stillness, and with prayer where that is its custom;",
            "make room for the questions that have no answer at the back of the book;",
            "mark the great days of its neighbours as well as its own.",
        ),
        bold("All are welcome"),
        para(
            "No school in the trust will turn a child away because of race, belief, disability, sex or means, "
            "nor treat any colleague the worse for them."
        ),
        bold("Serving on a local committee"),
        para("We are looking for new members of local committees. Forms are on kittiwick.example."),
    )
