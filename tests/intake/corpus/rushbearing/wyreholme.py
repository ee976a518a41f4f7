"""A page of beliefs in Word: each a bold sentence, what follows in gerunds under "This will be realised by:"."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    stem = "This will be realised by:"
    return docx(
        bold("Wyreholme Education Trust – Our Beliefs and Intentions", size=32),
        para("Mission", style="Heading2"),
        para("The mission of the Wyreholme Education Trust is to improve the life chances of every child it serves."),
        para("Beliefs", style="Heading2"),
        bold("Every child deserves to be taught well"),
        para(stem),
        items(
            "recruiting and keeping excellent teachers;",
            "giving teachers time to plan together;",
            "using assessment to find out what pupils do not yet understand.",
        ),
        bold("No child’s future should be decided by their background"),
        para(stem),
        items(
            "spending the pupil premium where it makes most difference;",
            "making trips and clubs open to all;",
            "raising the aspirations of pupils and their families.",
        ),
        bold("Schools flourish when they are well led"),
        para(stem),
        items(
            "developing leaders at every level;",
            "holding leaders to account fairly;",
            "giving governors the information that they need.",
        ),
        bold("Pupils should have a voice in their education"),
        para(stem),
        items(
            "running an elected school council in every school;",
            "asking pupils what they think of their lessons.",
        ),
        para("Wyreholme Education Trust, County Road, Wyreholme WY7 9LP"),
        footer="Page 1",
    )
