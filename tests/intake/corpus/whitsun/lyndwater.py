"""A page of a staff handbook in Word: nested lists, a heading in capitals, a value in bold before its gloss."""

from tests.intake.corpus.making import bold, docx, items, para, run


def make() -> bytes:
    return docx(
        para("STAFF HANDBOOK", style="Title"),
        para("Section 1", style="Heading1"),
        para("Welcome to Lyndwater", style="Heading1"),
        para("Thank you for choosing to work with us. We hope that you will be very happy here."),
        bold("THE LYNDWATER WAY"),
        para("These are the behaviours that we look for in one another."),
        para(run("Work hard, be kind. ", bold=True), "We bring energy and good humour to our work every day."),
        para(
            run("Assume the best. ", bold=True), "We give colleagues the benefit of the doubt and talk to them first."
        ),
        para(run("Sweat the small stuff. ", bold=True), "We notice the details that make a school feel cared for."),
        para(run("Own it. ", bold=True), "We admit our mistakes and put them right."),
        para("What you can expect from us", style="Heading1"),
        items("A thorough induction", "Regular meetings with your line manager"),
        items("Training that includes:"),
        items("safeguarding every September", "time with experts in your subject", level=1),
        items("Clear and fair policies"),
        para("What we expect from you", style="Heading1"),
        items(
            "Keep children safe at all times",
            "Set a good example in what you say and do",
            "Take part in training",
            "Respect confidentiality",
        ),
        para("Car parking", style="Heading1"),
        para("Please display your permit at all times."),
        para("Useful telephone numbers", style="Heading1"),
        para("Site team: 01632 960441"),
        footer="Lyndwater Academies Staff Handbook 2025/26",
    )
