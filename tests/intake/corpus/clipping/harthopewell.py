"""A leaflet as a designer's PDF: a page of two columns, one of one; values as labels, a running foot."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    def foot(number: int) -> list[Line]:
        return [
            Line(50, 30, "Harthopewell MAT - information for parents - September 2025", 8),
            Line(530, 30, str(number), 8),
        ]

    page = [
        Line(50, 780, "Our vision, aims and values", 22, True),
        Line(50, 756, "Harthopewell Multi Academy Trust", 12),
        *column(
            50,
            715,
            "# Our vision",
            "Our vision is for every child in rural",
            "Northumberland to enjoy the same",
            "opportunities as any other child in the",
            "country.",
            "# Our aims",
            "• To raise standards in every school",
            "• To offer a curriculum that is broad,",
            "relevant and enjoyable",
            "• To support children and families at",
            "difficult times in their lives",
            "• To reduce the isolation of staff in our",
            "smallest schools",
            "# Our way of working",
            "We will always act with honesty and",
            "transparency. We will involve our schools",
            "in the decisions that affect them.",
        ),
        *column(
            320,
            715,
            "# Our values",
            "Care: We look after ourselves, each",
            "other and the place where we live.",
            "Challenge: We ask more of ourselves",
            "than anyone else would.",
            "Collaboration: We work across schools,",
            "phases and valleys.",
            "Confidence: We help pupils to find their",
            "voice and to use it well.",
            "# Did you know?",
            "Our schools are spread over four",
            "hundred square miles.",
            "Our smallest school has just nineteen",
            "pupils.",
            "# Contact us",
            "Trust Office, The Old Station Yard,",
            "Harthopewell NE99 1AA",
            "Tel: 01632 960632",
            "www.harthopewell.example",
        ),
        *foot(1),
    ]
    back = [
        *column(
            50,
            780,
            "# Our schools have agreed",
            "Each school in the trust has agreed to:",
            "• share its best teachers with others;",
            "• keep the fells, the woods and the coast at the heart of what pupils learn;",
            "• welcome visitors from other schools, at any time and with-",
            "out notice.",
            "# And at home",
            "We hope that parents will:",
            "• read with their children every evening;",
            "• come to meetings and performances whenever they can.",
            "# How to find out more",
            "A full copy of our strategy is available on request from the trust office.",
        ),
        *foot(2),
    ]
    return pdf(page, back)
