"""A strategy over two pages of a designer's PDF with a running header: bearings, aims for leavers, promises to two."""

from tests.intake.corpus.making import Line, column, pdf


def edges(number: int) -> list[Line]:
    return [Line(60, 810, "Mizzen Port Schools Trust: our chart to 2031", 8), Line(300, 28, str(number), 8)]


def make() -> bytes:
    first = [
        *edges(1),
        *column(
            60,
            770,
            "# Mizzen Port Schools Trust",
            "",
            "# Where we are",
            "Mizzen Port Schools Trust has three primary schools and one secondary school,",
            "all within sight of the harbour wall. In 2024 four in ten of our pupils were",
            "eligible for free school meals.",
            "",
            "# Where we are bound",
            "We are bound for a port in which no young person moves away because they",
            "must, or stays because they must.",
            "",
            "# Our bearings",
            "We steer by these four:",
            "• Truth before comfort",
            "• Crew before captain",
            "• Depth before speed",
            "• Home before horizon, and then the horizon",
        ),
    ]
    second = [
        *edges(2),
        *column(
            60,
            770,
            "# By the time they cast off",
            "By the time they cast off from us, we want all our pupils to have:",
            "• read a hundred books and argued about ten of them",
            "• spoken to a full hall without notes",
            "• earned the trust of somebody very old or very young",
            "",
            "# What the harbour can hold us to",
            "To those who employ our leavers we give our word that we will:",
            "• be honest in every reference",
            "• find a day of work for each pupil before they are sixteen",
            "To those who live around us we give our word that we will:",
            "• keep the playing fields open at weekends",
            "• answer for the litter",
            "",
            "# Who wrote this",
            "The chart was drawn up by the executive team over two away days in June.",
            "Trustees adopted it on 11 July.",
        ),
    ]
    return pdf(first, second)
