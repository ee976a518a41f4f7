"""A sheet for a staff handbook in Word: a table of values, what they mean, and the commitments that go with each."""

from tests.intake.corpus.making import docx, para, table


def make() -> bytes:
    return docx(
        para("Lambrick Partnership of Schools", style="Title"),
        para("Our values and what follows from them", style="Heading1"),
        para("This sheet goes into every staff handbook. It replaces the version of May 2021."),
        table(
            ("Value", "What we mean by it", "What we will do"),
            (
                "Kindness",
                "We notice when somebody is on their own.",
                para("We will train pupils in every school to look out for newcomers.")
                + para("Staff will greet each class at the door."),
            ),
            (
                "Curiosity",
                "We would rather ask than pretend.",
                para("Teachers will leave time in each lesson for the questions of pupils."),
            ),
            (
                "Steadfastness",
                "We keep going when things are hard.",
                para("Leaders will hold to a plan for three years before they change it.")
                + para("We will stay with a struggling school until it is strong."),
            ),
        ),
        para("Table 1: values of the partnership", style="Caption"),
        para("Beyond the table", style="Heading1"),
        para("We are committed to finding a place for every child who lives nearby."),
        para("Document control", style="Heading1"),
        table(("Approved by", "Trust Board"), ("Version", "3"), ("Owner", "Director of People")),
        para("Copies in large print can be had from any school office."),
    )
