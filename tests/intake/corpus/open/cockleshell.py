"""Values of a school, its trust and a movement on one page, in Word, with a picture's caption and a link."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Cockleshell Primary School", style="Title"),
        para("Our School Values", style="Heading1"),
        items("Kindness", "Bravery", "Thoughtfulness"),
        para("The Values of Cockleshell Bay Trust", style="Heading1"),
        para("Our school belongs to Cockleshell Bay Trust, whose values we share:"),
        items("Integrity – we do what we said we would do", "Ingenuity – we make do and mend"),
        para("British Values", style="Heading1"),
        para("Our curriculum will teach pupils how laws are made and how they can be changed."),
        para("Pupils will elect a school council each September."),
        para("The school council at the town hall", style="Caption"),
        para("For more information please see our personal development policy."),
    )
