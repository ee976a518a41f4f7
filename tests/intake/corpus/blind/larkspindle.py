"""Promises by audience: bold paragraphs as headings, bullets typed by hand with a tab, tracked changes."""

from tests.intake.corpus.making import bold, deleted, docx, inserted, para, run


def make() -> bytes:
    return docx(
        bold("Larkspindle Education Trust: Our Promises", size=36),
        para(run("We drew these promises up with pupils, staff and families during one long wet spring.")),
        bold("To our pupils", size=28),
        para("We promise our pupils that:"),
        para("•\tsomebody will notice when they are missing;"),
        para("•\tlessons will begin on time and end with a reason to come back;"),
        para(run("•\ttheir work will be "), deleted("graded"), inserted("read and answered"), run(" within a week.")),
        bold("To our parents", size=28),
        para("We promise our parents that:"),
        para("•\twe will telephone with good news as often as with bad;"),
        para("•\tno child will be left out of a trip because of what it costs."),
        bold("To our staff", size=28),
        para("We promise our staff that:"),
        para("•\twe will not ask for the same figures twice;"),
        para("•\tmeetings will finish when they were meant to;"),
        para("•\tcareers can be made here, not only jobs."),
        para(inserted("A promise is a debt, and we mean to pay it.")),
        para(deleted("This paragraph was too long and said nothing.")),
    )
