"""A leaflet in Word: a motto in a text box, a table of two columns for two audiences, and the small print beneath."""

from tests.intake.corpus.making import docx, items, para, table, text_box


def make() -> bytes:
    return docx(
        para("Thribbleford Federation of Schools", style="Title"),
        text_box(para("Bring what you have")),
        para("Our common aim", style="Heading1"),
        para("Our aim is that every pupil should leave Thribbleford able to earn a living and to enjoy a life."),
        para("A bargain in two halves", style="Heading1"),
        para("The bargain is read out on the first morning of the school year, and both sides sign it."),
        table(
            ("What pupils do", "What staff do"),
            (
                items("have a go before saying “I can’t”", "look after equipment", "stand up for one another"),
                items(
                    "prepare each lesson as if it were being filmed",
                    "notice the pupil who has gone quiet",
                    "keep their tempers",
                ),
            ),
        ),
        para("Fair play", style="Heading1"),
        para(
            "No pupil will be refused a place, a part or a prize because of race, faith, disability, sex or the job "
            "that a parent does."
        ),
        para("The small print", style="Heading1"),
        para("Admissions are handled by the county council, which publishes its own booklet every autumn."),
        para("This leaflet can be had in Polish, Urdu and Welsh. Printed on recycled paper."),
    )
