"""A designed leaflet in two columns, without tags: who we are, vision, mission and values; promises over the page."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    front = [
        Line(50, 780, "Ganderlea Schools", 26, True),
        Line(50, 752, "Learning that takes flight", 14),
        *column(
            50,
            710,
            "# Who we are",
            "Ganderlea Schools is a trust of three",
            "primary schools and one secondary school.",
            "We were founded in 2017 and educate 1,900",
            "children.",
            "",
            "# Our vision",
            "Our vision is that every Ganderlea child",
            "grows up rooted in this place and able to",
            "leave it.",
            "",
            "# Our mission",
            "We work together to make each of our",
            "schools excellent, inclusive and unafraid",
            "to be itself.",
        ),
        *column(
            320,
            710,
            "# Our values",
            "",
            "Loyalty",
            "We stand by our pupils, and by one another,",
            "when things are hard.",
            "",
            "Enterprise",
            "We look for new ways to solve old problems.",
            "",
            "Grace",
            "We win well, lose well and make room for",
            "others.",
        ),
        Line(50, 60, "www.ganderlea.example", 8),
    ]
    back = [
        *column(
            50,
            780,
            "# Our promise to children",
            "We promise that every child will:",
            "• be known by name by the headteacher",
            "• perform on a stage",
            "• sleep under canvas before leaving Year 6",
            "• be taught to swim",
            "",
            "# Our promise to parents",
            "Our schools will:",
            "• reply to every message within two working days",
            "• explain how each subject is taught",
            "• never let money keep a child from a trip",
            "",
            "# Find out more",
            "Each school has an open day in October. To book a place, ring 01632 960159.",
            "Photographs by Tilly Marsh.",
        ),
        Line(50, 60, "Ganderlea Schools, Goose Green, Ganderlea. Company number 00000159.", 8),
    ]
    return pdf(front, back)
