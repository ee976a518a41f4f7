"""A leaflet in PDF as a designer leaves it: a vision across the top, two columns of pledges, an address below."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    head = column(
        50,
        790,
        "# Grindlecote Multi-Academy Trust",
        "# Our vision",
        "Schools that children run towards, that staff are proud to work in and that families trust.",
    )
    left = column(
        50,
        670,
        "# Our pledge to pupils",
        "We pledge that you will:",
        "• be taught by people who love what they teach",
        "• be listened to when decisions concern you",
        "• be safe from bullying, in school and online",
        "• have a quiet place to go when you need one",
        "",
        "# How pupils chose these",
        "School councils sent in 212 ideas. A panel of",
        "pupils from all seven schools picked four.",
    )
    right = column(
        320,
        670,
        "# Our pledge to staff",
        "We pledge to:",
        "• guard your evenings and your weekends",
        "• train you well and go on training you",
        "• tell you the truth about money",
        "• thank you more often than we measure you",
        "",
        "# Working for us",
        "We employ 640 people. Current vacancies are",
        "at jobs.grindlecote.example.",
    )
    foot = column(50, 90, "Grindlecote Multi-Academy Trust, Mill Yard, Anytown  Tel 01632 960755", size=8)
    return pdf([*head, *left, *right, *foot])
