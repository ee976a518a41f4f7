"""A PDF leaflet of one page in two columns: beliefs with bullets under stems, a motto, a panel of contact details."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    left = column(
        50,
        720,
        "# Every voice matters",
        "We will:",
        "• elect a school council in each academy",
        "• ask parents what they think before",
        "  we change anything that touches them",
        "• answer every letter that a pupil writes",
        "",
        "# Health comes first",
        "We will:",
        "• serve hot food cooked on the day",
        "• keep an hour of sport a day for all",
        "• have a counsellor in every academy",
    )
    right = column(
        320,
        720,
        "# No one gets there alone",
        "Our staff will:",
        "• plan together and teach with open doors",
        "• hand on what they know to trainees",
        "",
        "The trust will:",
        "• bring its academies together to sing,",
        "  to compete and to celebrate",
        "",
        "# Get in touch",
        "Telephone 01632 960195",
        "www.ramblecliffe.example",
        "The trust office is closed on Wednesday",
        "afternoons in the summer holiday.",
    )
    return pdf(
        [
            Line(50, 800, "Ramblecliffe Academy Group", 20, True),
            Line(50, 778, "Many paths, one summit", 13),
            Line(50, 752, "Our beliefs", 16, True),
            *left,
            *right,
            Line(50, 60, "Leaflet 3 in a series of 5. Reprinted January 2025.", 7),
        ]
    )
