"""A paper for the board with hand-typed bullets: the proposed aims and values stand between what a meeting needs."""

from tests.intake.corpus.making import bold, docx, para, table


def make() -> bytes:
    return docx(
        para("STONELAKE EDUCATION ALLIANCE"),
        para("Meeting of the Board of Trustees, 11 December 2025"),
        table(
            ("Agenda item", "9"),
            ("Title", "Mission, vision and values"),
            ("Author", "Deputy Chief Executive"),
            ("For", "Approval"),
        ),
        bold("1. Purpose of the paper"),
        para("The Board is asked to approve the revised mission, vision and values set out below."),
        bold("2. Background"),
        para("Trustees last reviewed the values at their away day in March."),
        bold("3. Proposed mission"),
        para("We exist to ensure that every young person in our care receives an education that opens doors."),
        bold("4. Proposed vision"),
        para("By 2030 all of our schools will be the first choice of local families."),
        bold("5. Proposed values"),
        para("•\tCompassion: we act with kindness and understanding."),
        para("•\tExcellence: we strive to be the best that we can be."),
        para("•\tAccountability: we take responsibility for our actions."),
        para("•\tInnovation: we look for better ways of doing things."),
        bold("6. What the values will mean"),
        para("The Alliance will:"),
        para("•\trecruit people who share the values;"),
        para("•\tbuild the values into appraisal and induction;"),
        para("•\treview its policies against the values."),
        para("Our schools will:"),
        para("•\tdisplay the values in every classroom;"),
        para("•\tteach the values through assemblies and tutor time."),
        bold("7. Financial implications"),
        para("The cost of new signs is estimated at £12,500 and can be met from reserves."),
        bold("8. Recommendation"),
        para("That the Board approves the mission, vision and values with effect from 1 January 2026."),
        footer="Stonelake Education Alliance – Confidential – Page 1 of 1",
    )
