"""A Word file for the board's approval: vision, mission, three beliefs with what follows from each, equality."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Brockmere Partnership Trust", style="Title"),
        para("Our vision, mission and beliefs", style="Title"),
        para("Approved by the board of trustees: 14 March"),
        para("Next review: spring term 2027"),
        para("Introduction", style="Heading1"),
        para(
            "This paper sets out what our schools hold in common. It should be read with the scheme of delegation "
            "and the school improvement strategy."
        ),
        para("Vision", style="Heading1"),
        para("A trust whose schools local families choose first and whose staff do not want to leave."),
        para("Mission", style="Heading1"),
        para("To run schools that teach well, look after people and keep their word."),
        para("What we believe", style="Heading1"),
        para("We believe that reading opens every other door in school."),
        para("Our schools will therefore:"),
        items(
            "teach every child to read fluently by the end of Year 2;",
            "put a library within reach of every classroom;",
            "read aloud to pupils each day, whatever their age.",
        ),
        para("We believe that children learn best where they feel safe and known."),
        para("To this end, our staff will:"),
        items(
            "greet pupils at the door of every lesson;",
            "notice changes in a child and act on what they notice;",
            "keep rules few, clear and the same for everyone.",
        ),
        para("We believe that no school gets better by itself."),
        para("The trust will:"),
        items(
            "release good teachers to work beside colleagues in other schools;",
            "be frank with headteachers about weaknesses and generous with help;",
            "spend on the central team no more than it can justify to a parent.",
        ),
        para("Equal opportunities", style="Heading1"),
        para(
            "We do not discriminate against any pupil, applicant or member of staff on grounds of age, disability, "
            "sex, race, religion or belief, or sexual orientation."
        ),
        para("The trust publishes its equality objectives every four years, as the Equality Act 2010 requires."),
        para("Circulation", style="Heading1"),
        para("Copies go to headteachers, chairs of local governing boards and the clerk."),
        footer="Brockmere Partnership Trust: vision, mission and beliefs (version 3)",
    )
