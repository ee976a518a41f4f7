"""A trust's leaflet of two pages as a designer leaves it: bullets, running foot, facts."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    return pdf(
        [
            Line(60, 770, "Wraysmoor Family of Schools", 22, True),
            *column(
                60,
                735,
                "# Who we are",
                "Wraysmoor Family of Schools brings together four infant schools, three junior schools",
                "and one secondary school in the east of the county. Our offices are at Wraysmoor Hall.",
                "",
                "# Our vision",
                "Our vision is of strong, happy schools where all children thrive and no child is left",
                "behind.",
                "",
                "# Our values",
                "• Respect",
                "• Aspiration",
                "• Inclusion",
                "• Determination",
                "",
                "# What we believe",
                "We believe that every child has the right to an outstanding education.",
                "",
                "We believe that well-trained staff make the greatest difference.",
            ),
            Line(60, 40, "Wraysmoor Family of Schools | page 1", 8),
        ],
        [
            *column(
                60,
                770,
                "# Our commitments",
                "Our schools will:",
                "• provide an engaging curriculum for all pupils",
                "• identify additional needs early",
                "• make every family feel welcome",
                "",
                "The trust will:",
                "• challenge and support each school to improve",
                "• train the teachers and leaders of the future",
                "• make best use of its resources",
                "",
                "# How we chose our values",
                "Our values were chosen by pupils, staff and governors in a vote in 2024.",
                "",
                "# Facts and figures",
                "There are 3,150 pupils in our schools, who speak 41 languages between them.",
                "",
                "# How to contact us",
                "Wraysmoor Hall, Park Road, Wraysmoor WR2 5NB",
                "Telephone 01632 960118",
            ),
            Line(60, 40, "Wraysmoor Family of Schools | page 2", 8),
        ],
    )
