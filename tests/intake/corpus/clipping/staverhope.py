"""A charter in Word: values for pupils and for staff, a content control, a contents list, bullets two deep."""

from tests.intake.corpus.making import control, docx, items, para, table


def make() -> bytes:
    return docx(
        para("The Staverhope Charter", style="Title"),
        para("Staverhope Schools, a family of academies in south London and Surrey"),
        para("Contents", style="Heading1"),
        para("Our mission ........ 2"),
        para("Our values ........ 2"),
        para("Our priorities ........ 3"),
        para("Our mission", style="Heading1"),
        control(para("To educate, to encourage and to equip the young people of our city for a changing world.")),
        para("“We never set out to build a trust; we set out to keep a promise.” – Margaret Ellwood, founding chair"),
        para("Our values", style="Heading1"),
        table(
            ("For pupils", "For staff"),
            ("Ready", "Professional"),
            ("Respectful", "Positive"),
            ("Reflective", "Proactive"),
        ),
        para("Our values are taught through tutor time and are recognised in our rewards system."),
        para("Our priorities", style="Heading1"),
        para("Staverhope has three priorities for 2025 to 2028."),
        items("Closing the attainment gap", numbers=2),
        items(
            "Identify barriers to learning early",
            "Offer tutoring to pupils who have fallen behind",
            level=1,
        ),
        items("Building a workforce for the future", numbers=2),
        items(
            "Support all staff to gain further qualifications",
            "Make our schools places where people from every background can lead",
            level=1,
        ),
        items("Using technology well", numbers=2),
        items(
            "Give every pupil safe access to a device",
            "Teach pupils to question what they see online",
            level=1,
        ),
        para("Our governors", style="Heading1"),
        para("Local governors are committed to:"),
        items(
            "knowing the strengths and weaknesses of their school;",
            "listening to the views of parents, pupils and staff.",
        ),
        para(
            "The board has a legal duty to safeguard pupils and must have regard to guidance issued by the "
            "Secretary of State."
        ),
        para("Our family", style="Heading1"),
        table(
            ("School", "Joined", "Headteacher"),
            ("Staverhope Academy", "2013", "Ms R. Example"),
            ("Limewarden Primary School", "2015", "Mr T. Sample"),
        ),
        para("Charter agreed: Autumn Term 2025"),
        footer="The Staverhope Charter    Page 2",
    )
