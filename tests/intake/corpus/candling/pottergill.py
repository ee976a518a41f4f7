"""Beliefs as headings, each with a stem and a list for whom it binds; one has a sentence before its list."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Pottergill Academies Trust", style="Title"),
        para("What we believe and what we will do about it"),
        para("Talent is everywhere; opportunity is not", style="Heading1"),
        para("Our schools will:"),
        items(
            "look for gifts that do not show up in examinations;",
            "open every club, trip and team to every pupil, whatever it costs.",
        ),
        para("Good behaviour is taught, not wished for", style="Heading1"),
        para("All staff will:"),
        items(
            "agree routines and keep to them;",
            "correct in private and praise in public;",
            "find out what lies behind the behaviour of a child in distress.",
        ),
        para("A curriculum should be both a mirror and a window", style="Heading1"),
        para("Our curriculum will:"),
        items(
            "let pupils see their own lives in what they study;",
            "take them to places, times and ideas that they would never otherwise meet;",
            "be as rich in the arts as in the sciences.",
        ),
        para("Schools are stronger together than apart", style="Heading1"),
        para("A problem that has been solved in one school should not have to be solved again in the next."),
        para("The trust will:"),
        items(
            "pay for teachers to spend time in one another’s schools;",
            "share its results openly, the poor ones as well as the good.",
        ),
        para("Governance exists to ask the awkward question", style="Heading1"),
        para("Governors will:"),
        items(
            "visit often, and listen more than they talk;",
            "hold leaders to account with courtesy;",
            "act only in the interest of pupils.",
        ),
        para("Document history", style="Heading1"),
        para("First agreed at the trust conference in the Pottergill Assembly Rooms on 3 March 2023."),
        para("Two headings were reworded in 2024. The next conference is planned for March 2026."),
    )
