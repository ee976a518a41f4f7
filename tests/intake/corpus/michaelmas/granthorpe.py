"""A trust of special schools: aims as infinitives, prose under them, a table of values with a header row, a footer."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Granthorpe Special Schools Trust", style="Title"),
        para("Vision, ethos and aims", style="Heading1"),
        para("Vision", style="Heading2"),
        para("Every learner, whatever their needs, will live the fullest and most independent life they can."),
        para("Our vision is that every learner:"),
        items(
            "is safe, happy and healthy",
            "finds a way to communicate",
            "takes part in the life of the community",
            "is ready for the next stage of life",
        ),
        para("Ethos", style="Heading2"),
        para("We see the child before the label."),
        para("Our schools are communities in which difference is understood and communication takes many forms."),
        para("Aims", style="Heading2"),
        items(
            "To provide a personalised curriculum which builds on each learner’s strengths and interests",
            "To enable every learner to communicate and to be heard",
            "To prepare learners for adulthood, employment and community life",
            "To work hand in hand with families and with health and social care",
            "To be a centre of expertise for other schools",
        ),
        para("Values", style="Heading2"),
        table(
            ("Value", "What it looks like in our schools"),
            ("Dignity", "Personal care is given with sensitivity and respect."),
            ("Belonging", "Everyone has a place, a role and a friend."),
            ("Independence", "We do with learners, and not for them."),
            ("Celebration", "Small steps are noticed and shared."),
        ),
        para("Our commitment to families", style="Heading2"),
        para("We promise to:"),
        items(
            "involve you in every decision about your child",
            "be honest about what is going well and what is not",
            "help you to find the support that you need",
        ),
        para("Photo: sensory garden opened in May 2024", style="Caption"),
        para("This document is available in large print and in other languages on request."),
        footer="Granthorpe Special Schools Trust, Unit 4, Business Park, Granthorpe GN4 0AA",
    )
