"""A table of values with what pupils and what staff do to live them, and a page about the trust after it."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Quenmarsh Schools Trust", style="Title"),
        para("Our values in action", style="Heading1"),
        para("Our three values are for everybody in our schools. The table shows what they look like every day."),
        table(
            ("Value", "Pupils will", "Staff will"),
            ("Respect", "speak politely to everyone", "model respectful language at all times"),
            ("Effort", "complete their work with care", "plan lessons that engage every learner"),
            ("Teamwork", "help their classmates to learn", "share resources with their colleagues"),
        ),
        para("Our pledge to families", style="Heading1"),
        para("We pledge to:"),
        items(
            "make every family feel welcome",
            "reply to messages within two working days",
            "tell families early about any concern",
            "report on progress three times a year",
        ),
        para("Our offer to staff", style="Heading1"),
        para("We offer:"),
        items(
            "A commitment to your professional development",
            "A reasonable workload",
            "A say in the decisions that affect you",
        ),
        para("About the trust", style="Heading1"),
        para("Quenmarsh Schools Trust was founded in 2014. It has six primary schools and one secondary school."),
        para("The trust employs about 450 people."),
        para("Document owner: Director of Education. Review date: September 2026."),
        footer="Quenmarsh Schools Trust – Our values in action",
    )
