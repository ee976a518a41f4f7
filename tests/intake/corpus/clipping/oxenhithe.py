"""A strategy in Word with changes tracked: numbers and letters typed by hand, contents, an owner table, a sign-off."""

from tests.intake.corpus.making import deleted, docx, inserted, para, table


def make() -> bytes:
    return docx(
        para("Oxenhithe Federation of Schools", style="Title"),
        para("Vision and Strategic Priorities"),
        table(
            ("Document owner", "Executive Headteacher"),
            ("Status", "Final draft for consultation"),
            ("Date of next review", "1 September 2027"),
        ),
        para("Contents"),
        para("1. Vision\t2"),
        para("2. Guiding principles\t2"),
        para("3. Priorities\t3"),
        para("4. Equality\t4"),
        para("1. Vision", style="Heading1"),
        para(
            "Our vision is to be a federation where ",
            deleted("all pupils make progress"),
            inserted("every pupil is known, stretched and supported"),
            ".",
        ),
        para("2. Guiding principles", style="Heading1"),
        para("Our work is guided by the following principles:"),
        para("(a) the needs of children come first;"),
        para("(b) decisions are taken by those who are closest to the classroom;"),
        para("(c) ", inserted("every pound is spent as if it were our own;")),
        para("(d) schools learn more from each other than from any adviser."),
        para("3. Priorities", style="Heading1"),
        para("3.1 Early reading", style="Heading2"),
        para("Our schools will:"),
        para("(a) follow one phonics programme from Nursery to Year 2;"),
        para("(b) give extra practice each day to the children who need it most."),
        para("3.2 Attendance", style="Heading2"),
        para("Our schools will:"),
        para("(a) make school somewhere that children ", deleted("have"), inserted("want"), " to be;"),
        para("(b) visit families at home when a child has been away for three days."),
        para("3.3 Leadership at every level", style="Heading2"),
        para("The federation will:"),
        para("(a) give middle leaders time, training and trust;"),
        para("(b) appoint on merit and without favour;"),
        para("(c) support governors to ask good questions."),
        para("4. Equality", style="Heading1"),
        para(
            "The federation will not tolerate discrimination on the grounds of race, sex, disability, "
            "religion or belief, age or pregnancy."
        ),
        para("5. Background", style="Heading1"),
        para(
            "Oxenhithe Federation comprises four primary schools and a nursery in Oxfordshire. All four were "
            "judged good at their most recent inspections."
        ),
        para("6. Approval", style="Heading1"),
        para("Approved by the governing board: ....................  Date: ...................."),
        header="Oxenhithe Federation – Vision and Strategic Priorities – DRAFT",
    )
