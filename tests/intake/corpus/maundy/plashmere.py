"""A prospectus insert in Word: an ethos in prose, values in a sentence, expectations by audience, term dates."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Plashmere Secondary Schools Trust", style="Title"),
        para("Information for families joining in September 2027"),
        para("Ethos", style="Heading1"),
        para("Our schools are orderly without being stern and friendly without being slack."),
        para("Our work rests on the principles of respect, responsibility and perseverance."),
        para("We believe that adolescence is a time to be enjoyed as well as survived."),
        para("Pupils can expect that staff will:", style="Heading2"),
        items(
            "know their names by the end of September",
            "set work that stretches them",
            "intervene early when friendships go wrong",
        ),
        para("In return, pupils will:", style="Heading2"),
        items(
            "arrive on time with the right equipment", "wear the uniform with pride", "put telephones away at the gate"
        ),
        para("We ask parents to:", style="Heading2"),
        items("check the homework diary each week", "support the school’s decisions on behaviour"),
        para("Practical information", style="Heading1"),
        table(
            ["Item", "Detail"],
            ["Start of day", "8.35am in tutor rooms"],
            ["Lunch", "Cashless; top up online"],
            ["Buses", "Routes 14 and 15 stop outside the main gate"],
        ),
        para("Blazers are sold by the trust shop on Saturdays from 10am."),
        para("Transition evening takes place on 1 July at 6pm. We look forward to meeting you there."),
        footer="Plashmere Secondary Schools Trust, Mill Road. Telephone 01632 960266",
    )
