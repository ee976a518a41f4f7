"""Numbered pillars typed by hand with bullets two deep; a vision above them and values in one line below."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        para("Kirkwold Schools Alliance", style="Title"),
        para("School Improvement Strategy: Summary", style="Heading1"),
        para("Vision", style="Heading2"),
        para("By 2030 all of our schools will be among the best in the region."),
        para("The four pillars", style="Heading2"),
        bold("1. Curriculum"),
        items("Develop subject networks that:"),
        items("meet every half term", "share lesson materials", level=1),
        items("Review the curriculum of each school every year"),
        bold("2. Teaching"),
        items(
            "Coach every teacher",
            "Use research to decide what we change",
        ),
        bold("3. Behaviour and attitudes"),
        items(
            "Agree routines that every pupil understands",
            "Reward good conduct",
            "Reduce suspensions by early support",
        ),
        bold("4. Leadership"),
        items(
            "Prepare deputy headteachers for headship",
            "Give every headteacher a mentor",
        ),
        para("Our values", style="Heading2"),
        para("Pride / Perseverance / Partnership / Positivity"),
        para("Background", style="Heading2"),
        para("Kirkwold Schools Alliance was formed in 2014 by three secondary schools."),
        para("In 2024, 68 per cent of pupils reached the expected standard in reading, writing and mathematics."),
        para("For further details please contact the Director of School Improvement."),
        footer="Kirkwold Schools Alliance | September 2025 | Page 1",
    )
