"""A paper to a board in Word: mission, values and commitments for approval, with background and next steps."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Velvetholt Academy Trust", style="Title"),
        table(
            ("Meeting", "Board of trustees, 14 October 2025"),
            ("Agenda item", "7"),
            ("Paper by", "Director of Education"),
            ("Purpose", "For decision"),
        ),
        para("Mission, values and commitments", style="Heading1"),
        para("1. Background", style="Heading2"),
        para(
            "The present mission dates from 2018, when the trust had three schools. Trustees asked in March for a "
            "shorter one. The working group met four times, and 212 people answered the survey."
        ),
        para("2. Proposed mission", style="Heading2"),
        para("To send every pupil out into the world kinder, wiser and readier than they came."),
        para("3. Proposed values", style="Heading2"),
        para("Compassion", style="Heading3"),
        para("We try to understand before we judge."),
        para("Rigour", style="Heading3"),
        para("We check our facts and we finish our work. Good enough is not good enough for a child."),
        para("Service", style="Heading3"),
        para("We lead by asking what others need. Every leader will spend one day a month in a classroom."),
        para("4. Proposed commitments", style="Heading2"),
        para("Subject to approval, the trust will commit to the following from January 2026. Velvetholt will:"),
        items(
            "pay the real living wage to everybody who works in its schools",
            "hold a reading test for every pupil in September, and act on the result by half term",
            "fund a school counsellor for each secondary school",
        ),
        para("5. Financial implications", style="Heading2"),
        para("The cost of new signs is estimated at £9,400 and can be met from reserves."),
        para("6. Next steps", style="Heading2"),
        items(
            "Headteachers will be briefed on 21 October.",
            "The website will be changed in the week of 5 January.",
        ),
        para("7. Recommendation", style="Heading2"),
        para("Trustees are asked to approve the mission, values and commitments in sections 2 to 4."),
        footer="Velvetholt Academy Trust: confidential until approved",
    )
