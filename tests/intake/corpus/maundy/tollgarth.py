"""A code of trustees and leaders in Word: numbered promises under headings by who is bound, a clerk's notes."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Code of governance and leadership", style="Title"),
        para("Tollgarth Mutual Schools Trust"),
        para("This code was first written in 2018. All trustees are given a copy when they are appointed."),
        para("1. Our purpose", style="Heading1"),
        para("Tollgarth Mutual Schools Trust exists to give every pupil an education that opens doors."),
        para("2. Our principles", style="Heading1"),
        items(
            "Decisions are taken as near to the classroom as they can be",
            "Power is always answerable to somebody",
            "Trust is given first and checked afterwards",
            numbers=2,
        ),
        para("3. What we promise", style="Heading1"),
        para("Trustees will:"),
        items(
            "put pupils’ interests before the reputation of the trust",
            "ask the awkward question in the meeting and not after it",
            "declare every interest, however small",
        ),
        para("Leaders will:"),
        items(
            "bring bad news early",
            "seek the views of staff and families before they decide",
            "model the conduct that they ask of children",
        ),
        para("Governors will:"),
        items("get to know the school by visiting it", "hold leaders to account with courtesy"),
        para("Everyone in the trust will treat confidential matters as confidential."),
        para("4. Meetings", style="Heading1"),
        para("The board meets five times a year. A quorum is one half of the trustees in office."),
        para("Papers are sent out seven clear days before each meeting."),
        para("5. Statutory duties", style="Heading1"),
        para("Under the Companies Act 2006 directors must avoid conflicts of interest."),
        para("Signed by the chair: ______________  Date: __________"),
        footer="Queries to the governance professional, 01632 960486",
    )
