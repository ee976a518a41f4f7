"""A paper to a governing board: what it asks, the background, the values proposed and what comes next."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        bold("Greenmoor Schools Partnership", size=32),
        bold("Report to the Board of Trustees", size=28),
        table(
            ("Date of meeting", "9 December 2025"),
            ("Agenda item", "7"),
            ("Report author", "Chief Executive Officer"),
            ("For", "Approval"),
        ),
        bold("Purpose of the report"),
        para("To seek approval for the revised vision and values of the trust."),
        bold("Background"),
        para("The current statement was adopted in 2018, when the trust had four schools."),
        para("Three schools have joined since then."),
        para("A working group met four times during the autumn term."),
        bold("Consultation"),
        para("An online survey was open from 3 to 21 November and received 386 responses."),
        bold("Options considered"),
        para("The working group considered keeping the existing values but felt that staff could not remember them."),
        bold("Proposed vision"),
        para(
            "Every pupil will leave our schools ready for the next stage of their education "
            "and for life in modern Britain."
        ),
        bold("Proposed values"),
        items(
            "Fairness: we treat people equally and take account of their needs",
            "Honesty: we are open about what we do well and what we must improve",
            "Determination: we keep going when things are hard",
        ),
        bold("Proposed principles"),
        para("1.\tThe needs of pupils come before the convenience of adults."),
        para("2.\tDecisions are made as close to the classroom as possible."),
        para("3.\tEvery school keeps its own identity."),
        bold("Proposed commitments"),
        para("Every school in the partnership will:"),
        items(
            "make sure that pupils are safe, happy and well taught",
            "involve pupils in decisions that affect them",
            "report honestly to families about progress",
            "work with its neighbours for the good of the area",
        ),
        bold("Financial implications"),
        para("The cost of new signs is estimated at £4,200 and can be met from the existing budget."),
        bold("Next steps"),
        para("Subject to approval, headteachers will share the statement with staff in January."),
        bold("Recommendation"),
        para("Trustees are asked to approve the vision, values and principles set out in this report."),
    )
