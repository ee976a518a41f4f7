"""A statement of vision and values with styles, owner and review dates, stems for schools and for the trust."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Vision, Values and Ethos Statement", style="Title"),
        para("Skelderby Learning Trust"),
        table(
            ("Document owner", "Chief Executive"),
            ("Approved by", "Trust Board"),
            ("Date approved", "14 October 2025"),
            ("Next review", "October 2027"),
        ),
        para("1. Introduction", style="Heading1"),
        para("This document sets out what Skelderby Learning Trust stands for and applies to all of its schools."),
        para("It should be read alongside the Staff Code of Conduct and the Behaviour Policy."),
        para("The trust was formed in 2016 and now has seven schools, two of which are all-through."),
        para("The values below were agreed after a consultation with staff, pupils and parents in spring 2025."),
        para("2. Our vision", style="Heading1"),
        para(
            "Our vision is for every young person to leave our schools with the knowledge, skills and character to "
            "lead a happy and successful life."
        ),
        para("3. Our mission", style="Heading1"),
        para("We exist to provide an excellent education for children and young people from two to nineteen."),
        para("4. Our values", style="Heading1"),
        para("Everything we do is guided by four values:"),
        items(
            "Ambition – we set no limits on what our pupils can achieve.",
            "Respect – we treat one another with courtesy and listen to views that are not our own.",
            "Responsibility – we own our decisions and put things right when they go wrong.",
            "Kindness – we look after each other, on good days and on hard ones.",
        ),
        para("5. Putting our values into practice", style="Heading1"),
        para("Our schools will:"),
        items(
            "teach a broad and balanced curriculum from the early years to the sixth form;",
            "expect excellent behaviour and teach pupils what it looks like;",
            "make sure that every pupil has an adult they can talk to;",
            "work closely with parents and carers.",
        ),
        para("The trust will:"),
        items(
            "invest in the training of all staff;",
            "share good practice between primary and secondary schools;",
            "spend public money wisely.",
        ),
        para("6. Monitoring and review", style="Heading1"),
        para("This statement is reviewed every two years by the Trust Board."),
        para("Signed: ................................ Chair of Trustees"),
        header="Skelderby Learning Trust",
        footer="Vision, Values and Ethos Statement v3.1",
    )
