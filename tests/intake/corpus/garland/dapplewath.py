"""A Word table of values by audience: a row for each value, a column each for pupils, staff and parents."""

from tests.intake.corpus.making import bold, docx, para, table


def make() -> bytes:
    return docx(
        para("Dapplewath Community Academies Trust", style="Title"),
        bold("Our values and what they ask of us"),
        para("Dapplewath runs three primary academies and one all-through academy in the east of the borough."),
        para("The table below is printed in pupils' planners. It was drawn up by the four school councils in 2023."),
        table(
            ("Value", "Pupils", "Staff", "Parents and carers"),
            (
                "Respect",
                "Listen while somebody else is speaking.",
                "Speak to every pupil as you would to a guest.",
                "Talk about the school as you would wish it to talk about you.",
            ),
            (
                "Effort",
                "Try again before asking for help.",
                "Plan lessons that make pupils think hard.",
                "Make sure that your child is here and on time.",
            ),
            (
                "Kindness",
                "Leave nobody alone at playtime who does not want to be.",
                "Look for the reason behind what a child does.",
                "Be patient with us, and tell us when we get it wrong.",
            ),
        ),
        bold("Our mission"),
        para("To make every child in Dapplewath glad to have gone to school here."),
        bold("Key dates"),
        para("Autumn term: 3 September to 19 December"),
        para("Spring term: 6 January to 4 April"),
        bold("Contact us"),
        para("Trust office: 01632 960138. Open from 8.30am to 4pm in term time."),
        footer="Dapplewath Community Academies Trust | Planner page 4",
    )
