"""A table in Word: each value, what it means, and what pupils, staff and leaders do; promises and a duty below it."""

from tests.intake.corpus.making import bold, docx, para, table


def make() -> bytes:
    return docx(
        bold("Gorsemouth Trust for Learning", size=32),
        bold("Our values in practice", size=26),
        para("This table hangs in every staff room and every reception area."),
        table(
            ("Value", "Meaning", "What pupils do", "What staff do", "What leaders do"),
            (
                "Honesty",
                "The truth comes first, even when it is awkward.",
                "We own up.",
                "We say in the meeting what we would say after it.",
                "We share bad news as quickly as good.",
            ),
            (
                "Thoroughness",
                "A job half done is a job for somebody else.",
                "We check our work before we hand it in.",
                "We plan for the pupil at the back.",
                "We read what we sign.",
            ),
            (
                "Welcome",
                "Whoever you are, we are glad that you came.",
                "We sit next to someone new.",
                "We learn how to say every name.",
                "We keep our doors open at break.",
            ),
        ),
        bold("Our promise", size=26),
        para("We will never ask of a pupil what we would not ask of ourselves."),
        para("Every school in the trust will review this table with its pupils once a year."),
        bold("Safeguarding", size=26),
        para("All staff are required by law to read Part One of the statutory guidance each September."),
        bold("Large print", size=26),
        para("Copies of this page in large print or in another language are held at each school office."),
    )
