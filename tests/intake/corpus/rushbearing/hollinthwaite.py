"""A church trust's statement: cover table with owner and review date, vision, verse, values with verses, history."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Hollinthwaite Diocesan Academy Trust", style="Title"),
        para("Vision, Values and Ethos Statement", style="Title"),
        table(
            ("Document owner", "Chief Executive Officer"),
            ("Approved by", "Board of Directors"),
            ("Date approved", "March 2025"),
            ("Next review", "March 2028"),
        ),
        para("Our Christian vision", style="Heading1"),
        para(
            "Our vision is to be a family of church schools where all God’s children flourish and enjoy life in all "
            "its fullness."
        ),
        para("“I have come that they may have life, and have it to the full.” John 10:10"),
        para("Our values", style="Heading1"),
        para("Our values are rooted in the teaching of Jesus."),
        para("Love – We welcome everyone who comes through our doors."),
        para("Hope – We help every child to see a bright future."),
        para("Forgiveness – We give one another a fresh start."),
        para("Justice – We stand up for those who are treated unfairly."),
        para("How our values came about", style="Heading1"),
        para("The values were agreed at a conference of headteachers and foundation governors in January 2025."),
        para("Our ethos", style="Heading1"),
        para(
            "Our schools serve their whole community, welcoming children of all faiths and of none. Daily worship is "
            "at the heart of the life of each school."
        ),
        para("What we will do", style="Heading1"),
        para("Hollinthwaite Diocesan Academy Trust will:"),
        items(
            "support each school to live out its own Christian vision;",
            "provide religious education of a high standard;",
            "work in partnership with local parishes;",
            "care for the spiritual wellbeing of staff and pupils.",
        ),
        bold("Our schools"),
        para("The trust has eleven schools, of which nine are primary schools."),
        para("Signed: ______________________ Chair of Directors"),
        header="Hollinthwaite Diocesan Academy Trust",
        footer="Vision, Values and Ethos Statement v2.0",
    )
