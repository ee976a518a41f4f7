"""A trust's own Word file: owner and review date in a table, a contents list, beliefs with stems, a sign-off."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Wenlow Primary Partnership", style="Title"),
        para("Vision, Beliefs and Commitments"),
        table(
            ("Document owner", "Chief Executive"),
            ("Approved by", "Board of Trustees"),
            ("Date approved", "14 July 2025"),
            ("Next review", "July 2028"),
        ),
        para("Contents"),
        para("1. About us\t2"),
        para("2. Our vision\t2"),
        para("3. Our values and beliefs\t3"),
        para("About us", style="Heading1"),
        para(
            "Wenlow Primary Partnership is made up of six primary schools and a nursery. The partnership "
            "employs 240 staff."
        ),
        para("Our vision", style="Heading1"),
        para("Our vision is to be a partnership of happy, successful schools that families are proud to choose."),
        para("Our values", style="Heading1"),
        para("Our values help us to GROW:"),
        items(
            "G – Generosity: we give our time and our help freely",
            "R – Respect: we listen to each other and value our differences",
            "O – Optimism: we believe that we can make things better",
            "W – Wonder: we notice and enjoy the world around us",
        ),
        para("What we believe", style="Heading1"),
        para("Every child can become a reader", style="Heading2"),
        para("Wenlow schools will:"),
        items(
            "begin phonics in the first week of Reception;",
            "fill classrooms and corridors with good books;",
            "read aloud to children every day.",
        ),
        para("No child should be held back by their background", style="Heading2"),
        para("Wenlow schools will:"),
        items(
            "use the pupil premium for those for whom it is intended;",
            "make sure that trips and clubs are open to all;",
            "expect as much of disadvantaged pupils as of anyone else.",
        ),
        para("The early years are the foundation of everything", style="Heading2"),
        para("The Partnership will:"),
        items(
            "place its most experienced teachers with the youngest children;",
            "invest in outdoor learning at every school.",
        ),
        para("Parents have a right to know how their child is doing", style="Heading2"),
        para("Wenlow schools will:"),
        items(
            "report to parents in plain language;",
            "reply to messages within two working days.",
        ),
        para("Review", style="Heading1"),
        para("This document will be reviewed every three years."),
        para("Signed: ____________________ Chair of Trustees"),
        header="Wenlow Primary Partnership",
        footer="Vision, Beliefs and Commitments v2.1",
    )
