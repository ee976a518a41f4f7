"""A primary school's values in a table of two columns, a mission in a box, and a home-school agreement after them."""

from tests.intake.corpus.making import bold, docx, items, para, table, text_box


def make() -> bytes:
    return docx(
        bold("Larkwyth Primary School", 32),
        para("A school of the Stepping Lane Trust"),
        text_box(para("Our mission is to send every child home tired, happy and cleverer than they came.")),
        bold("Our vision", 26),
        para(
            "We see a school that the whole village is proud of, where children are heard as well as seen. We see "
            "grown-ups who are learning too."
        ),
        bold("Our values and what they ask of us", 26),
        table(
            ("Our value", "What it asks of us"),
            ("Generosity", "Giving time, turns and second chances"),
            ("Self-control", "Stopping to think, even when we are cross"),
            ("Wonder", "Looking closely at ordinary things"),
            ("Teamwork", "Making room for the person who is left out"),
        ),
        para("Each half term one of these values is the theme of our assemblies."),
        bold("Our promises to children", 26),
        items(
            "We will listen to you, even when we are busy.",
            "We will make our lessons worth getting up for.",
            "We will always give you the chance to put things right.",
        ),
        bold("Home-school agreement", 26),
        para("The school will: send a report home each July; set homework on Fridays."),
        para("Parents will: telephone before 9 am if their child is ill; label all clothing."),
        para("Signed (parent) ____________________   Date ____________"),
        header="Larkwyth Primary School – Values leaflet 2024/25",
        footer="Tel. 01632 960622   www.larkwyth.example",
    )
