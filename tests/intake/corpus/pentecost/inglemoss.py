"""A statement of a trust of church schools: a verse, values with a gloss under bold names, notes at the foot."""

from tests.intake.corpus.making import bold, docx, items, para
from tests.intake.corpus.pentecost.office import footnote, with_notes


def make() -> bytes:
    data = docx(
        para("Inglemoss Diocesan Schools Trust", style="Title"),
        para("Our Christian Vision and Ethos"),
        para("“I came that they may have life, and have it abundantly.” John 10:10"),
        para("Our vision", style="Heading1"),
        para("Our vision is to be a trust where children and adults flourish in mind, body and spirit."),
        para("Our ethos", style="Heading1"),
        para("Our church schools are inclusive, welcoming communities with worship at their heart.", footnote(1)),
        para("We value every person as a child of God."),
        para("Our values", style="Heading1"),
        para("Our three values are rooted in the teaching of Jesus."),
        bold("Love"),
        para("We care for one another and put the needs of others before our own."),
        bold("Hope"),
        para("We look to the future with confidence and never give up on a child."),
        bold("Wisdom"),
        para("We seek knowledge and understanding and learn from our mistakes."),
        para("Our commitments", style="Heading1"),
        para("As a diocesan trust, we will:"),
        items(
            "ensure that collective worship is invitational, inspiring and inclusive;",
            "provide religious education of a high quality in every school;",
            "respect the distinctive character of each of our schools;",
            "work in partnership with parishes and the Diocesan Board of Education.",
        ),
        para(
            "No child will be treated less favourably because of their faith, race, sex or disability.",
        ),
        para("Inspection", style="Heading1"),
        para("Our church schools are inspected under section 48 of the Education Act 2005.", footnote(2)),
        footer="Adopted by the Board of Directors, 19 March 2025",
    )
    return with_notes(
        data, footnotes=["The trust also has two community schools.", "Reports are on each school’s site."]
    )
