"""A vision paper for consultation: changes tracked, comments, questions to answer and how to send the answers."""

from tests.intake.corpus.making import deleted, docx, inserted, items, para
from tests.intake.corpus.pentecost.office import commented, with_notes


def make() -> bytes:
    data = docx(
        para("Hexleigh Partnership Trust", style="Title"),
        para("Our draft vision and values: a paper for consultation", style="Heading1"),
        para("DRAFT 4 – January 2026"),
        para("About this consultation", style="Heading1"),
        para("The trust was formed in 2016 and now has nine primary schools and two secondary schools."),
        para("We would like to hear your views on the draft vision and values set out below."),
        para("Proposed vision", style="Heading1"),
        para(
            "Our vision is that every pupil, ",
            deleted("regardless of"),
            inserted("whatever their"),
            " background, will enjoy school and achieve highly.",
        ),
        para("Proposed mission", style="Heading1"),
        para(
            commented("We work together to provide outstanding education at the heart of our communities.", 1),
        ),
        para("Proposed values", style="Heading1"),
        para("Inclusion", style="Heading2"),
        para("We welcome everyone and remove barriers to learning."),
        para("Aspiration", style="Heading2"),
        para("We ", inserted("always "), "aim high for ourselves and for one another."),
        para("Trust", style="Heading2"),
        para("We act with honesty and keep our promises."),
        para("Proposed guiding principles", style="Heading1"),
        items(
            "Decisions are taken as close to the pupil as possible.",
            "Every school keeps its own identity.",
            "Resources follow need.",
        ),
        para("What this would mean in practice", style="Heading1"),
        para("If the vision and values are adopted, our schools will:"),
        items(
            "involve pupils in decisions that affect them;",
            "celebrate effort as well as achievement;",
            "build strong links with local employers and community groups.",
        ),
        para("Questions", style="Heading1"),
        para("1.\tDo you agree with the proposed vision?", style="ListParagraph"),
        para("2.\tIs there anything missing from the values?", style="ListParagraph"),
        para("How to respond", style="Heading1"),
        para("Please send your response to consultation@hexleigh.example by noon on Friday 27 February 2026."),
        para("A summary of responses will be considered by trustees at their meeting in March."),
    )
    return with_notes(data, comments=["Do we want outstanding or excellent here?"])
