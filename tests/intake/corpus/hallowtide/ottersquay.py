"""A designer's brochure as PDF: a cover, a page of mission and values beside a box of facts, promises and contacts."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    cover = column(
        60,
        700,
        "# Otters Quay Academies",
        "Information for families 2026",
    )
    middle = column(
        60,
        780,
        "# Our mission",
        "We exist to give the children of the",
        "harbour towns an education that will",
        "take them anywhere and bring them",
        "home again.",
        "",
        "# Our values",
        "",
        "# Grit",
        "We finish what we start.",
        "",
        "# Warmth",
        "We greet each other by name.",
        "",
        "# Wonder",
        "We ask questions that have no easy",
        "answer.",
        "",
        "# Fairness",
        "We take turns, tell the truth and",
        "share what there is.",
    )
    facts = column(
        330,
        780,
        "# At a glance",
        "Academies: 5",
        "Pupils: 2,310",
        "Age range: 2 to 16",
        "Nursery places: 104",
        "Clubs each week: 63",
        "Trips last year: 148",
    )
    last = column(
        60,
        780,
        "# Our promises to families",
        "",
        "We promise to:",
        "• keep your child safe and happy",
        "• tell you the truth about how your child is getting on",
        "• answer your messages by the end of the next school day",
        "",
        "Our academies will:",
        "• provide a hot breakfast for any child who needs one",
        "• lend a musical instrument to every pupil who wants to learn",
        "",
        "# How to apply",
        "Applications for Reception close on 15 January 2026.",
        "Tours run every Tuesday morning in October and November.",
        "To book, ring 01632 960743 or write to hello@ottersquay.example.",
        "",
        "# Find us",
        "Otters Quay Academies, The Customs House, Otters Quay",
    )
    return pdf(cover, [*middle, *facts], last)
