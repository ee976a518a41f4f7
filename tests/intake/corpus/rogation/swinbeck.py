"""A statement of values as a policy: a table of its record, numbered headings in bold, real lists in lists."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Statement of Values and Principles", style="Title"),
        table(
            ("Document owner", "Chief Executive"),
            ("Version", "1.2"),
            ("Approved by", "Trust Board, 9 May 2025"),
            ("Next review", "May 2028"),
        ),
        bold("1. Introduction"),
        para("This statement sets out the values and principles of Swinbeck and Dale Academies."),
        para("It applies to everyone who works in or with our academies."),
        bold("2. Values"),
        para("Our core values are:"),
        items("Fairness", "Openness", "Service"),
        bold("3. Principles"),
        para("The following principles guide our decisions:"),
        items(
            "Pupils come first.",
            "Every academy matters equally.",
            "Decisions should be made as close to the pupil as possible.",
            "Public money must be spent wisely.",
            numbers=2,
        ),
        bold("4. Commitments"),
        para("To put these principles into practice, the Trust will:"),
        items("appoint staff on merit;", "manage its money carefully, and in particular:"),
        items(
            "publish its accounts in plain English;",
            "seek value for money in every contract;",
            level=1,
        ),
        items("welcome external review."),
        para("Principals will:"),
        items("lead by example;", "make time to:"),
        items("visit classrooms every day;", "meet new staff in their first week;", level=1),
        items("deal with complaints fairly and quickly."),
        para("All employees will:"),
        items("treat colleagues with respect;", "declare any conflict of interest."),
        bold("5. Legal responsibilities"),
        para("Trustees have a statutory duty to act in accordance with the Trust’s articles of association."),
        bold("6. Related policies"),
        items("Code of Conduct", "Scheme of Delegation", "Whistleblowing Policy"),
        footer="Swinbeck and Dale Academies – Statement of Values and Principles – Page 1",
    )
