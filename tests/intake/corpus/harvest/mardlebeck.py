"""A paper for trustees: names and dates, what is asked of them, background, the statement, costs, next steps."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para(run("Mardlebeck Learning Alliance", bold=True, size=28)),
        table(
            ("Meeting", "Board of Trustees"),
            ("Date", "Wednesday 16 October 2024"),
            ("Agenda item", "7"),
            ("Report of", "Chief Executive Officer"),
            ("Purpose", "For approval"),
        ),
        para(run("1. Recommendation", bold=True)),
        para("Trustees are asked to approve the statement of vision, values and priorities in section 3."),
        para(run("2. Background", bold=True)),
        para(
            "The current statement was adopted in 2018, when the trust had four schools. At the strategy day in June "
            "trustees agreed that it should be refreshed. A working group of three trustees and two headteachers met "
            "twice over the summer, and 312 responses were received to the consultation."
        ),
        para("The main messages from the consultation were that:"),
        items(
            "parents wanted a shorter statement in plain English;",
            "staff asked for fewer values;",
            "pupils thought that inclusion was the most important.",
        ),
        para(run("3. Proposed statement", bold=True)),
        para(run("Vision", bold=True)),
        para("Excellent schools at the heart of strong communities, where every child thrives."),
        para(run("Values", bold=True)),
        items(
            "Excellence: we aim high in everything that we do",
            "Inclusion: we welcome every child and every family",
            "Trust: we are honest with each other and keep our word",
        ),
        para(run("Priorities", bold=True)),
        para(run("Priority 1: Strong teaching in every classroom", bold=True)),
        para("The trust will:"),
        items(
            "invest in coaching for all teachers;",
            "support schools to recruit and retain specialist staff.",
        ),
        para(run("Priority 2: Support for vulnerable pupils", bold=True)),
        para("The trust will:"),
        items(
            "intervene early when a pupil falls behind;",
            "expand its pastoral and mental health support.",
        ),
        para(run("Priority 3: Schools that serve their communities", bold=True)),
        para("The trust will:"),
        items(
            "listen to parents and act on what they tell it;",
            "work with local employers and charities.",
        ),
        para(run("4. Financial implications", bold=True)),
        para("New signs and stationery will cost about £4,500 and can be met from the existing budget."),
        para(run("5. Risks", bold=True)),
        para("There is a risk that the statement will not be understood by all staff."),
        para(run("6. Next steps", bold=True)),
        items(
            "Launch to staff at the training day on 4 November",
            "Update the website and the prospectus by Christmas",
            "Report back to trustees in July 2025",
        ),
        footer="Mardlebeck Learning Alliance, trustees’ papers, October 2024, page 1 of 2",
    )
