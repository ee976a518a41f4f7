"""A vision as a picture of a year to come, after a foreword that is signed; headings in bold only, dashes typed."""

from tests.intake.corpus.making import bold, docx, para


def make() -> bytes:
    return docx(
        bold("Tuppencote Education Trust", size=40),
        para("Good change from small coins"),
        bold("Foreword", size=28),
        para(
            "I joined the trust as a parent governor in 2011 and have chaired it for the last four years. "
            "It has been a busy time. I should like to thank everyone who filled in the survey."
        ),
        para("R. Example, Chair"),
        bold("What brings us together", size=28),
        para(
            "Tuppencote Education Trust brings schools together so that none of them has to be good at "
            "everything by itself."
        ),
        bold("Picture a Tuppencote school in 2032", size=28),
        para("If we have done our work, in 2032:"),
        para("–\tno family will look over the hedge at a better school"),
        para("–\tour oldest pupils will be teaching our youngest to read music"),
        para("–\tteachers will write to us for jobs before there are any"),
        bold("What we owe the people who work here", size=28),
        para("Every colleague, whatever their hours, is owed:"),
        para("–\ta chair, a locker and a login on the first morning"),
        para("–\tan honest answer about prospects"),
        para("–\ttwo days a year in somebody else’s school"),
        bold("What we owe each other as schools", size=28),
        para("None of our schools will:"),
        para("–\tpoach another’s staff"),
        para("–\tpass on a child to make its own figures look better"),
        bold("The small print", size=28),
        para("This booklet was printed in an edition of 500. It is not a contract of employment."),
        para("Photographs by Year 9."),
    )
