"""A Word file with a welcome that is signed, an acronym in a table of three columns and prose on what follows."""

from tests.intake.corpus.making import docx, para, table


def make() -> bytes:
    return docx(
        para("Vision and values", style="Title"),
        para("Welcome", style="Heading1"),
        para(
            "Thank you for your interest in Sandlewick Academies. I joined the trust as a trainee teacher "
            "nineteen years ago and have never found a good reason to leave. I hope that these pages give you a "
            "flavour of our schools."
        ),
        para("Corin Blythe-Marsh, Chief Executive"),
        para("Vision", style="Heading1"),
        para("Our vision is of schools where every child is known, stretched and cheered on."),
        para("Values", style="Heading1"),
        para("Our values spell HAVEN. They were chosen after a survey of 1,100 families."),
        table(
            ("H", "Honesty", "We mean what we say."),
            ("A", "Aspiration", "We set our sights beyond the next test."),
            ("V", "Voice", "We hear from everyone before we settle anything."),
            ("E", "Endeavour", "We stick at it."),
            ("N", "Neighbourliness", "We knock on the door to see whether we can help."),
        ),
        para("What this means in our schools", style="Heading1"),
        para(
            "Teachers will expect a great deal of every pupil and will never humiliate one. Pupils will have a real "
            "say in how their school is run. We will judge our schools by more than their examination results."
        ),
        para("All staff will be given time in school hours to learn from colleagues."),
        para("About the trust", style="Heading1"),
        para(
            "Sandlewick Academies has its head office at Sandlewick Juniors. We have five schools, 214 staff and a "
            "turnover of £11 million."
        ),
        para("Our next open morning is on Saturday 12 October."),
        para("Photograph: pupils from Sandlewick Infants at the harbour", style="Caption"),
    )
