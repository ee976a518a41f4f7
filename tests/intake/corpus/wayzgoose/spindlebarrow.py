"""A trust's code for colleagues: bold run-in values, tracked changes, a motto in a text box, rules on conduct after."""

from tests.intake.corpus.making import bold, deleted, docx, inserted, items, para, run, text_box


def make() -> bytes:
    return docx(
        bold("Spindlebarrow Academies", size=36),
        bold("Who we are and how we work", size=28),
        text_box(para("Small steps, long journeys")),
        para(
            "Spindlebarrow Academies is the name of a trust of ten primary academies. This booklet is for new "
            "colleagues. Human Resources will go through it with you in your first week."
        ),
        bold("What we believe", size=24),
        para(
            "We believe that every child has a right to a childhood. We believe that good schools are made by good "
            "people working well together. ",
            inserted("We believe that play is as serious as any other kind of work."),
        ),
        bold("What matters to us", size=24),
        para(run("Candour: ", bold=True), "we raise concerns early and hear them without taking offence."),
        para(run("Steadiness: ", bold=True), "we stay calm, so that children can be."),
        para(
            run("Imagination: ", bold=True),
            "we look for another way round when the ",
            deleted("road"),
            inserted("usual way"),
            " is closed.",
        ),
        bold("What you can expect from Spindlebarrow", size=24),
        para("The trust will:"),
        items(
            "pay you properly and on time",
            "give you a mentor for your first two years",
            "treat a request for help as a sign of strength",
        ),
        bold("What Spindlebarrow expects from you", size=24),
        para("All colleagues will:"),
        items(
            "put children’s safety before everything else",
            "treat colleagues, families and visitors as they would wish to be treated",
            "keep up to date in their field",
        ),
        bold("Practical matters", size=24),
        items(
            "Wear your badge at all times.",
            "Sickness must be reported to the school office by 7.15am.",
            "Expenses are paid on the 25th of each month on production of receipts.",
        ),
        para("Spindlebarrow Academies is registered in England and Wales with company number 00000833."),
    )
