"""A framework of behaviours: a table of values with what they mean and what staff do; then prose on how it is used."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Eskerwold Trust of Schools", style="Title"),
        para("Values and Behaviours Framework", style="Heading1"),
        para("Our purpose", style="Heading2"),
        para("We exist to give every child the best start in life."),
        para("Our values", style="Heading2"),
        table(
            ("Value", "What it means"),
            ("Caring", "We put the needs of children before our own."),
            ("Creative", "We look for new ways to solve old problems."),
            ("Collaborative", "We work as one team across all our schools."),
            ("Courageous", "We have the difficult conversation when it is needed."),
        ),
        para("What this means for staff", style="Heading2"),
        para("All staff will:"),
        items(
            "treat every child with dignity",
            "report any concern about a child’s safety at once",
            "be punctual and well prepared",
            "keep their knowledge up to date",
            "support their colleagues",
        ),
        para("Leaders will:"),
        items(
            "model the values every day",
            "give clear and honest feedback",
            "recognise good work",
        ),
        para("What staff can expect of the trust", style="Heading2"),
        para("The Trust will:"),
        items(
            "pay staff fairly and on time",
            "provide a safe place to work",
            "support those who are ill or bereaved",
        ),
        para("Using this framework", style="Heading2"),
        para("The framework forms part of appraisal and induction."),
        para("It should be read with the staff code of conduct and the whistleblowing policy."),
        para("Human Resources, October 2025"),
        footer="Eskerwold Trust of Schools – HR 14",
    )
