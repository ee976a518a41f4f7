"""Beliefs and promises in Word: four beliefs as headings, under each a stem and a list; an introduction and an end."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("What we believe and what we promise", style="Title"),
        para("Pockleden Hills Education Trust"),
        para(
            "Our trust brings together two nurseries, seven primary schools and a pupil referral unit. Over the past "
            "year we have asked everybody who works or learns here what matters most to them. This is the result."
        ),
        para("Every child can do better than anyone predicts", style="Heading2"),
        para("We will:"),
        items(
            "set work that stretches the quickest and steadies the slowest",
            "never put a ceiling on what a pupil may attempt",
            "tell pupils the truth about how they are doing",
        ),
        para("Early help is the best help", style="Heading2"),
        para("Because of this, our schools will:"),
        items(
            "listen to the speech and language of each child in the first half-term of Reception",
            "meet a worried parent within two school days",
            "bring in specialist advice before a difficulty becomes a crisis",
        ),
        para("Teachers get better when they learn together", style="Heading2"),
        para("To make this real, the trust will:"),
        items(
            "give every teacher one afternoon a fortnight for planning with colleagues",
            "pay for professional qualifications that are of use to our children",
            "protect new teachers from needless paperwork",
        ),
        para("Small places matter", style="Heading2"),
        para("Our leaders will:"),
        items(
            "keep village schools open for as long as they can serve their pupils well",
            "hold a community supper in each school once a year",
        ),
        para("Keeping our word", style="Heading2"),
        para(
            "Each autumn the board publishes a short account of how far these promises have been kept. If you think "
            "that we have fallen short, please write to promises@pockleden.example."
        ),
        footer="Pockleden Hills Education Trust is a company limited by guarantee registered in England and Wales.",
    )
