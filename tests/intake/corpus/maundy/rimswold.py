"""Beliefs in Word, each with what follows from it in a list of its own; an introduction and a note of the author."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("What we believe and what we do about it", style="Title"),
        para("Rimswold Academies, January 2026"),
        para("Trustees adopted this paper after a weekend of discussion with headteachers at Corriedale House."),
        para(
            "We believe that every child has a right to be taught by somebody who knows the subject.", style="Heading1"
        ),
        para("To make this true, the trust will:"),
        items("recruit specialists who work in more than one school", "pay for teachers to study for further degrees"),
        para("We believe that poverty should never be noticed at the school gate.", style="Heading1"),
        para("To make this true, our schools will:"),
        items(
            "choose uniform that can be bought in a supermarket",
            "ask no family for money in front of their child",
            "feed any pupil who is hungry",
        ),
        para("We believe that childhood should have room for silence, weather and play.", style="Heading1"),
        para("To make this true, our schools will:"),
        items("keep playtimes long and lessons out of doors frequent", "plant a garden that pupils look after"),
        para("We believe that schools are stronger together.", style="Heading1"),
        para("To make this true, headteachers will:"),
        items("visit one another’s schools every half term", "lend staff to a school in difficulty"),
        para("About this paper", style="Heading1"),
        para("Comments should be sent to the clerk, Ms T. Vane, by the end of February."),
        para("Rimswold Academies was founded in 2012 and has seven schools."),
    )
