"""A leaflet for families: a front with name and address, ethos and promises in two columns, a back of contacts."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    front = [
        Line(60, 700, "Tidcliffe Schools Trust", 26, True),
        Line(60, 670, "A guide for families", 14),
        Line(60, 90, "www.tidcliffe.example", 10),
        Line(60, 76, "Marine Parade, Anytown", 10),
    ]
    inside = [
        *column(
            50,
            780,
            "# Who we are",
            "Tidcliffe Schools Trust is a charity that runs",
            "five schools on the south coast. Three are",
            "primaries, one is a secondary and one is a",
            "school for pupils aged 4 to 16.",
            "",
            "# Our ethos",
            "Our schools are calm, purposeful and",
            "welcoming places. Everyone is treated with",
            "respect and everyone is expected to do well.",
            "",
            "# Our values",
            "• Aspiration",
            "• Belonging",
            "• Care",
            "• Determination",
        ),
        *column(
            320,
            780,
            "# Our promise to your child",
            "We promise to:",
            "• make your child feel welcome from the",
            "first day;",
            "• teach lessons that interest and stretch;",
            "• deal with bullying quickly;",
            "• provide at least two clubs every week;",
            "• listen to what your child tells us.",
            "",
            "# Our promise to you",
            "We promise to:",
            "• keep you informed about progress;",
            "• answer messages within two working days;",
            "• ask for your views every year.",
        ),
        Line(50, 40, "A guide for families", 8),
        Line(530, 40, "2", 8),
    ]
    back = [
        *column(
            60,
            780,
            "# Our schools",
            "Tidcliffe Infant School    01632 960801",
            "Tidcliffe Junior School    01632 960802",
            "Marine Primary School    01632 960803",
            "",
            "# How to apply",
            "Applications are made to the council where you live.",
            "The closing date for secondary places is 31 October.",
            "Large print copies of this leaflet can be had from any school office.",
        ),
        Line(60, 40, "A guide for families", 8),
        Line(530, 40, "3", 8),
    ]
    return pdf(front, inside, back)
