"""A Word sheet of habits: headings by looks only, a table with a column for pupils and one for staff, odd stems."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        bold("JESSOPGILL COMMUNITY TRUST", size=36),
        bold("Our habits, and what they ask of us", size=28),
        para(
            "We chose these habits with pupils, staff and parents during the summer of 2024, and they are painted on "
            "the wall of every hall."
        ),
        table(
            ("Habit", "What pupils do", "What staff do"),
            (
                "Turning up",
                "Come every day, on time and ready to start.",
                "Start on the bell and finish on the bell.",
            ),
            ("Listening", "Look at whoever is speaking.", "Hear a pupil out before deciding."),
            (
                "Finishing",
                "Hand in work that you would be glad to sign.",
                "Mark what is handed in, and give it back within the week.",
            ),
            ("Sharing", "Lend a hand before you are asked.", "Put lessons that go well where others can find them."),
        ),
        bold("And from those at home", size=24),
        para("We ask parents and carers to:"),
        items(
            "ring before nine if a child is ill",
            "read with a child, or be read to, on most evenings",
            "come to us first when something is wrong",
        ),
        bold("The other side of the bargain", size=24),
        para("Jessopgill Community Trust undertakes to keep its side of the bargain by:"),
        items(
            "giving every teacher an afternoon a fortnight to plan with others",
            "answering letters within five working days",
            "never moving a member of staff without asking first",
        ),
        bold("Copies", size=24),
        para("Further copies of this sheet are held in the school offices."),
        para("It can be had in large print on request."),
        footer="Jessopgill Community Trust – habits sheet – version 3",
    )
