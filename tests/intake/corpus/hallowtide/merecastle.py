"""A paper for trustees in Word: background, proposed vision, mission and aims, responses, actions."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        bold("Merecastle Schools Trust", size=30),
        bold("Board of Trustees, 14 October 2025"),
        table(
            ("Agenda item", "7"),
            ("Title", "Vision, mission and strategic aims 2026–2029"),
            ("Author", "Chief Operating Officer"),
            ("Purpose", "For decision"),
        ),
        para("1. Purpose of this paper", style="Heading1"),
        para("Trustees are asked to approve the vision, mission and strategic aims set out in section 3."),
        para("2. Background", style="Heading1"),
        para(
            "The present aims were adopted in 2021, when the trust had three schools. Trustees held an away day at "
            "Merecastle Priory on 9 May. A draft was circulated to local governing bodies in June."
        ),
        para("3. Proposed statements", style="Heading1"),
        para("Vision", style="Heading2"),
        para("A town in which every child can read, belongs to something and has somewhere to go next."),
        para("Mission", style="Heading2"),
        para("Merecastle Schools Trust runs schools that are ambitious, orderly and kind."),
        para("Strategic aims", style="Heading2"),
        items(
            "To raise standards in reading so that no pupil leaves primary school unable to read well",
            "To make our schools the most inclusive in the county",
            "To be an employer whom people recommend to their friends",
            "To use our buildings, land and money wisely",
            numbers=2,
        ),
        para("In pursuing these aims the trust will:"),
        items(
            "put the interests of pupils above those of any institution",
            "consult those who will be affected before a decision is taken",
            "admit openly when a plan has not worked",
        ),
        para("4. Responses to consultation", style="Heading1"),
        para(
            "Forty-six responses were received, of which nine came from parents. Two governing bodies asked for a "
            "shorter vision. The word “excellent” was removed from the mission after comments from staff."
        ),
        para("5. Financial implications", style="Heading1"),
        para("New signs for five sites will cost about £4,100, to be met from the central budget."),
        para("6. Next steps", style="Heading1"),
        table(
            ("Action", "By whom", "By when"),
            ("Publish on the website", "Communications Officer", "1 November"),
            ("Brief headteachers", "Chief Executive", "6 November"),
        ),
        para("7. Recommendation", style="Heading1"),
        para("That the board approves the statements in section 3 with effect from 1 January 2026."),
        footer="Merecastle Schools Trust – confidential until approved",
    )
