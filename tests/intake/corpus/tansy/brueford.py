"""Copy for a web page, as an office keeps it in Word: a table at its head, bold headings, values in a table."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        table(
            ("Page", "About us > Vision and values"),
            ("Owner", "Communications officer"),
            ("Goes live", "1 September 2026"),
        ),
        bold("Vision and values", size=36),
        para(
            "Brueford Academy Trust has eight schools in and around Tiverton. Four of them are church schools. "
            "The oldest stands beside the canal and the newest is on the Post Hill estate."
        ),
        bold("Our vision", size=28),
        para("Every child, in every classroom, every day, learning and thriving."),
        bold("Our mission", size=28),
        para("Our mission is to work together so that all of our children achieve more than they thought possible."),
        bold("Our values", size=28),
        para("The values hang in the entrance of each school, and pupils helped to draw the pictures beside them."),
        table(
            ("Value", "What we mean by it"),
            ("Compassion", "We act with kindness towards everyone."),
            ("Aspiration", "We aim high and never put a limit on what a child can do."),
            ("Responsibility", "We take ownership of what we say and do."),
            ("Excellence", "We give our best in everything."),
        ),
        bold("What this looks like", size=28),
        para("Across our trust we will:"),
        items(
            "put children at the heart of every decision",
            "provide an inclusive education in which difference is celebrated",
            "support and challenge one another",
            "use our money wisely and openly",
            "work with families as partners",
        ),
        bold("Who we are", size=28),
        para(
            "Five members and nine trustees give their time for nothing. The trustees meet at the office in Tiverton. "
            "Our church schools have close links with the parish churches, and the vicar leads an assembly each week. "
            "We want every school to be at the centre of its community. "
            "All of our schools take part in the Exe Valley music festival. Three schools share a headteacher."
        ),
        bold("Church schools in our trust", size=28),
        para("In our church schools, the vision is rooted in the words of the Gospel:"),
        para("“I have come that they may have life, and have it to the full.” John 10:10"),
        para("[Photo: three children with the trust’s banner. Consent forms are with the office.]"),
        para("[Button: Meet our trustees]"),
        header="Web copy – draft 3",
        footer="Brueford Academy Trust",
    )
