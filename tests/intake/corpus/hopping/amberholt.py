"""A staff handbook's first chapter in Word: numbered headings, who is who, values and expectations, the day."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Amberholt Community School", style="Title"),
        para("Staff Handbook 2025–26"),
        para("Chapter 1: Our school", style="Heading1"),
        para("1.1 Welcome", style="Heading2"),
        para(
            "This handbook is for all staff, including supply teachers and trainees. "
            "Please read it before the first day of term and keep it to hand."
        ),
        para("1.2 About the school", style="Heading2"),
        para(
            "Amberholt Community School has 1,540 students on roll and 186 staff. "
            "The school moved to its present site in 1972. "
            "It became an academy in 2012 as a founder member of the Derwent Vale Schools Trust, which is based in "
            "Derbyshire."
        ),
        para("There are six houses, each named after a river. Students are taught in five faculties."),
        para("1.3 Our vision", style="Heading2"),
        para("We want every student to leave Amberholt as a well-qualified, considerate and confident young adult."),
        para("1.4 Our values", style="Heading2"),
        para("Our core values are:"),
        items("Hard work", "Honesty", "Consideration", "Pride"),
        para("The values are displayed in every classroom and are printed in the student planner."),
        para("1.5 Our principles", style="Heading2"),
        items(
            "Every lesson counts.",
            "Good behaviour is taught, not assumed.",
            "Staff deserve to be treated with courtesy by everyone in the school.",
        ),
        para("1.6 What we expect of staff", style="Heading2"),
        para("All members of staff are expected to:"),
        items(
            "be punctual to lessons, duties and meetings;",
            "dress professionally;",
            "follow the behaviour policy consistently;",
            "report any safeguarding concern at once;",
            "treat information about students as confidential.",
        ),
        para("1.7 What staff can expect of us", style="Heading2"),
        para("School leaders will:"),
        items(
            "be visible around the school at lesson changeover;",
            "support staff in dealing with poor behaviour;",
            "consult before making changes to working practice;",
            "provide a full programme of professional development.",
        ),
        para("1.8 Who’s who", style="Heading2"),
        table(
            ("Name", "Role", "Extension"),
            ("Mr F Sample", "Headteacher", "201"),
            ("Mrs G Sample", "Deputy Headteacher (Pastoral)", "204"),
            ("Ms H Sample", "Designated Safeguarding Lead", "210"),
        ),
        para("1.9 The school day", style="Heading2"),
        table(
            ("Registration", "8.40am"),
            ("Period 1", "9.00am"),
            ("Break", "11.00am"),
            ("Lunch", "1.20pm"),
        ),
        para("Staff briefing is at 8.25am on Mondays and Thursdays in the library."),
        para("The car park gates are locked at 6.30pm."),
        header="Amberholt Community School Staff Handbook",
        footer="Derwent Vale Schools Trust – issued September 2025",
    )
