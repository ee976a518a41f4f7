"""Principles named by single words, a paragraph of one sentence under each, then obligations of both sides."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Yewmarsh Collaborative Trust", style="Title"),
        para("How we work together: a statement for trustees, heads and local governors"),
        para("Our principles", style="Heading1"),
        para("Subsidiarity", style="Heading2"),
        para("Whatever can be decided well in a school is decided there."),
        para("Solidarity", style="Heading2"),
        para("When one of our schools is in trouble, the others turn up."),
        para("Transparency", style="Heading2"),
        para("Anybody may see how money is shared out, and why."),
        para("Stewardship", style="Heading2"),
        para("We hold buildings, land and reputation in trust for children not yet born."),
        para("What follows from them", style="Heading1"),
        para("The central team will:"),
        items(
            "ask before it tells;",
            "cost less each year as a share of income;",
            "publish its own targets and how far they were met.",
        ),
        para("Headteachers will:"),
        items("lend their best people;", "raise a worry while it is still small."),
        para("Background", style="Heading1"),
        para(
            "The trust board has nine members. It met seven times last year, and all of its minutes are on the "
            "website. The scheme of delegation sits alongside this statement."
        ),
        footer="Clerk to the board: clerk@yewmarsh.example",
    )
