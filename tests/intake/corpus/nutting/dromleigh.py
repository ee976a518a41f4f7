"""Beliefs as Word headings, each with what schools and the trust will do about it; a preface and a sign-off."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Dromleigh Partnership Trust", style="Title"),
        para("What we believe and what we will do about it"),
        para("Preface", style="Heading1"),
        para(
            "This document was written by our headteachers over two days in January. "
            "It replaces the brochure that was issued in 2019. "
            "Printed copies are available from the central office in Quill Street."
        ),
        para("Every child can learn to read well", style="Heading1"),
        para("Dromleigh schools will:"),
        items(
            "teach phonics from the first full week of Reception;",
            "listen to the weakest readers every day;",
            "stock a library that children want to visit;",
            "make sure that no pupil moves to secondary school unable to read a newspaper.",
        ),
        para("The Trust will:"),
        items("train every teaching assistant in early reading;", "pay for the books."),
        para("Attendance starts with belonging", style="Heading1"),
        para("Dromleigh schools will:"),
        items(
            "telephone home on the first morning of any absence, and begin by asking how things are;",
            "give each pupil one adult who notices when they are away.",
        ),
        para("Good teachers are made, not found", style="Heading1"),
        para("The Trust will:"),
        items(
            "give new teachers a mentor from another school;",
            "release every teacher for six days of training a year;",
            "stop doing things that take time from planning lessons.",
        ),
        para("Headteachers will:"),
        items("visit classrooms daily, and without a clipboard;", "say thank you."),
        para("Parents know things that we do not", style="Heading1"),
        para("Dromleigh schools will:"),
        items(
            "ask parents what works at home before deciding what to try at school;",
            "hold a meeting with every new family before their child starts;",
            "reply to messages within two working days, even if only to say that an answer is coming.",
        ),
        para("We hope that parents will:"),
        items("come and see us early;", "support the school in front of their child, and question it in private."),
        para("The arts are not a luxury", style="Heading1"),
        para("Dromleigh schools will:"),
        items(
            "give music, drama and art a weekly place in every timetable;",
            "put on at least one production a year in which every child has a part;",
            "lend instruments to those who cannot afford them.",
        ),
        para("The Trust will:"),
        items("employ artists to work alongside teachers;", "never count the arts as a saving."),
        para("Public money is other people’s money", style="Heading1"),
        para("The Trust will:"),
        items(
            "publish what it spends on the central team;",
            "compare prices before any purchase of more than £500;",
            "return to schools whatever is left at the end of the year.",
        ),
        para("Next steps", style="Heading1"),
        para("Copies will go to local governing bodies in March. Please send comments to beliefs@dromleigh.example."),
        footer="Dromleigh Partnership Trust, 7 Quill Street, Dromleigh",
    )
