"""A plan of a trust: a motto in a text box, numbered goals as headings, real lists nested, measures, a sign-off."""

from tests.intake.corpus.making import docx, items, para, text_box


def make() -> bytes:
    return docx(
        para("Ravensby Trust of Schools", style="Title"),
        para("Our plan 2025–2028"),
        text_box(para("“Strong roots, wide horizons”")),
        para("Foreword", style="Heading1"),
        para(
            "I am pleased to introduce our plan for the next three years. I would like to thank everyone who helped us "
            "to write it."
        ),
        para("Chair of Trustees"),
        para("Our purpose", style="Heading1"),
        para(
            "Ravensby Trust of Schools exists so that pupils in rural Suffolk have the same opportunities as pupils "
            "anywhere else in the country."
        ),
        para("Our principles", style="Heading1"),
        items(
            "Every child matters equally.",
            "Schools improve fastest when they learn from each other.",
            "Local knowledge should guide local decisions.",
        ),
        para("Our goals", style="Heading1"),
        para("Goal 1: An ambitious curriculum in every school", style="Heading2"),
        para("We will achieve this by:"),
        items(
            "planning what pupils should know by the end of each year;",
            "teaching a modern language from the age of seven;",
            "using the countryside and the coast as a classroom.",
        ),
        para("Goal 2: Talented teachers and leaders", style="Heading2"),
        para("We will achieve this by:"),
        items(
            "training our own teachers together with a local university;",
            "preparing deputy heads for headship;",
            "offering flexible working wherever we can.",
        ),
        para("Goal 3: No child left out", style="Heading2"),
        para("We will achieve this by:"),
        items(
            "spending the pupil premium on what is known to work;",
            "providing breakfast for every child who needs it;",
            "keeping exclusions to a minimum.",
        ),
        para("About us", style="Heading1"),
        para("Ravensby Trust of Schools has 2,300 pupils and 310 staff. Our offices are at Ravensby High School."),
        para("Figure 1: Map of our schools", style="Caption"),
        footer="Ravensby Trust of Schools: Our plan 2025–2028",
    )
