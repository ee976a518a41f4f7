"""A trust's statement with heading styles and a table of values; version control before, delegation after."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Wraxmoor Academies Trust", style="Title"),
        para("Mission and values", style="Title"),
        table(
            ("Document owner", "Head of governance"),
            ("Version", "4.0"),
            ("Date approved", "22 October 2025"),
            ("Review date", "October 2027"),
        ),
        para("About the trust", style="Heading1"),
        para("Wraxmoor Academies Trust is a company limited by guarantee. It was set up in 2012."),
        para("There are eleven academies in the trust, of which two are special schools."),
        para("Our mission", style="Heading1"),
        para("Our mission is to ensure that every pupil receives a first-class education."),
        para("Our values", style="Heading1"),
        table(
            ("Excellence", "We strive to be the best we can be."),
            ("Equity", "We give each child what he or she needs to succeed."),
            ("Openness", "We are honest about what we do and how well we do it."),
        ),
        para("These values are printed on staff lanyards and displayed in every reception area."),
        para("Our commitments", style="Heading1"),
        para("The trust will:"),
        items(
            "hold its schools to account for the quality of their work;",
            "invest in its people;",
            "make decisions in the best interests of children.",
        ),
        para("Scheme of delegation", style="Heading1"),
        table(
            ("Decision", "Board", "Headteacher"),
            ("Approve the annual budget", "Approves", "Drafts"),
            ("Appoint teaching staff", "Is informed", "Decides"),
            ("Set term dates", "Approves", "Is consulted"),
        ),
        para("Registered office", style="Heading1"),
        para("Unit 4, Sample Business Park, Anytown AB5 6EF"),
        header="Wraxmoor Academies Trust – Mission and values v4.0",
        footer="Uncontrolled when printed",
    )
