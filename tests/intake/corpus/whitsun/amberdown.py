"""A special school trust's statement in Word: heading styles, real lists, a footer."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Amberdown Special Education Trust", style="Title"),
        para("Who we are and what we believe", style="Heading1"),
        para("We are a trust of four special schools and one alternative provision academy."),
        para("Our vision", style="Heading2"),
        para(
            "A society in which people with special educational needs and disabilities are respected, included and "
            "able to live fulfilling lives."
        ),
        para("Our mission", style="Heading2"),
        para("We provide specialist education of the highest quality, tailored to each child."),
        para("Our beliefs", style="Heading2"),
        para("We believe that all children and young people:"),
        items(
            "can communicate, and have the right to be understood",
            "can learn and make progress",
            "should be as independent as possible",
            "deserve to have friends and to have fun",
        ),
        para("Our commitments", style="Heading2"),
        para("To our pupils", style="Heading2"),
        items(
            "We will celebrate every small step.",
            "We will see behaviour as communication.",
            "We will never give up on a child.",
        ),
        para("To our families", style="Heading2"),
        items(
            "We will listen to what you know about your child.",
            "We will help you to find the right support.",
            "We will make annual reviews friendly and useful.",
        ),
        para("To our staff", style="Heading2"),
        items(
            "We will train you well for a demanding job.",
            "We will look after you when things are hard.",
        ),
        para("Our core values", style="Heading2"),
        para("Dignity, Compassion, Ambition and Joy"),
        footer="Amberdown Special Education Trust. Registered in England and Wales number 00000000.",
    )
