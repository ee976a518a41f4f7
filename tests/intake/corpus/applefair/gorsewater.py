"""A table of values in Word, with what each means and how it is shown, between an introduction and next steps."""

from tests.intake.corpus.making import docx, para, table


def make() -> bytes:
    return docx(
        para("Our values at work", style="Heading1"),
        para(
            "Gorsewater Schools Trust employs about 640 people. This sheet is given to everybody who starts with us "
            "and is talked over in the first week."
        ),
        para("Gorsewater’s mission is to bring out what is best in children and in those who serve them."),
        table(
            ("Our value", "What we mean by it", "We show it when we"),
            (
                "Bravery",
                "We do the right thing when it is not the easy thing.",
                "ask the question that nobody else dares to",
            ),
            (
                "Humility",
                "We accept that the best idea may be somebody else’s.",
                "thank the person who put us right",
            ),
            (
                "Care",
                "We look after one another as well as we look after children.",
                "cover for a colleague whose child is ill",
            ),
            (
                "Craft",
                "We take pride in doing ordinary things well.",
                "plan a lesson as if our own son or daughter were in the front row",
            ),
        ),
        para("How the values are used", style="Heading1"),
        para(
            "Interview panels ask at least one question about each value. Appraisal forms have a box for an example. "
            "The values were last reviewed in 2022."
        ),
        para("What we will never do", style="Heading1"),
        para("We will never ask a member of staff to put a result before a child."),
        para("We will never hide a mistake from the people whom it affects."),
        para("Further help", style="Heading1"),
        para("Your mentor will go through the sheet with you. New copies: extension 2207."),
    )
