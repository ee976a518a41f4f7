"""A two-page PDF: a poster of motto, aims and promises, and on its back how to complain and how to get in touch."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    front = column(
        60,
        780,
        "# Ashenwick Schools Together",
        "“Leave the gate as you would wish to find it”",
        "",
        "# Our aims",
        "•  To teach every child to read fluently by the age of seven",
        "•  To send every child home with a story to tell",
        "•  To keep good teachers in Ashenwick",
        "",
        "# Our values",
        "Honesty: we say what we saw and what we did.",
        "Patience: we wait for each other.",
        "Pluck: we have a go.",
        "",
        "# Our promises",
        "Ashenwick schools promise to:",
        "•  ring you with good news as well as bad, and never to let a week of either",
        "   go by in silence",
        "•  keep trips, clubs and uniform within every family’s means",
        "•  plant a tree for each child who joins us",
        size=11,
        lead=17,
    )
    back = column(
        60,
        780,
        "# If you are not happy",
        "Speak first to your child’s teacher. If the matter is not settled, ask the office for a",
        "complaints form. Complaints are answered within fifteen school days.",
        "",
        "# Our schools",
        "Ashenwick Infants, Ashenwick Juniors, Cold Ash Primary, Wickfield Academy",
        "",
        "# Get in touch",
        "Ashenwick Schools Together, The Old Forge, Anytown",
        "01632 960196   office@ashenwick.example",
        size=11,
        lead=17,
    )
    return pdf(front, back)
