"""A page of the staff handbook: why we work here, a list of what staff and leaders do, and arrangements for leave."""

from tests.intake.corpus.making import deleted, docx, inserted, items, para, run, table


def make() -> bytes:
    return docx(
        para("Staff handbook, section 1: who we are", style="Heading1"),
        para(
            "Welcome to Tumbrel Cross Schools Trust. You will find your contract in the portal "
            "and your badge at reception."
        ),
        para("Why we are here", style="Heading2"),
        para("Our purpose is to give the children of Tumbrel Cross teachers who stay and schools that do not give up."),
        para("Our values", style="Heading2"),
        items("Trustworthiness", "Tenacity", "Tenderness"),
        para("How we treat one another", style="Heading2"),
        para("As staff we will:"),
        items("say thank you;", "keep e-mail to working hours;", "bring problems to the person who can solve them."),
        para("Leaders will:"),
        para(
            run("explain the reasons for "),
            deleted("most"),
            inserted("all"),
            run(" of their decisions;"),
            style="ListParagraph",
            level=0,
        ),
        items("teach at least one lesson each week."),
        para("We believe that people do their best work when they are trusted."),
        para("Leave and absence", style="Heading2"),
        para("Ring your line manager before 7.30 am on the first day of any illness."),
        table(("Reason", "Days"), ("Moving house", "1"), ("Jury service", "As required")),
        para("Ask HR for form TC4."),
        footer="Tumbrel Cross Schools Trust – staff handbook – page 3",
    )
