"""A staff charter in Word: headings that are only bold, typed bullets, promises both ways, practical matters."""

from tests.intake.corpus.making import bold, docx, para


def make() -> bytes:
    return docx(
        bold("Marrickfold Academies", size=36),
        bold("Staff charter", size=32),
        para(
            "This charter was drawn up in the summer term by a working group of teachers, support staff and union "
            "representatives. It forms no part of anybody’s contract of employment."
        ),
        bold("What the trust promises you", size=26),
        para("The trust will:"),
        para("•\tconsult you before it changes anything that adds to your workload"),
        para("•\tleave your evenings, weekends and holidays alone"),
        para("•\ttreat flexible working as the rule and refusal as the exception"),
        para("•\tgive you a real say in your own training"),
        bold("What leaders will do", size=26),
        para("Every leader in Marrickfold will:"),
        para("•\tbe seen in corridors, at gates and in classrooms"),
        para("•\tthank people by name"),
        para("•\thave the awkward conversation in private"),
        bold("What we ask of you", size=26),
        para("In return, we ask all staff to:"),
        para("•\tput the needs of pupils before their own convenience"),
        para("•\tarrive prepared and on time"),
        para("•\tspeak well of colleagues, and speak to them when they disagree"),
        para("•\tkeep learning for as long as they teach"),
        bold("What all of us share", size=26),
        para(
            "Nobody is expected to manage alone. We assume that others mean well. We will celebrate one another’s "
            "successes as warmly as our own."
        ),
        bold("Practical matters", size=26),
        para(
            "The employee assistance line is open day and night; its number is on the back of your staff card. "
            "Parking permits are renewed each September. Questions about this charter should go to the people team "
            "on 01632 960114."
        ),
        header="Marrickfold Academies: staff charter 2025/26",
    )
