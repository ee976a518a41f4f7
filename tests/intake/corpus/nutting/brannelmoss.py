"""Values and expectations for each audience under headings in Word; an agreement to sign and notices after them."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        bold("Brannelmoss Schools Trust", size=34),
        bold("How we treat one another", size=26),
        para("Our mission is to teach well, care well and leave Brannelmoss better than we found it."),
        bold("Pupils"),
        para("Our values for pupils are kindness, effort and honesty."),
        para("We will:"),
        items(
            "be on time and ready to learn",
            "look after younger children",
            "tell an adult if someone is being hurt",
        ),
        bold("Staff"),
        para("As staff we will:"),
        items(
            "be fair, and be seen to be fair",
            "mark and return work within a week",
            "assume that there is a reason behind poor behaviour and look for it",
        ),
        bold("Parents and carers"),
        para("We hope that parents and carers will:"),
        items(
            "read with their children",
            "come to us first with any worry",
            "speak politely to staff, in person and online",
        ),
        bold("Governors"),
        para("Governors will:"),
        items("ask awkward questions in a friendly way", "spend time in school during the working day"),
        bold("Acceptable use agreement"),
        para("I understand that my use of the school network is monitored."),
        para("I will not share my password."),
        para("Signed: ______________________ Class: ___________ Date: ___________"),
        bold("Reminders"),
        items("Dinner money is payable in advance.", "The car park is for staff and blue badge holders only."),
        footer="Brannelmoss Schools Trust · 01632 960188 · www.brannelmoss.example",
    )
