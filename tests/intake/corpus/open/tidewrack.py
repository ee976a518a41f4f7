"""A designer's PDF of one column over two pages: running footers, a list cut by the page, hyphens at line ends."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    def foot(number: int) -> list[Line]:
        return [Line(60, 40, "Tidewrack Schools Trust", 8), Line(500, 40, f"Page {number} of 2", 8)]

    first = [
        Line(60, 760, "Our mission, vision and values", 22, True),
        *column(
            60, 710,
            "# Mission",
            "We exist so that the children of the harbour can go anywhere and will want to come back.",
            "# Vision",
            "By the end of the decade every school in our trust will be the first choice of the street",
            "that it stands in.",
            "# Values",
            "Candid. We tell people what they need to know, not what they would like to hear.",
            "Close. We know our families by name and our neighbours by sight.",
            "Constant. We do what we said we would, especially when it has become inconven-",
            "ient.",
            "# Priorities for 2024 to 2027",
            "1. A curriculum worth remembering",
            "2. Every pupil a swimmer, a reader and a friend",
            "3. Staff who would recommend us",
            "# How we will work",
            "As a trust we will:",
            "• decide things as near to the classroom as we can;",
            "• pay suppliers on time;",
            size=11, lead=16,
        ),
        *foot(1),
    ]  # fmt: skip
    second = [
        *column(
            60, 770,
            "• keep one day in each term for all schools to learn together;",
            "• ask families to mark our work.",
            "# Contact us",
            "Harbour Office, 3 Sample Quay, Anytown AB3 4DE",
            "enquiries@tidewrack.example",
            size=11, lead=16,
        ),
        *foot(2),
    ]  # fmt: skip
    return pdf(first, second)
