"""A paper for trustees: a table about the meeting, numbered sections of which one holds the values, who gets copies."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Brackenhythe Learning Trust", style="Title"),
        para("Report to the Board of Trustees"),
        table(
            ("Meeting date", "14 October 2025"),
            ("Agenda item", "7"),
            ("Title of paper", "Our values from 2026"),
            ("Prepared by", "A. Sample, Director of Strategy"),
            ("Purpose", "For decision"),
            ("Confidential", "No"),
        ),
        para("1. Purpose of the report", style="Heading1"),
        para("This paper asks trustees to adopt the statement of values that was consulted on in the summer."),
        para("2. Recommendation", style="Heading1"),
        para("Trustees are recommended to:"),
        items("approve the statement of values in section 4", "note the responses to the consultation in section 3"),
        para("3. Background", style="Heading1"),
        para("In May the executive team consulted staff, pupils and parents in all eleven schools."),
        para("Responses were received from 412 parents and 163 members of staff."),
        para("4. Statement of values", style="Heading1"),
        para("Our mission is to give every child on the moor a school that they are glad to walk to."),
        items(
            "Candour: we say what we mean and we put it kindly.",
            "Grit: we keep going when the weather turns.",
            "Neighbourliness: we lend a hand before we are asked.",
        ),
        para("Brackenhythe schools will:"),
        items(
            "teach each pupil to speak in front of an audience;",
            "open their halls to the villages at weekends.",
        ),
        para("5. Financial implications", style="Heading1"),
        para("Signage and stationery will cost about £4,000, to be met from the communications budget."),
        para("6. Next steps", style="Heading1"),
        para("Subject to approval, the statement will be published on the website by 1 January 2026."),
        para("Distribution: all trustees; members; headteachers"),
    )
