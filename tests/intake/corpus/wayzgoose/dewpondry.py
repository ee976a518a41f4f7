"""A prospectus in prose, without tags: a foreword, beliefs and aims in sentences, a motto in Latin, arrangements."""

import textwrap

from tests.intake.corpus.making import Line, column, pdf

WELCOME = (
    "Choosing a school is one of the larger decisions that a family makes, and I am glad that you are thinking of "
    "one of ours. This prospectus tells you a little about the Dewpondry Trust, which has run schools on the downs "
    "since 2012. Please come and see us on an ordinary day."
)
BELIEFS = (
    "We believe that every child is good at something and that it is our job to find out what. We believe that "
    "knowledge is a gift to be passed on, not a prize to be guarded. Children flourish where the adults around them "
    "agree, and so we put great store by our friendship with parents."
)
AIMS = (
    "We aim to send each pupil out into the world literate, numerate and kind. We aim to keep alive the love of "
    "learning with which children arrive."
)
DAY = (
    "Lessons begin at 8.50am. A hot lunch is cooked on site, and the menu can be found in the appendix. Buses run "
    "from Chalkpit Corner and Ewe Hill; season tickets are sold by the county council."
)
PROMISES = (
    "Our schools will read to children every day, however old they are. Our teachers will mark work in a way that "
    "helps. The Trust will never ask parents for a contribution that they cannot afford. We shall tell you the truth "
    "about how your child is doing."
)


def _prose(text: str) -> list[str]:
    return textwrap.wrap(text, 88)


def make() -> bytes:
    first = [
        Line(50, 790, "The Dewpondry Trust", 26, True),
        Line(50, 762, "A prospectus for parents", 14),
        *column(
            50,
            720,
            "# Welcome",
            *_prose(WELCOME),
            "",
            "Anthea Collop, Executive Principal",
            "",
            "# Our motto",
            "Surgimus una",
            "",
            "# What we believe",
            *_prose(BELIEFS),
            "",
            "# Our aims",
            *_prose(AIMS),
        ),
    ]
    second = [
        *column(
            50,
            790,
            "# The school day",
            *_prose(DAY),
            "",
            "# What we promise",
            *_prose(PROMISES),
            "",
            "# Admissions",
            "Applications for September are made through the county council by 15 January.",
            "Appeals are heard by an independent panel.",
        ),
        Line(50, 60, "The Dewpondry Trust, Shepherd’s House, High Street, Dewpondry. 01632 960377", 8),
    ]
    return pdf(first, second)
