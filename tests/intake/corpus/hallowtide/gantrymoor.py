"""A governance handbook in Word: numbered paragraphs typed by hand, principles among duties, a table of committees."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Gantry Moor Education Trust", style="Title"),
        para("Handbook for Trustees and Governors"),
        bold("Contents"),
        para("1 About the trust\t3"),
        para("2 Our mission and principles\t4"),
        para("3 How we govern\t5"),
        para("4 Committees\t6"),
        para("1 About the trust", style="Heading1"),
        para("Gantry Moor Education Trust is a company limited by guarantee and an exempt charity."),
        para("It operates ten academies under a master funding agreement signed on 1 September 2016."),
        para("2 Our mission and principles", style="Heading1"),
        para("The mission of the trust is to provide an education in which talent is found wherever it hides."),
        para("The following principles guide trustees and governors alike:"),
        items(
            "Pupils are the reason for every meeting.",
            "Decisions are taken in the open and recorded in plain English.",
            "Challenge is a form of support.",
            "Those who govern should reflect those whom they serve.",
        ),
        para("3 How we govern", style="Heading1"),
        para("Trustees will:", style="Heading2"),
        items(
            "set the direction of the trust and leave its management to the executive",
            "know each academy well enough to be missed there",
            "declare their interests and act on none of them",
        ),
        para("Governors will:", style="Heading2"),
        items(
            "speak for their community to the trust, and for the trust to their community",
            "visit their academy during the working day at least once a term",
            "prepare for meetings, and ask the question that others are avoiding",
        ),
        para(
            "Under company law directors must promote the success of the company and avoid conflicts of interest. The "
            "Academy Trust Handbook requires the board to meet at least three times a year."
        ),
        para("The trust will pay for the training that each trustee and governor needs.", style="Normal"),
        para("4 Committees", style="Heading1"),
        table(
            ("Committee", "Meets", "Quorum"),
            ("Audit and Risk", "Termly", "3"),
            ("Standards", "Half-termly", "3"),
            ("Remuneration", "Annually", "2"),
        ),
        para("Papers are issued seven days before a meeting. Apologies should be sent to the governance professional."),
        para("Expenses may be claimed on form GM4 within three months."),
        para("Questions: governance@gantrymoor.example or 01632 960480."),
        header="Gantry Moor Education Trust – Governance Handbook",
        footer="Version 5, September 2025",
    )
