"""What an office typed: bold lines for headings, bullets typed with a tab, contact lines at the foot."""

from tests.intake.corpus.making import bold, docx, para


def make() -> bytes:
    return docx(
        bold("Crickmere Primary Academy Trust", size=36),
        bold("Our Ethos and Values", size=28),
        para(),
        para("Crickmere Primary Academy Trust is a place where small schools stay small and still do great things."),
        bold("Our ethos"),
        para("Children are heard here. Adults are trusted here."),
        bold("Our values"),
        para("•\tGentleness: strong people do not need to shout"),
        para("•\tWonder: we stop to look"),
        para("•\tThoroughness: we finish what we start"),
        bold("Each school will:"),
        para("-\tgrow some of what it eats;"),
        para("-\tsing together every week;"),
        para("-\tteach every child to ride a bicycle."),
        bold("Contact us"),
        para("Trust Office, Crickmere Infants, Chapel Walk. Telephone 01632 960333."),
        header="Crickmere Primary Academy Trust",
        footer="Page 1 of 1",
    )
