"""A welcome from a chief executive in Word: prose that promises, among facts, thanks and an invitation."""

from tests.intake.corpus.making import docx, para


def make() -> bytes:
    return docx(
        para("Welcome to the Thurnleigh Schools Federation", style="Heading1"),
        para(
            "Thank you for taking the time to find out about us. I joined the Thurnleigh Schools Federation in "
            "September 2021, having been a headteacher in the north of the county for nine years."
        ),
        para(
            "Our purpose is simple. We are here to make sure that every young person in Thurnleigh goes to a school "
            "that they and their families can be proud of. We believe that great schools are built by great "
            "teachers, and that great teachers are made by working with one another."
        ),
        para(
            "The federation is made up of four primary schools, two secondary schools and a sixth-form centre that "
            "opened last year. Each has its own headteacher and its own governing board."
        ),
        para(
            "We will never ask a school to give up its character. We will always put the curriculum before "
            "results tables. We will spend public money as carefully as if it were our own."
        ),
        para("What matters to us", style="Heading2"),
        para("Ambition, belonging and integrity matter to us above all."),
        para("Ambition means that we set no ceiling on what a child might do."),
        para("Belonging means that every pupil has an adult who looks out for them."),
        para("Integrity means that we do the right thing when it costs us."),
        para("I hope you enjoy looking round our website. To see a school at work, do ring 01632 960623."),
        para("Dr P. Hallamby\nChief Executive"),
    )
