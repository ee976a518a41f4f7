"""A Church trust's statement in Word: a verse, a vision, values that say what is done, headings by looks alone."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        bold("Teazlemoor Church Schools Trust", 32),
        para("“Let us not grow weary in doing good.” Galatians 6:9"),
        bold("Our vision", 28),
        para("Our vision is of schools in which every child is known, loved and stretched."),
        bold("Our values", 28),
        bold("Hope", 24),
        para("Hope looks past today’s failure to tomorrow’s chance."),
        para("Teachers will never tell a child that a subject is not for them."),
        bold("Service", 24),
        para("Service is finding out what is needed before offering it."),
        para("Pupils will:"),
        items("take on one task a week for somebody else", "raise money for a charity that they choose together"),
        bold("Forgiveness", 24),
        para("Forgiveness lets people start again."),
        para("Our schools will:"),
        items(
            "begin each day with a clean sheet for every child",
            "bring together those who have fallen out",
            "help whoever did harm to put it right by:",
        ),
        items("listening to the person who was hurt", "making something good again", level=1),
        bold("About the trust", 28),
        para("Teazlemoor Church Schools Trust was formed by the diocese in 2015 and has eight schools."),
        para("The trust is an exempt charity and is regulated by the Secretary of State for Education."),
        para("Worship takes place every morning and parents may withdraw their child from it."),
        para("Office: 1 Chantry Close, Teazlemoor. Telephone 01632 960909."),
    )
