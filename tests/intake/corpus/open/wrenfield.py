"""An agreement that is the whole document: who agrees to what, lines to sign on, a reminder of values in a box."""

from tests.intake.corpus.making import bold, docx, items, para, text_box


def make() -> bytes:
    return docx(
        para("Our Wrenfield agreement", style="Title"),
        para("Wrenfield Community Trust asks everyone who joins one of its schools to read this page together."),
        text_box(para("Our values") + para("Patience") + para("Pluck") + para("Plain speaking")),
        bold("The school agrees to"),
        items(
            "keep your child safe and known;",
            "send work home only when it is worth doing;",
            "ring you before you have to ring us.",
        ),
        bold("Parents and carers agree to"),
        items("bring children on time and rested;", "speak to the teacher first when something is wrong."),
        bold("Pupils agree to"),
        items("look after the building and each other;", "own up."),
        para("Signed (school): ____________________  Date: __________"),
        para("Signed (parent or carer): ____________________  Date: __________"),
        para("Name of pupil: ____________________  Class: __________"),
        para("Please return this page to the office by 12 September."),
    )
