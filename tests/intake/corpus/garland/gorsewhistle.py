"""A PDF of two pages as a designer leaves it: vision, values with a line each, priorities with bullets, a colophon."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    first = column(
        60,
        790,
        "# Gorsewhistle Academies",
        "Strategic plan 2025 to 2028: a summary for families and friends",
        "",
        "The full plan has 40 pages and can be had from any of our offices.",
        "",
        "# Our vision",
        "Our vision is a coast where no young person has to leave in order to get on,",
        "and none is afraid to.",
        "",
        "# Our values",
        "Boldness: we set our sights beyond the harbour wall.",
        "Care: we carry one another when the going is rough.",
        "Honest work: we like a job done well, whoever sees it.",
        "",
        "# Where we are",
        "We educate 3,150 pupils in five academies. Attendance last year was 93.8%.",
        "Two of our academies moved into new buildings in 2022.",
    )
    second = column(
        60,
        790,
        "# Our priorities",
        "",
        "# 1. Attendance",
        "We will:",
        "• ring home on the first morning of every absence",
        "• run a breakfast club in each academy, free of charge",
        "",
        "# 2. Reading at every age",
        "We will:",
        "• train all staff, in every subject, to teach reading",
        "• put a book into the hands of each child at the start of the holidays",
        "",
        "# 3. Work for our leavers",
        "We will:",
        "• find a placement for every pupil in Year 10",
        "• keep in touch with leavers for two years",
        "",
        "Designed and printed by Sample Studio on recycled paper. Photographs: pupils of Gorsewhistle Head.",
    )
    return pdf(first, second)
