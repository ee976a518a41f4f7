"""A poster made in Word: each value in a text box of its own, a large word over a small gloss."""

from tests.intake.corpus.making import docx, para, run, text_box


def box(word: str, gloss: str) -> str:
    return text_box(para(run(word, bold=True, size=56)) + para(run(gloss, size=20)))


def make() -> bytes:
    return docx(
        para(run("The Pippinsea Trust", size=40)),
        para(run("Small boats, big water", size=28)),
        box("COURAGE", "Set out."),
        box("CARE", "Bring everyone home."),
        box("CRAFT", "Mend what you can before you buy another."),
        box("COMPANY", "Row in time."),
        para("This poster hangs in each of our nine schools."),
        para("www.pippinsea.example"),
    )
