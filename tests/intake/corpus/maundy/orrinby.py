"""A one-page flyer as a PDF: a strapline, a mission over two lines, values and promises, facts at the foot."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    page = column(
        60,
        780,
        "# Orrinby Academies Together",
        "Six schools, one promise",
        "",
        "# Our mission",
        "Our mission is to bring the best teaching in the county to the children who",
        "have waited longest for it.",
        "",
        "# Our values",
        "• Boldness: we ask for more than we think we can get",
        "• Warmth: we are glad to see one another",
        "• Candour: we tell the truth kindly and soon",
        "",
        "# Orrinby schools will",
        "• open early for breakfast and late for homework",
        "• know the story behind every absence",
        "• celebrate progress as loudly as prizes",
        "",
        "# Families will",
        "• send children rested and in good time",
        "• come to us first with a worry",
        "",
        "# At a glance",
        "Pupils: 2,960",
        "Staff: 388",
        "Schools open to visitors every Tuesday in October",
        "",
        "www.orrinby.example  01632 960127",
    )
    return pdf(page)
