"""A strategy on a page in Word: a text box with the vision, a table of goals with owner and measure, a sign-off."""

from tests.intake.corpus.making import bold, docx, items, para, table, text_box


def make() -> bytes:
    return docx(
        para("Dimmockfold Schools Federation", style="Title"),
        para("Strategy on a page, 2025–28"),
        text_box(para("Our vision") + para("Schools that nobody in the valley would think of leaving.")),
        bold("Our strategic goals"),
        table(
            ("Goal", "What we will do", "Owner"),
            (
                "Outstanding teaching in every room",
                "Coach each teacher, from the newest to the most senior, once a fortnight.",
                "Director of Education",
            ),
            (
                "Children who are ready to learn",
                "Open our nurseries from 7.30am and put a speech therapist in each of them.",
                "Head of Early Years",
            ),
            (
                "A trust fit for the climate to come",
                "Plant a wood beside every school and teach in it.",
                "Estates Manager",
            ),
        ),
        bold("Our values"),
        para("Steady. Open. Kind."),
        bold("How we will work together"),
        para("We are one federation with one set of standards. Leaders at every level will:"),
        items(
            "speak with one voice once a matter is decided",
            "share a good idea within the week",
            "put the federation's children before their own school's reputation",
        ),
        para("Heads meet on the first Tuesday of each month at Dimmockfold Junior School."),
        para("Approved by the trust board and signed on its behalf by N. Hartigan, Chair"),
        para("Next update: autumn 2026"),
    )
