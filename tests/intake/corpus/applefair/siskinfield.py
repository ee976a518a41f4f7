"""Founding principles in Word: a mission, four headings that say something with prose beneath, a list of schools."""

from tests.intake.corpus.making import docx, para, table


def make() -> bytes:
    return docx(
        para("Founding principles", style="Title"),
        para("Siskinfield Community Trust"),
        para("Adopted by the members on 1 September 2018 and unchanged since"),
        para("Our mission", style="Heading1"),
        para(
            "Siskinfield Community Trust exists to give three neighbouring towns the schools that they deserve. "
            "It does this in partnership and not in competition."
        ),
        para("Our principles", style="Heading1"),
        para("Fairness does not mean sameness", style="Heading2"),
        para(
            "We give each school what it needs, which will seldom be what its neighbour needs. Money follows need "
            "and not noise."
        ),
        para("No school is left to struggle by itself", style="Heading2"),
        para("When one of our schools is in difficulty, the others will help. Blame helps nobody."),
        para("Heads lead their own schools", style="Heading2"),
        para(
            "The trust will not decide centrally what can be decided well in a school. We trust headteachers to know "
            "their communities."
        ),
        para("The town is our classroom too", style="Heading2"),
        para(
            "Every pupil should know the places, people and trades of the town where they live. Our schools will open "
            "their doors to local clubs and charities."
        ),
        para("Our schools", style="Heading1"),
        table(
            ("School", "Joined", "Pupils"),
            ("Larkbridge Infants", "2018", "212"),
            ("Teasel Street Primary", "2018", "398"),
            ("The Maltings School", "2020", "1,046"),
        ),
        para("The members would be glad to hear from any school that is thinking of joining."),
        footer="Registered office: Teasel Street, Siskinfield",
    )
