"""A strategy on two pages, without tags: purpose, values in a line, priorities with bullets, running headers."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    first = [
        Line(50, 800, "Skepwell Learning Alliance | Strategy 2025–28", 8),
        Line(50, 765, "Our strategy", 24, True),
        *column(
            50,
            730,
            "# Foreword",
            "When I became chief executive in 2022 our five schools had five timetables, five payrolls and",
            "five ways of ordering paper. Much has changed since then, and I am grateful to all who have",
            "helped. This strategy covers the next three years.",
            "Miriam Oldacre, Chief Executive",
            "",
            "# Our purpose",
            "We exist so that every child in Skepwell is taught well, cared for well and wished well.",
            "",
            "# Our values",
            "Industry | Humour | Fair play",
            "",
            "# Priority one: Reading in every lesson",
            "A child who reads can learn anything. We will:",
            "• train every teacher in how reading is taught",
            "• put a book in the hands of each baby born in the town",
            "• keep our libraries open through the summer holidays",
            "We will know that we have succeeded when nine in ten pupils read at or above their age.",
        ),
        Line(290, 40, "1", 8),
    ]
    second = [
        Line(50, 800, "Skepwell Learning Alliance | Strategy 2025–28", 8),
        *column(
            50,
            765,
            "# Priority two: Help that comes early",
            "Trouble that is met early is seldom trouble for long. We will:",
            "• base a counsellor in each school",
            "• sit down with families before a plan is written and not after",
            "• work with the health service to shorten the wait for assessments",
            "",
            "# Priority three: Work worth doing",
            "We want Skepwell to be the best place in the county to work in a school. We will:",
            "• ask about workload twice a year and act on the answers",
            "• open every vacancy to those who wish to share it",
            "• mark long service in a way that people remember",
            "",
            "# Our finances",
            "Income in 2024–25 was £11.2 million, of which 78% was spent on staff.",
            "The full accounts are filed at Companies House.",
            "",
            "# Have your say",
            "Tell us what you think at talk@skepwell.example or on 01632 960266.",
        ),
        Line(290, 40, "2", 8),
    ]
    return pdf(first, second)
