"""The Christian ethos of a trust of church schools in Word: a verse, beliefs in prose, values led in by bold words."""

from tests.intake.corpus.making import docx, items, para, run


def make() -> bytes:
    return docx(
        para("Our Christian ethos", style="Title"),
        para("Stanyonfield Diocesan Trust"),
        para(
            "The trust was founded by the diocese in 2013. It has nineteen church schools and three community schools."
        ),
        para("“Let us not love with words or speech but with actions and in truth.” (1 John 3:18)"),
        para("Our mission", style="Heading1"),
        para("To serve our parishes with schools in which every child is loved, taught well and set free to flourish."),
        para("Our beliefs", style="Heading1"),
        para(
            "We believe that every person is made in the image of God and is of infinite worth. "
            "Faith is offered in our schools and never pressed on anyone. "
            "Children of every faith and of none are equally welcome."
        ),
        para("Our values", style="Heading1"),
        para(run("Hope: ", bold=True), "we do not give up on a child, a family or a school."),
        para(run("Service: ", bold=True), "we ask what is needed before we ask what we would like."),
        para(run("Forgiveness: ", bold=True), "we let people begin again."),
        para(run("Wisdom: ", bold=True), "we seek truth in every subject and listen to those who have lived longer."),
        para("Our commitments", style="Heading1"),
        para("As a family of church schools, we will:"),
        items(
            "pray for one another by name",
            "put the needs of the poorest first",
            "keep the doors of every school open to its parish",
        ),
        para("Worship and inspection", style="Heading1"),
        para(
            "All maintained schools and academies must by law provide a daily act of collective worship. "
            "Parents have the right to withdraw their children. "
            "Church schools are inspected under section 48 of the Education Act 2005."
        ),
        para("The diocesan adviser visits each school once a term."),
        header="Stanyonfield Diocesan Trust",
    )
