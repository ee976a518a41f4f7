"""A church trust's vision in Word: a verse, values with short paragraphs, statutory duties and worship after them."""

from tests.intake.corpus.making import docx, para


def make() -> bytes:
    return docx(
        para("Cullerthorn Minster Schools Trust", style="Title"),
        para("Christian vision and values", style="Heading1"),
        para("‘Let us not love with words or speech but with actions and in truth.’ (1 John 3:18)"),
        para(
            "Rooted in the love of God, our schools serve the whole community, "
            "so that everyone within them may grow in wisdom and in confidence."
        ),
        para("Our values", style="Heading1"),
        para("Love", style="Heading2"),
        para("We seek the good of the other person before our own. We will not give up on a child."),
        para("Justice", style="Heading2"),
        para("We stand beside those who are treated unfairly. Our schools will raise money for others each term."),
        para("Joy", style="Heading2"),
        para("We celebrate learning, friendship and the changing seasons."),
        para("Inclusion and admissions", style="Heading1"),
        para(
            "We welcome families of every faith and of no faith. Our schools are inclusive and distinctively Christian."
        ),
        para(
            "Each governing body is the admission authority for its school "
            "and must consult on its arrangements at least every seven years."
        ),
        para("Collective worship", style="Heading1"),
        para("Worship takes place daily at 9.10am. Under the law parents have the right to withdraw their child."),
        para("The Minster choir visits in Advent and Lent."),
        para("Minster Yard on the feast of the patron", style="Caption"),
        footer="Cullerthorn Minster Schools Trust – registered in England and Wales",
    )
