"""A staff charter in Word: a saying, what the trust promises staff, leaders and staff in lists, and arrangements."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        para("Ruddockstow Family of Schools: our staff charter", style="Title"),
        para(
            "This charter is for everyone who works for the Ruddockstow Family of Schools, on whatever contract. It "
            "was drawn up by the staff forum and agreed with the recognised unions in June 2025."
        ),
        para("“A school can only be as happy as its staff room.”"),
        para("Winifred Oddie, founder of the first Ruddockstow school"),
        para("What we believe about work", style="Heading1"),
        para(
            "We believe that people who are trusted do better work than people who are watched. We believe that nobody "
            "should have to choose between their job and their family."
        ),
        para("What the trust will do for you", style="Heading1"),
        para("The trust will:"),
        items(
            "give every member of staff five days of training a year",
            "say yes to a request for flexible hours wherever it can",
            "deal with abuse of staff by parents or pupils firmly and at once",
        ),
        para("What leaders will do", style="Heading1"),
        items(
            "Say thank you, and mean it",
            "Send no messages after six in the evening",
            "Explain the reason for a decision before they ask for it to be carried out",
        ),
        para("What we ask of each other", style="Heading1"),
        para("As staff we will:"),
        items(
            "speak to a colleague before we speak about them",
            "share our plans, our resources and our mistakes",
            "remember that every pupil is somebody’s child",
        ),
        bold("Arrangements"),
        para(
            "Payday is the 25th of the month. The employee assistance line is open day and night on 01632 960380. "
            "Sickness should be reported to the school office before 7.30 am."
        ),
        para("The charter is read out at every induction and is looked at again each June."),
        para("Contact: people@ruddockstow.example"),
        footer="Staff charter 2025 to 2026",
    )
