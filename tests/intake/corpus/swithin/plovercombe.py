"""A charter for staff in Word: beliefs about work, what staff can expect of whom, what is asked of them."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Our charter for staff", style="Title"),
        para("Plovercombe Schools Trust employs just over 640 people in nine schools and a small central team."),
        para(
            "The charter was drawn up by the staff forum and adopted by the board in July 2025. "
            "It is not part of anybody’s contract of employment."
        ),
        para("What we believe about work", style="Heading1"),
        para("We believe that people do their best work when they are trusted to do it."),
        para("A school can only be as kind to its children as it is to its adults."),
        para("What staff can expect", style="Heading1"),
        para("The trust will:"),
        items(
            "give every teacher planning time in one unbroken block",
            "ask before it changes anybody’s hours",
            "expect no answer to an e-mail sent after six o’clock",
            "pay for training that leads to a better job, here or elsewhere",
        ),
        para("Headteachers will:"),
        items(
            "know what each colleague does well",
            "watch lessons because it is useful and not because it is due",
        ),
        para("What we ask of staff", style="Heading1"),
        para("We ask every member of staff to:"),
        items(
            "speak well of colleagues who are not in the room",
            "be in the corridor when the bell goes",
            "tell somebody early when something is going wrong",
        ),
        para("Support", style="Heading1"),
        para("The confidential helpline is open day and night on 01632 960118."),
        para("Appointments with occupational health are booked through the staff portal."),
        para("Long service awards are presented each December by the chair of trustees."),
        footer="Plovercombe Schools Trust: staff charter, July 2025",
    )
