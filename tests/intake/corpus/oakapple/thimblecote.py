"""Numbered beliefs as bold lines, each with two lists after it that are led in by teachers, leaders or the trust."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        para("What Thimblecote Academies Trust holds to", style="Title"),
        para("Agreed by the board on 4 March. The next review is due in three years."),
        para("The beliefs below were drafted by a group of twelve: four teachers, four parents and four pupils."),
        para("What we believe", style="Heading1"),
        bold("1. Nobody learns from a person they are afraid of"),
        para("So that this is more than talk, our teachers:"),
        items(
            "greet every child by name, every day;",
            "correct the mistake and leave the person alone;",
            "never raise their voice in order to be obeyed.",
        ),
        para("and our leaders:"),
        items("stand at the gate before school;", "back any colleague who asks for help."),
        bold("2. What is worth teaching is worth teaching twice"),
        para("So that this is more than talk, our teachers:"),
        items("go back over last month’s work before they start on this month’s;", "leave gaps in the plan for it."),
        para("and the trust:"),
        items("pays for a second adult wherever reading is taught;", "does not ask for data more than twice a year."),
        bold("3. A school is the whole town’s business"),
        para("So that this is more than talk, the trust:"),
        items(
            "lends its halls, pitches and kitchens at cost;",
            "buys from the market before it buys from a catalogue.",
        ),
        para("About this paper", style="Heading1"),
        para("Thimblecote Academies Trust runs six schools between the canal and the ring road."),
        para("Questions go to the clerk, clerk@thimblecote.example."),
    )
