"""A trust's curriculum statement in Word: an intent in prose, lists that hang on stems, and arrangements in a table."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Ashbeckon Trust", style="Title"),
        para("Curriculum statement", style="Title"),
        para("Author: Head of Curriculum. Status: final. For publication on school websites."),
        para("Why we teach what we teach", style="Heading1"),
        para(
            "We believe that knowledge belongs to everyone. Our vision is that pupils from Ashbeckon will hold their "
            "own in any room in the country."
        ),
        para("Our curriculum will:", style="Normal"),
        items(
            "build knowledge in small, well-chosen steps",
            "give the arts and sport the same care as English and mathematics",
            "bring pupils face to face with people unlike themselves",
            "make the most of the moor, the mine and the coast",
        ),
        para("Our hopes for pupils", style="Heading1"),
        para("We want every pupil to:"),
        items(
            "remember what they have been taught",
            "read for pleasure",
            "argue a case without losing their temper",
        ),
        para("Teaching", style="Heading1"),
        para(
            "Teachers will explain new ideas clearly and check that they have been understood. They will adapt the "
            "route for pupils who need it, but not the destination. Pupils with special educational needs will be "
            "taught by qualified teachers as often as anyone else."
        ),
        para("Arrangements", style="Heading1"),
        para("Our schools follow the national curriculum. Pupils in Years 3 to 6 learn Spanish for an hour a week."),
        table(
            ("Subject", "Scheme", "Time"),
            ("Mathematics", "Written by the trust", "Five lessons"),
            ("Science", "Bought in", "Two lessons"),
            ("Music", "County music service", "One lesson"),
        ),
        para("Religious education follows the locally agreed syllabus, which was revised in 2022."),
        para("Questions about the curriculum can be put to any class teacher."),
        header="Ashbeckon Trust curriculum statement",
        footer="Page 1",
    )
