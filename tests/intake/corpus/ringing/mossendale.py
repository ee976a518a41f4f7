"""A charter over two pages: who promises what to whom, with sentences over the page and a footer on each."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    def foot(number: int) -> list[Line]:
        return [Line(60, 36, "The Mossendale Charter", 8), Line(520, 36, str(number), 8)]

    first = [
        Line(60, 780, "The Mossendale Charter", 24, True),
        *column(
            60, 735,
            "Mossendale Way Academy Trust wrote this charter with its pupils, their families and its staff in",
            "the winter of 2023. It will be looked at again in 2026.",
            "# What we all hold to",
            "We hold to the principles of courtesy, effort and service.",
            "School is something that we do together, and not something that is done to children.",
            "# Pupils",
            "Pupils will:",
            "• say good morning, and mean it",
            "• bring a book, a pen and an open mind",
            "• tell an adult when somebody is in trouble",
            "# Staff",
            "Staff will:",
            "• plan every lesson as if their own child were in it",
            "• keep their promises and their tempers",
            "# Families",
            "We ask families to:",
            "• back the school in public and tell us off in private",
            "• see that homework has a quiet corner and a fixed hour, however short",
            "# The trust",
            "The trust will spend its money in the open. It will never ask a school to do something that",
            size=11, lead=17,
        ),
        *foot(1),
    ]  # fmt: skip
    second = [
        *column(
            60, 780,
            "it would not do itself.",
            "“Manners cost nothing and are worth a fortune.”",
            "Edith Tranmore, first head of Mossendale Girls",
            "# If something goes wrong",
            "Speak to the class teacher first. Our complaints procedure is on the website, and a paper copy",
            "is kept in each office. We acknowledge complaints within five working days.",
            "# Signatures",
            "Signed for the trust: ..............................",
            "Signed for the pupils: ..............................",
            size=11, lead=17,
        ),
        *foot(2),
    ]  # fmt: skip
    return pdf(first, second)
