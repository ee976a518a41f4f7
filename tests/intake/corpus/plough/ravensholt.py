"""An induction pack for trustees: values in a table of three columns, conduct, duties in law, meetings."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Induction pack for trustees and local governors", style="Title"),
        para("Ravensholt Schools Trust", style="Heading1"),
        para("Thank you for volunteering to join us."),
        para("What the trust is for", style="Heading2"),
        para("Ravensholt Schools Trust exists to advance education for the public benefit."),
        para("Its aim is to close the gap between disadvantaged pupils and their peers."),
        para("Our values and what they lead to", style="Heading2"),
        table(
            ("Value", "What it means", "Our schools will"),
            ("Compassion", "We act with kindness and understanding.", "get to know every pupil as an individual"),
            ("Courage", "We take difficult decisions for the right reasons.", "try new ideas and learn from them"),
            ("Commitment", "We see things through.", "stand by pupils who find school hard"),
        ),
        para("How trustees and governors work", style="Heading2"),
        para("Trustees and governors will:"),
        items(
            "make decisions in the interests of all pupils in the trust",
            "declare any conflict of interest",
            "prepare for meetings and attend them regularly",
            "visit schools by arrangement with the headteacher",
        ),
        para(
            "All those who serve on our boards follow the seven principles of public life: selflessness, integrity, "
            "objectivity, accountability, openness, honesty and leadership."
        ),
        para("How leaders work", style="Heading2"),
        para("Headteachers and other leaders will:"),
        items(
            "give the board accurate and timely information",
            "lead by example",
            "develop the talents of their staff",
        ),
        para("Your legal duties", style="Heading2"),
        para("Trustees are company directors and charity trustees."),
        para("They must comply with the funding agreement, company law and charity law."),
        para("Meetings", style="Heading2"),
        table(("Board", "Six times a year"), ("Finance and audit committee", "Once a term")),
        para("Papers are sent out seven days before each meeting."),
        bold("Contact"),
        para("The governance professional can be reached at governance@ravensholt.example."),
        header="Ravensholt Schools Trust: induction pack",
    )
