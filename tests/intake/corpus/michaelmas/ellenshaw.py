"""Headings that are only bold, bullets typed by hand with tabs, and values that spell a word."""

from tests.intake.corpus.making import bold, docx, para, run


def typed(*texts: str) -> str:
    return "".join(para(f"•\t{text}") for text in texts)


def letter(first: str, rest: str, gloss: str) -> str:
    return para(run(first, bold=True, size=28), run(rest, bold=True), run(f" – {gloss}"))


def make() -> bytes:
    return docx(
        bold("Ellenshaw Academies Trust", size=32),
        bold("Our Vision and Values", size=28),
        bold("Vision"),
        para("Excellent schools, successful pupils, strong communities."),
        bold("Mission"),
        para(
            "We are here to provide an education that enables all children and young people to lead happy, "
            "healthy and successful lives."
        ),
        bold("Our values"),
        para("Our values spell the word PRIDE, and we expect to see them in every classroom and every office."),
        letter("P", "assion", "we love what we do and it shows."),
        letter("R", "espect", "we value every person and every culture."),
        letter("I", "nnovation", "we look for better ways of doing things."),
        letter("D", "etermination", "we do not let setbacks stop us."),
        letter("E", "xcellence", "we take care over everything that we do."),
        bold("For our pupils"),
        para("We will ensure that:"),
        typed(
            "every pupil has a teacher who knows them well",
            "every pupil has access to music, sport and the arts",
            "every pupil receives impartial careers advice",
            "every pupil learns how to stay safe online",
        ),
        bold("For our staff"),
        para("We will ensure that:"),
        typed(
            "everyone has a fair and manageable workload",
            "everyone has opportunities for professional growth",
            "everyone can raise a concern without fear",
        ),
        bold("For our families"),
        para("We will ensure that:"),
        typed(
            "parents receive clear reports on their child’s progress",
            "complaints are dealt with fairly and without delay",
        ),
        bold("Next steps"),
        para("Printed copies of this document are available from the school office."),
    )
