"""A strategic plan with heading styles: aims, priorities with what will be done by a year, milestones in a table."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para("Wicketholm Multi-Academy Trust", style="Title"),
        para("Strategic plan 2026–2029: summary for staff"),
        para("Where we are now", style="Heading1"),
        para(
            "Wicketholm Multi-Academy Trust was set up in 2013. We have six academies, 480 staff and a turnover of "
            "£19 million. Results at Key Stage 2 have risen for three years running, but attendance has yet to "
            "recover to what it was before the pandemic."
        ),
        para("Our mission", style="Heading1"),
        para("Together we give young people the knowledge, the confidence and the friends to make their own way."),
        para("Our aims", style="Heading1"),
        para("We aim to:"),
        items(
            "be the first choice of local families",
            "be an employer that people recommend to their friends",
            "leave each academy stronger than we found it",
            numbers=2,
        ),
        para("Our priorities", style="Heading1"),
        para("Priority 1: Attendance is everybody’s business", style="Heading2"),
        para("Pupils cannot learn from lessons that they miss."),
        para("By 2029 we will:"),
        items(
            "know the story behind every pattern of absence",
            "have a family worker in each academy",
            "make the first week of every term one that no child would want to miss",
        ),
        para("Priority 2: A curriculum for the world as it is", style="Heading2"),
        para("By 2029 we will:"),
        items(
            "teach every pupil to use technology with judgement",
            "give climate and nature a place in all subjects",
            "offer two languages in all secondary academies",
        ),
        para("Priority 3: Leaders at every level", style="Heading2"),
        para("By 2029 we will:"),
        items(
            "open a leadership programme to support staff as well as teachers",
            "fill most senior posts from within",
        ),
        para("Milestones", style="Heading1"),
        table(
            ("Milestone", "Lead", "Due"),
            ("Family workers appointed", "Director of Inclusion", "January 2027"),
            ("Tablets in all Year 5 classes", "Head of IT", "September 2027"),
        ),
        para("How we work", style="Heading1"),
        para(run("Honesty first. ", bold=True), "We say what we think, and we say it to the person concerned."),
        para(run("Light touch. ", bold=True), "We ask schools for information once, and only if we will use it."),
        para("Comments on this summary are welcome until 30 January: strategy@wicketholm.example."),
        header="Wicketholm MAT Strategic plan 2026–2029",
        footer="Page 1 of 2",
    )
