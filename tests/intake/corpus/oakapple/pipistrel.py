"""A leaflet of one page, a designer's PDF: a motto under the name, each heading speaks to another reader."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    page = column(
        60,
        790,
        "# Pipistrel Wood Academies",
        "Finding our way in the dark together",
        "",
        "Pipistrel Wood Academies are four schools for pupils of three to nineteen. Two of",
        "them are special schools.",
        "",
        "# If you learn here",
        "Expect from us:",
        "– lessons that begin where you are",
        "– an adult who notices when you go quiet",
        "– a second chance, and a third",
        "",
        "# If you work here",
        "Expect from us:",
        "– a manager who has done your job",
        "– time to think, written into the timetable",
        "",
        "# If your child comes here",
        "Expect from us:",
        "– the truth, early and gently",
        "– a seat at the table when plans are made",
        "",
        "# The lamps we carry",
        "Attention. Kindness. Nerve.",
        "",
        "# And one thing above all",
        "No pupil of ours shall ever be spoken of as a problem.",
        "",
        "Copies of this leaflet: 01632 960477 or leaflet@pipistrel.example",
        "Drawings: Sixth form art class, Pipistrel Upper School",
    )
    return pdf(page)
