"""A strategy on a page in Word: vision, purpose, priorities in a table with who leads and by when, and figures."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Cindermere Partnership Trust", style="Title"),
        para("Strategy on a page, 2025 to 2028"),
        para("Vision", style="Heading1"),
        para("Every school a good one, every child known, every town proud."),
        para("Purpose", style="Heading1"),
        para("We are here to make it ordinary for children in our towns to do well."),
        para("Our priorities", style="Heading1"),
        table(
            ("Priority", "What we will do", "Lead", "By when"),
            (
                "Teaching that sticks",
                para("Train every teacher in how memory works") + para("Free subject leaders to visit one another"),
                "Director of Education",
                "July 2026",
            ),
            (
                "Children in school",
                para("Ring home on the first morning of every absence")
                + para("Find out what keeps a child away before we write a letter about it"),
                "Head of Inclusion",
                "December 2025",
            ),
            (
                "Money in the classroom",
                para("Buy together what every school needs") + para("Cut the cost of energy by a fifth"),
                "Chief Finance Officer",
                "March 2028",
            ),
        ),
        para("Where we are now", style="Heading1"),
        items(
            "The trust has 14 schools, 7,900 pupils and an income of £52 million.",
            "Nine of our schools were judged good at their last inspection.",
            "Attendance last year was 92.4 per cent.",
        ),
        para("Progress is reported to trustees each term by the chief executive."),
        footer="Approved by the board on 9 July 2025",
    )
