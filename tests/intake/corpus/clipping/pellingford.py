"""A Word file whose headings are whole sentences, with lines in the present tense; a home–school agreement follows."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Pellingford Learning Trust", style="Title"),
        para("Statement of Principles"),
        table(
            ("Responsibility of", "Chief Executive"),
            ("Last reviewed", "June 2025"),
            ("Next review due", "June 2027"),
        ),
        para("About the trust", style="Heading1"),
        para(
            "Pellingford Learning Trust has twenty-one primary, secondary and special schools in Birmingham, "
            "Sandwell and Walsall. Around 12,000 pupils attend our schools and more than ninety languages are "
            "spoken by their families."
        ),
        para("Our purpose", style="Heading1"),
        para("We are here to make sure that where a child is born does not decide where a child ends up."),
        para("Our principles", style="Heading1"),
        para("Every child is our child", style="Heading2"),
        para("We always think of the whole trust when we make decisions about one school."),
        para("We never move a child on to solve a problem for ourselves."),
        para("High expectations are an act of kindness", style="Heading2"),
        para("We always expect children to behave well and we teach them how."),
        para("We give pupils work that is worthy of them."),
        para("Nobody does their best work alone", style="Heading2"),
        para("We always share our resources freely between schools."),
        para("We meet regularly in subject teams to plan, to teach and to learn from one another."),
        para("Diversity is our strength", style="Heading2"),
        para("We celebrate the faiths, languages and cultures of our communities."),
        para("We recruit staff and governors who reflect the city that we serve."),
        para("What our principles ask of us", style="Heading1"),
        para("All staff will:"),
        items(
            "greet every child by name;",
            "keep up to date with their subject and phase;",
            "treat parents as partners.",
        ),
        para("Trustees will:"),
        items(
            "ask of every decision what it will do for children;",
            "spend time in our schools each term.",
        ),
        para("How the principles were agreed", style="Heading1"),
        para(
            "A first draft was discussed at the staff conference in January 2025. Parents were surveyed online "
            "and school councils sent in their comments."
        ),
        para("Home–school agreement", style="Heading1"),
        para("The school will send a report home in the spring and summer terms."),
        para("Parents will telephone the school before 9.00 am on the first day of any absence."),
        para("Pupils will wear the correct uniform and bring a reading book each day."),
        para("Signed (parent/carer): ......................"),
        header="Pellingford Learning Trust",
        footer="Statement of Principles, June 2025",
    )
