"""A designer's PDF of one page in two columns: values on the left, what each sort of people does on the right."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    left = column(
        50, 690,
        "# What we prize",
        "Daring. We would sooner fail at",
        "something hard than succeed at",
        "something easy.",
        "",
        "Decency. How a thing is done",
        "counts for as much as whether it",
        "is done. Nobody is shouted at.",
        "",
        "Diligence. The last ten minutes of",
        "a job matter as much as the first.",
        "# What we are after",
        "We are after schools that children",
        "run towards in the morning.",
        size=11, lead=15,
    )  # fmt: skip
    right = column(
        320, 690,
        "# Who does what about it",
        "The trust makes it its business to:",
        "• hire people who like children",
        "• let them get on with it",
        "",
        "Leaders make it their business to:",
        "• clear the way for teachers",
        "• be seen on the stairs between",
        "lessons",
        "",
        "Pupils make it their business to:",
        "• try the harder question",
        "• leave nobody standing alone at",
        "break",
        "",
        "Parents make it their business to:",
        "• ask what was learnt and not only",
        "what was scored",
        size=11, lead=15,
    )  # fmt: skip
    return pdf(
        [
            Line(50, 770, "The Snickethill Trust", 26, True),
            Line(50, 744, "Up the steps together", 14),
            *left,
            *right,
            Line(50, 60, "Snickethill Trust, 4 Sample Steps, Anytown. Telephone 01632 960828.", 8),
            Line(50, 48, "Photographs by pupils of Snickethill Lower School. Printed on recycled paper.", 8),
        ]
    )
