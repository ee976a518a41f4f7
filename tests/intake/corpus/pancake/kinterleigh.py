"""A strategy of three pages as a designer's PDF: cover, foreword, priorities with bullets, measures, page edges."""

from tests.intake.corpus.making import Line, column, pdf


def edges(number: int) -> list[Line]:
    """The running header and the page's number."""
    return [
        Line(60, 808, "Kinterleigh Education Trust | Strategic Plan 2024 to 2029", 8),
        Line(290, 28, str(number), 8),
    ]


def make() -> bytes:
    cover = [
        Line(60, 640, "Kinterleigh Education Trust", 26, True),
        Line(60, 600, "Strategic Plan 2024 to 2029", 18),
        Line(60, 120, "Approved by the Board of Trustees on 11 July 2024", 9),
    ]
    first = [
        *edges(2),
        *column(
            60,
            760,
            "# Foreword",
            "When I joined the trust in 2021 we had four schools. We now have nine, from Thatcham to",
            "Wokingham. I would like to thank everyone who took part in the consultation.",
            "Helen Sample, Chair of Trustees",
            "",
            "# Our vision",
            "Great schools at the heart of strong communities.",
            "",
            "# Our mission",
            "Our mission is to ensure that every pupil, regardless of background, has the knowledge, skills",
            "and confidence to lead a fulfilling life.",
            "",
            "# Our values",
            "• Aspiration",
            "• Respect",
            "• Responsibility",
            "",
            "# Our priorities",
            "The plan has three priorities, which will be reviewed by trustees each year.",
        ),
    ]
    second = [
        *edges(3),
        *column(
            60,
            760,
            "# Priority 1: Excellent teaching in every classroom",
            "We will:",
            "• invest in the professional development of our teachers",
            "• share the best practice between our schools",
            "• use assessment to identify and close gaps in learning",
            "",
            "# Priority 2: Inclusion and belonging",
            "We will:",
            "• make sure that every child feels safe and valued in school",
            "• reduce suspensions and improve attendance by working with families at the earliest",
            "opportunity",
            "• celebrate the diversity of our communities",
            "",
            "# Priority 3: A strong and sustainable trust",
            "We will:",
            "• be an employer of choice in Berkshire",
            "• reduce our carbon emissions",
            "• make the best use of our resources for the benefit of pupils",
            "",
            "# How we will measure progress",
            "Attendance above 95% in all schools by July 2027",
            "Staff turnover below 12%",
            "Reserves of at least 5% of income",
        ),
    ]
    return pdf(cover, first, second)
