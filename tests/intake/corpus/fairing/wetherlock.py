"""A staff charter as a Word file: what staff may expect, what is asked of them, how leaders behave, who helps."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        bold("Wetherlock Schools Trust", size=36),
        bold("Our Staff Charter", size=28),
        para("Wetherlock Schools Trust employs some 640 people in nine schools and a small central team."),
        para("The charter was drawn up by the joint consultative group and agreed with the recognised unions."),
        bold("What staff can expect of the trust", size=24),
        para("We will:"),
        items(
            "plan the year with teachers’ workload in mind",
            "give every colleague time to learn, in working hours",
            "tell people about changes before they hear of them elsewhere",
            "pay fairly, and say openly how pay is decided",
            "make room for family life wherever the timetable allows",
        ),
        bold("What the trust expects of staff", size=24),
        para("All staff will:"),
        items(
            "speak well of pupils and of one another",
            "take a problem to the person who can solve it",
            "keep getting better at what they do",
            "remember that children copy what they see",
        ),
        bold("How leaders behave", size=24),
        para("Leaders at every level will:"),
        items(
            "be seen in corridors and classrooms every day",
            "explain the reasons for a decision",
            "thank people, and mean it",
        ),
        bold("When we fall short", size=24),
        para(
            "We will not hold it against anyone who raises a concern in good faith. Concerns may be raised with a line "
            "manager, a union representative or the chief people officer."
        ),
        bold("Getting help", size=24),
        para("The employee assistance line is open day and night on 01632 960214."),
        para("Your line manager can refer you to occupational health."),
        para("Copies of this charter in large print can be had from hr@wetherlock.example."),
    )
