"""A table of three columns: the value, what it means, and what one would see; the last with several paragraphs."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("The Quillmere Partnership: values and behaviours", style="Title"),
        para("Our values tell us how to behave when nobody is looking."),
        table(
            ("Our value", "What it means to us", "What you will see"),
            (
                "Steadiness",
                "We do not panic and we do not drift.",
                para("Leaders finish what they start.") + para("Staff keep to agreed routines."),
            ),
            (
                "Warmth",
                "Everybody is greeted by name.",
                para("Adults stand at the gate in all weathers.") + para("Pupils show visitors the way."),
            ),
            (
                "Precision",
                "Small things done properly add up.",
                para("Work is marked on the day it is handed in.") + para("Displays are changed each half term."),
            ),
        ),
        para("How we use this table", style="Heading1"),
        items("It is read aloud at the start of each school year.", "It is part of every induction."),
    )
