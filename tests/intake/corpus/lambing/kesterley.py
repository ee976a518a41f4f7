"""A page of promises in Word: real lists nested two deep under one stem, another stem beside it, a caption."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Kesterley Schools Together", style="Title"),
        para("Kesterley Schools Together grew out of four schools that had shared a caretaker for many years."),
        para("Figure 1: the four schools and their catchments", style="Caption"),
        para("Our promises", style="Heading1"),
        para("We will:"),
        items("look after our staff by:"),
        items(
            "giving every new teacher a mentor for two years",
            "keeping meetings inside the working day",
            level=1,
        ),
        items("use our size for the good of the smallest school by:"),
        items("buying together what is dearer apart", "sharing specialists, among them:", level=1),
        items(
            "a speech therapist for each pair of schools",
            "an educational psychologist for all four",
            level=2,
        ),
        items("tell parents the truth, even when it is awkward"),
        para("Our pupils will:"),
        items(
            "take part in at least one thing a year that frightens them a little",
            "learn to cook, sew and mend",
        ),
        para("Our governors will:"),
        items("eat in the school hall once a term"),
        para("Companies page", style="Heading1"),
        para("The names of our solicitors and auditors are kept at the registered office, 4 Saddler’s Row."),
        footer="Kesterley Schools Together. Printed in March 2025.",
    )
