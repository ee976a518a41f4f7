"""A table of values with what they mean and what is seen of them in school, between a head and a note on its use."""

from tests.intake.corpus.making import bold, docx, para, table


def make() -> bytes:
    return docx(
        bold("Pinchmere Trust for Learning", size=32),
        bold("Our values in action", size=26),
        para("Our mission is to help every pupil to enjoy school, to achieve well and to become a good citizen."),
        para("The table below sets out our values and the behaviours that follow from them."),
        table(
            ("Value", "What we mean by it", "What this looks like"),
            (
                "Belonging",
                "Everyone has a place in our schools.",
                "Staff learn the name of every pupil.",
            ),
            (
                "Effort",
                "Hard work is how we all improve.",
                "Teachers praise pupils for trying hard.",
            ),
            (
                "Politeness",
                "Good manners make a happy school.",
                "Pupils hold doors open and say thank you.",
            ),
            (
                "Independence",
                "We want children to think for themselves.",
                "Teachers give pupils time to solve problems on their own.",
            ),
            (
                "Pride",
                "We are proud of our schools and where we live.",
                "Leaders invite the community to see pupils’ work.",
            ),
        ),
        bold("Using the values"),
        para("The values are discussed in assembly each half term."),
        para("Policy owner: Director of Education"),
        para("Review date: September 2026"),
        footer="Pinchmere Trust for Learning | www.pinchmere.example",
    )
