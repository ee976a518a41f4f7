"""KET-like beliefs with real lists, one list typed by hand with dashes, a footnote-like line and a date."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Bellweather Trust: Beliefs and intentions", style="Title"),
        para("Adopted by the trustees on 1 September 2022"),
        para("Children remember how we made them feel", style="Heading1"),
        para("Bellweather schools will:"),
        items(
            "greet every child at the door of the classroom;",
            "deal with unkindness on the day that it happens;",
            "will ask pupils twice a year whether they feel safe.",
        ),
        para("Nobody teaches well when they are worn out", style="Heading1"),
        para("The Trust will:"),
        para("- let teachers plan at home;"),
        para("- keep a limit on the number of times that data is collected; and"),
        para("- measure workload, and publish the result."),
        para("Knowledge is for sharing, not for keeping", style="Heading1"),
        para("All staff will:"),
        items("give away their best resources;", "watch another person teach once each half term;"),
        footer="Bellweather Trust Beliefs and intentions Page 1 of 2",
    )
