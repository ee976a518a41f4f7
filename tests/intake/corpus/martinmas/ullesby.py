"""A strategy in Word: mission and aims in prose, then a table for each priority of what will be done and by whom."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Ullesby Multi Academy Trust", style="Title"),
        para("Trust strategy 2026–2029"),
        para("About us", style="Heading1"),
        para("We are a trust of twelve primary schools and educate over 4,000 pupils."),
        para("Our head office is in Ullesby."),
        para("Our mission", style="Heading1"),
        para(
            "Our mission is to ensure that every child in our schools receives a first-class education. "
            "In this way we will help to build stronger communities."
        ),
        para("Our values", style="Heading1"),
        para("PROUD / PREPARED / POSITIVE"),
        para("Our strategic priorities", style="Heading1"),
        para("Priority 1: High standards for all", style="Heading2"),
        table(
            ("What we will do", "Lead"),
            ("Introduce a common assessment system in all schools", "Director of Education"),
            ("Provide tutoring for pupils who have fallen behind", "Headteachers"),
            ("Review the teaching of writing", "English lead"),
        ),
        para("Priority 2: A great place to work", style="Heading2"),
        table(
            ("What we will do", "Lead"),
            ("Agree a staff wellbeing charter", "HR Director"),
            ("Offer coaching to all new headteachers", "Director of Education"),
        ),
        para("Priority 3: Secure foundations", style="Heading2"),
        table(
            ("What we will do", "Lead"),
            ("Maintain reserves of at least five per cent of income", "Finance Director"),
            ("Improve the security of our information systems", "IT Manager"),
        ),
        para("Our promise", style="Heading1"),
        para("We promise every child:"),
        items(
            "a well-trained teacher in every classroom",
            "a place in a school choir or orchestra",
            "at least one residential visit before the age of eleven",
        ),
        para("Table 1: Our schools and their pupil numbers", style="Caption"),
        table(("School", "Pupils"), ("Ullesby Infants", "180"), ("Ullesby Juniors", "240"), ("St Wenna's", "210")),
        para("If you would like this document in another format, please contact us on 01632 960890."),
        header="Ullesby Multi Academy Trust – Strategy",
    )
