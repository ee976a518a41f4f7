"""A table of priorities with what the trust will do for each in the next cell, after a vision and a quotation."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Rillmoor Teaching Trust", style="Title"),
        para("Vision and priorities on a page", style="Heading1"),
        para("“Education is the kindling of a flame, not the filling of a vessel.”"),
        para("Old saying, often given to Socrates"),
        para("Vision", style="Heading1"),
        para("Rillmoor will be the trust that teachers choose to stay in."),
        para("Priorities", style="Heading1"),
        table(
            ("Priority", "We will"),
            ("Early language", items("screen every child on entry", "train all nursery staff in talk")),
            ("Attendance", items("ring home on the first morning", "run breakfast clubs that cost nothing")),
            ("Belonging", items("give every child a trusted adult", "celebrate the languages spoken at home")),
        ),
        para("Values", style="Heading1"),
        para("At the heart of Rillmoor are loyalty, learning and laughter."),
        para("What happens now", style="Heading1"),
        para("Each school has been given a copy of this page. Chairs will meet on 6 May to talk about it."),
        header="Rillmoor Teaching Trust",
    )
