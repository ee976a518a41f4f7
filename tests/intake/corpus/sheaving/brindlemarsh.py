"""A chief executive's letter in Word with numbered promises, two of them with bullets under them, and a postscript."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Brindlemarsh Schools Together"),
        para("The Drainage Office, Brindlemarsh"),
        para("8 September 2025"),
        para("Dear colleague,"),
        para(
            "Welcome back. I hope that you have had a proper rest. The building work at Dyke Road is finished at last, "
            "and the new hall is a pleasure to stand in."
        ),
        para(
            "Many of you have asked what will change now that there are ten of us. The short answer is: less than "
            "you might think. We still believe that a child who feels safe will learn, and that a teacher who feels "
            "trusted will teach. Our aim is still that every child on the marsh should be proud of where they come "
            "from and free to leave it."
        ),
        para("Our trustees met in July and agreed six promises for the years ahead."),
        para("Our six promises", style="Heading2"),
        items("We will put reading before everything.", numbers=2),
        items("We will be a good employer. That means that we will:", numbers=2),
        items(
            "tell you in writing what we expect of you",
            "never ask for the same data twice",
            "offer part-time hours wherever we can",
            level=1,
        ),
        items("We will keep every school at the heart of its village.", numbers=2),
        items("We will listen to pupils. Each school will:", numbers=2),
        items(
            "hold a pupil assembly every month with a real decision on its agenda",
            "put two pupils on every interview panel",
            level=1,
        ),
        items("We will spend on classrooms first and on offices last.", numbers=2),
        items("We will say sorry when we are wrong.", numbers=2),
        para(
            "I shall be in each school before half term and would be glad of a cup of tea. Payroll questions go to "
            "Denise, as before."
        ),
        para("With best wishes,"),
        para("Alun Marrick"),
        para("Chief Executive"),
        para("PS The car park at Dyke Road is closed until Thursday."),
    )
