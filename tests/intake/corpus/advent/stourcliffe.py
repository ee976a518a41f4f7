"""A page from a trust's prospectus: core values with a paragraph each, then aims and what the trust will do."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    return pdf(
        [
            Line(60, 800, "Stourcliffe Schools Trust", 20, True),
            *column(
                60,
                760,
                "# Our ethos",
                "Our trust is a family of schools that share the same high expectations. We value what makes each",
                "school different, and we believe that no school should work in isolation.",
                "# Our core values",
                "Our core values are:",
                "## Generosity",
                "We give our time, our knowledge and our support freely to one another and to our communities.",
                "## Curiosity",
                "We ask questions and we keep on learning. We encourage our pupils to do the same.",
                "## Determination",
                "We do not give up on any child.",
                "# Our aims",
                "• To provide an excellent education for every pupil",
                "• To close the gap between disadvantaged pupils and others",
                "• To develop great leaders at every level",
                "• To be outward-looking and to learn from the best",
            ),
            Line(290, 40, "7", 9),
        ],
        [
            *column(
                60,
                780,
                "# How we work",
                "The trust will:",
                "• challenge and support every school",
                "• provide central services of high quality",
                "• treat all schools fairly when it shares out money",
                "All our headteachers will:",
                "• put pupils first in every decision",
                "• share their successes and their problems openly",
                "• nurture the leaders of the future",
                "Our curriculum will:",
                "• reflect the diversity of modern Britain",
                "• give pupils the knowledge that they need for the next stage of their education",
            ),
            Line(290, 40, "8", 9),
        ],
    )
