"""A chief executive's letter in Word with principles, numbered commitments and arrangements for a meeting."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Dormerley Federation of Academies"),
        para("3 June 2025"),
        para("Dear colleagues"),
        para(
            "Thank you for a good year. In April I asked you all what the federation is for, and 212 of you wrote "
            "back. This letter sets out what we heard."
        ),
        para("What we stand for", style="Heading1"),
        para(
            "We believe that every adult in a school is a teacher of something. A clean corridor teaches respect as "
            "surely as an assembly does. We want Dormerley to be a place where people do the best work of their lives."
        ),
        para("Our principles", style="Heading1"),
        items(
            "Children before convenience",
            "Simple before clever",
            "Together before alone",
        ),
        para("What we will do next year", style="Heading1"),
        para("The federation will:"),
        items(
            "cut the number of meetings by a third",
            "pay cleaners and cooks the real living wage",
            "open every training day to every member of staff",
            numbers=2,
        ),
        para("Headteachers will:"),
        items(
            "finish every staff meeting on time",
            "thank somebody by name each week",
            numbers=2,
        ),
        para("Next steps", style="Heading1"),
        para(
            "We will meet to talk about this letter on 24 June at 4 pm in the hall at Dormerley Lower. Tea is provided."
        ),
        para("Yours sincerely"),
        para("Rosalind Tewk"),
        para("Chief Executive"),
        footer="Dormerley Federation of Academies, Gable Road, Dormerley. 01632 960805",
    )
