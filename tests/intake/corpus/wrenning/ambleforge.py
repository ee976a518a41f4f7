"""A Word sheet with its vision in a text box, values in a table of three columns, headings by looks, opening hours."""

from tests.intake.corpus.making import bold, docx, items, para, run, table, text_box


def make() -> bytes:
    return docx(
        bold("Ambleforge Schools Together", size=40),
        para(run("Hands, heads and high hopes", size=26)),
        text_box(
            para("Our vision")
            + para(
                "A town in which every young person can name something they do well and somebody who taught them it."
            )
        ),
        bold("What matters in our schools", size=26),
        para("The table was put together from four hundred slips of paper that were left in a box at the shop."),
        table(
            ("We value", "By which we mean", "And so we will"),
            (
                "Steadiness",
                "Keeping our heads and our promises when things go wrong.",
                "Tell parents on the day, in daylight and in person.",
            ),
            (
                "Making",
                "Thinking with the hands. A pupil who has built a stool knows something about numbers.",
                "Keep a workshop in every school.",
            ),
            (
                "Kin",
                "Treating those who work and learn beside us as we treat our own.",
                "Know who is at home, and who is not.",
            ),
        ),
        bold("Good work is worth showing", size=26),
        para("To that end, each of our schools shall:"),
        items(
            "hang nothing on a wall that was not made by a pupil",
            "throw its doors open twice a year to anybody who cares to look",
        ),
        para("And we ask our pupils to:"),
        items("sign what they make", "keep the drafts as well as the last one"),
        bold("The workshop shop", size=26),
        para("The shop is open on Wednesdays from three to five. Stools cost £12 and bird boxes £8."),
        footer="Ambleforge Schools Together, Forge Street, Anytown, 01632 960266",
    )
