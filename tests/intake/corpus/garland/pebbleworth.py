"""Numbered aims in Word and values in a line, then the home and school agreement with lines to sign on."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        para("Pebbleworth Trust: aims, values and home–school agreement", style="Title"),
        para("Issued to all families in September 2025. Please keep the first page and return the second."),
        bold("Our aims"),
        para("The Pebbleworth Trust exists to:"),
        items(
            "teach children well;",
            "open up paths that they had not thought of;",
            "leave the town better for our being in it.",
            numbers=2,
        ),
        bold("Our values"),
        para("Warmth, wisdom and willingness"),
        bold("Equal opportunities"),
        para(
            "The Pebbleworth Trust welcomes applications from all, and nobody will be refused a place or a post "
            "because of race, disability, sex or faith."
        ),
        bold("The school day"),
        para("Doors open at 8.40am and registration is at 8.50am. Lunch costs £2.60 a day."),
        bold("Home–school agreement"),
        bold("The school will"),
        items(
            "provide a safe and cheerful place to learn;",
            "set homework that is worth doing;",
            "let you know promptly of any concern.",
        ),
        bold("The family will"),
        items(
            "see that the child attends every day, rested and fed;",
            "support the school's rules on behaviour;",
            "come to meetings with the teacher.",
        ),
        bold("The child will"),
        items("be kind in word and deed;", "work as hard as he or she can."),
        para("Signed on behalf of the school ........................"),
        para("Signed (parent or carer) ........................"),
        para("Signed (child) ........................"),
        footer="Pebbleworth Trust is the trading name of a charity limited by guarantee",
    )
