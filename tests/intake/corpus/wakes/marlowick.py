"""A leaflet for families in two columns: vision and values on the left, promises and contacts on the right."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    head = [Line(50, 800, "Marlowick Schools Trust", 22, True), Line(50, 780, "A guide for families", 12)]
    left = column(
        50,
        740,
        "# Who we are",
        "The trust has eight schools in and",
        "around Marlowick. Our oldest school",
        "was opened in 1894.",
        "",
        "# Our vision",
        "We want every child in Marlowick to",
        "enjoy school, to achieve well and to",
        "be proud of where they come from.",
        "",
        "# Our values",
        "• Kindness: we think of others before",
        "ourselves",
        "• Aspiration: we set our sights high",
        "• Determination: we do not give up",
        "• Pride: we take pride in our work, our",
        "schools and our town",
        "",
        "# Our beliefs",
        "We believe that all children can do",
        "well.",
        "We believe that children learn most",
        "when home and school agree.",
    )
    right = column(
        320,
        740,
        "# Our promises to children",
        "We promise every child:",
        "• a safe and happy place to learn",
        "• teachers who know them well",
        "• books to read and time to read them",
        "• sport, music and drama every week",
        "• a trip to the theatre and to the sea",
        "",
        "# Our promises to parents",
        "We promise parents and carers:",
        "• a warm welcome",
        "• a clear report every term",
        "• a reply within two working days",
        "",
        "# Term dates",
        "Autumn: 3 September to 19 December",
        "Spring: 5 January to 27 March",
        "Summer: 13 April to 21 July",
        "",
        "# Contact us",
        "Telephone: 01632 960645",
        "www.marlowick.example",
    )
    foot = [
        Line(50, 330, "Photograph: pupils of Harbour Street Primary at the town fair", 8),
        Line(50, 60, "This leaflet is available in other languages on request.", 8),
    ]
    return pdf([*head, *left, *right, *foot])
