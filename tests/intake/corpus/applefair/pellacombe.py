"""A leaflet as a PDF: motto, vision, mission, values with dashes, a pledge to pupils, and how to apply."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    first = column(
        60,
        780,
        "# Pellacombe Sands Academy Trust",
        "Hold fast, look up",
        "",
        "# Our vision",
        "A stretch of coast where no child’s future is decided by their address.",
        "",
        "# Our mission",
        "To give the children of Pellacombe an education that would be admired",
        "anywhere, without their having to go anywhere else to get it.",
        "",
        "# Our values",
        "Courage – we try before we are ready",
        "Honesty – we admit what we do not know",
        "Fellowship – we row together",
        "Wonder – we look twice at everything",
    )
    second = column(
        60,
        780,
        "# Our pledge to every pupil",
        "Before you leave us you will:",
        "• perform on a stage",
        "• sleep under canvas",
        "• speak in public about something you care for",
        "• see the inside of a university and of a boatyard",
        "",
        "# Where we are",
        "Pellacombe Infants, Sands Junior School and Headland Academy stand within",
        "two miles of one another on the coast road.",
        "",
        "# How to apply",
        "Applications for September 2026 close on 31 October for secondary and",
        "15 January for primary places. Forms are on the council’s website.",
        "Telephone 01632 960733 or call in at any of our school offices.",
        "",
        "Printed on recycled paper",
    )
    return pdf(first, second)
