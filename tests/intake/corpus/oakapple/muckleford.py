"""Values as bold words over paragraphs of two sentences, a mission as a heading that says it, staff's own promises."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        bold("Muckleford and Fen Multi Academy Trust", size=36),
        bold("We are here to grow people who stand up for others", size=28),
        para("From the staff handbook, section 2. Section 1 tells you how to log on and where to park."),
        bold("Our four Ps", size=28),
        bold("Patience"),
        para("We give things the time they need. A child who is slow to answer is often thinking."),
        bold("Pluck"),
        para("We say the awkward thing kindly and early. We do not wait for somebody braver."),
        bold("Proportion"),
        para("We keep small troubles small. Nobody is written off for one bad afternoon."),
        bold("Play"),
        para("We leave time in the week for what has no purpose. Much of what matters started there."),
        bold("What a colleague can ask of you", size=28),
        para("As staff we promise one another that we will:"),
        items(
            "answer the phone when it rings in the next room;",
            "give praise to a person’s face and behind their back;",
            "hand over a class in the state in which we would like to receive one.",
        ),
        bold("Section 3: Sickness and absence", size=28),
        para("Ring the cover line on 01632 960915 before seven. A note is needed from the eighth day."),
        footer="Muckleford and Fen MAT staff handbook 2025-26",
    )
