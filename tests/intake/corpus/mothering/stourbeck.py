"""A governors' paper that puts a new vision and values before them: what was asked, what is proposed, what it costs."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para(run("STOURBECK INFANT SCHOOL", bold=True, size=28)),
        para(run("Full governing body", bold=True)),
        table(
            ("Date", "Tuesday 19 May 2026"),
            ("Agenda item", "7"),
            ("Title", "Refresh of our vision, values and priorities"),
            ("Author", "Headteacher"),
            ("Purpose", "For decision"),
        ),
        para("1. Purpose of this paper", style="Heading1"),
        para("This paper asks governors to approve a new vision statement and set of values from September 2026."),
        para("2. Background", style="Heading1"),
        para(
            "The present statement was written in 2015. Since then the number on roll has grown from 180 to 262 and "
            "eleven languages are now spoken in the school. At the last inspection the lead inspector commented that "
            "few pupils could name the values."
        ),
        para("3. Consultation", style="Heading1"),
        para(
            "We received 87 replies from parents and 31 from staff. The school council met twice. "
            "Kindness was the most popular word in all three groups."
        ),
        para("4. Proposed vision", style="Heading1"),
        para(
            "Stourbeck Infant School will be a place where every child is known, every child is stretched and every "
            "child is happy to come through the gate."
        ),
        para("5. Proposed values", style="Heading1"),
        items(
            "Kindness – we treat others as we would like to be treated",
            "Perseverance – we keep going when learning is tricky",
            "Teamwork – we share ideas and help one another",
            "Wonder – we are amazed by the world around us",
        ),
        para("6. Proposed priorities for 2026–2029", style="Heading1"),
        para("6.1 Early reading", style="Heading2"),
        para("We will:"),
        items(
            "train every adult to teach phonics well",
            "give the slowest readers daily extra practice",
        ),
        para("6.2 Belonging", style="Heading2"),
        para("We will:"),
        items(
            "celebrate every language that our children speak",
            "involve families who find it hard to come into school",
        ),
        para("6.3 Wellbeing of staff", style="Heading2"),
        para("We will:"),
        items(
            "reduce unnecessary paperwork",
            "protect time for planning and for professional development",
        ),
        para("7. Financial implications", style="Heading1"),
        para("New signs and stationery are expected to cost £1,350, to be met from the repairs budget."),
        para("8. Next steps", style="Heading1"),
        table(
            ("Action", "Who", "By when"),
            ("Launch assembly", "Headteacher", "4 September 2026"),
            ("Update website and prospectus", "School business manager", "18 September 2026"),
            ("Review with governors", "Chair", "July 2027"),
        ),
        para("9. Recommendation", style="Heading1"),
        para("Governors are recommended to approve the wording in sections 4, 5 and 6."),
        footer="Stourbeck Infant School FGB 19/05/26 item 7",
    )
