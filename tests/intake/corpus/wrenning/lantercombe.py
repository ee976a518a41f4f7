"""A designer's PDF of two pages: a motto under the title, values called beacons, headings that are sentences."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    def foot(number: int) -> list[Line]:
        return [Line(60, 36, "Lantercombe Trust – What we shine for", 8), Line(510, 36, str(number), 8)]

    first = [
        Line(60, 770, "Lantercombe Trust", 26, True),
        Line(60, 742, "Lamps, not fences", 14),
        *column(
            60, 430,
            "# Why we exist",
            "We exist to give every young person on this coast a reason to stay curious, and the means",
            "to leave or to remain as they choose.",
            "# Our beacons",
            "Plain speech. We say what we mean in words that a new pupil could follow. If a letter",
            "home needs reading twice, it is the letter that has failed.",
            "",
            "Second chances. Nobody is the worst thing that they have done. A fresh day is a fresh",
            "start, and grudges are left at the gate.",
            "",
            "Open hands. What one school has worked out is there for all the others to take.",
            "# Every teacher deserves a teacher",
            "• New staff will have a mentor for two years and not for one.",
            "• We will pay for one further qualification for anybody who wants one.",
            "• Heads will spend a week each year in a school that is not their own.",
            "# Nobody is left on the quay",
            "• Our schools will find the fare for every trip before they announce it.",
            size=11, lead=16,
        ),
        *foot(1),
    ]  # fmt: skip
    second = [
        *column(
            60, 770,
            "• No pupil will be taken out of art, music or games to catch up in something else.",
            "• Our sixth form will keep a place for each of our own pupils who asks for one.",
            "# The trust in figures",
            "Four secondary schools and one sixth-form college",
            "3,140 pupils and 402 staff",
            "Offices at Sample Quay, Anytown",
            "# Write to us",
            "post@lantercombe.example",
            size=11, lead=16,
        ),
        *foot(2),
    ]  # fmt: skip
    return pdf(first, second)
