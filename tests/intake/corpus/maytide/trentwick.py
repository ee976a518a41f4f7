"""A leaflet as a PDF of two pages: a running header, page numbers, a word and a sentence broken at line ends."""

from tests.intake.corpus.making import Line, column, pdf


def _edges(number: int) -> list[Line]:
    return [
        Line(60, 812, "Trentwick Schools Trust | Our Charter", 8),
        Line(60, 30, f"Page {number} of 2", 8),
        Line(400, 30, "www.trentwick.example", 8),
    ]


def make() -> bytes:
    first = column(
        60,
        770,
        "# Our Charter",
        "",
        "# Our vision",
        "Our vision is for Trentwick schools to be places where children are excited to",
        "learn, where staff are proud to work and where families feel that they belong.",
        "",
        "# Our values",
        "Kindness - we are gentle with one another",
        "Aspiration - we want each child to go further than they thought possible",
        "Trust - we keep our word",
        "",
        "# Every child matters equally",
        "Trentwick schools will:",
        "• know the story behind every child, and use that know-",
        "  ledge to support them",
        "• make reasonable adjustments so that every pupil can take part",
        "• make sure that no family is put to expense that it cannot meet",
        "",
        "# Learning should be ambitious and enjoyable",
        "Trentwick schools will:",
        "• teach a full range of subjects in every year group",
        "• take learning outdoors in every season",
        "• share children's work with an audience beyond the classroom",
    )
    second = column(
        60,
        770,
        "# Adults need to keep learning too",
        "This will be realised by:",
        "• offering apprenticeships in every school",
        "• supporting teaching assistants who want",
        "  to train as teachers",
        "• protecting five days a year for professional",
        "  development",
        "",
        "# Schools are stronger together",
        "The Trust will:",
        "• respond quickly when a school needs help",
        "• spread good practice through networks",
        "  and visits",
        "• negotiate contracts on behalf of all of",
        "  its schools",
    )
    beside = column(
        330,
        770,
        "# Our schools",
        "Trentwick Schools Trust has four primary",
        "schools and one first school. All of them",
        "were judged to be good when they were",
        "last inspected.",
        "",
        "# Get in touch",
        "Trentwick Schools Trust",
        "Wharf Road, Trentwick",
        "Telephone 01632 960845",
    )
    return pdf([*_edges(1), *first], [*_edges(2), *second, *beside])
