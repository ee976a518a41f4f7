"""A church trust's staff handbook in Word: a verse, a table of values, expectations, then arrangements of every day."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Staff Handbook 2025/26", style="Title"),
        para("Welcome", style="Heading1"),
        para(
            "Welcome to Pilgrimsea Diocesan Academies Trust, and thank you for choosing to work with us. This handbook "
            "explains how things are done here and where to look for help. Please read it in your first week and "
            "return the slip on the last page to your line manager."
        ),
        para("Our Christian vision", style="Heading1"),
        para("“Let all that you do be done in love.”"),
        para("1 Corinthians 16:14"),
        para(
            "Rooted in the Christian faith, we seek to build schools in which every child and every adult may "
            "flourish. We believe that each person is made in the image of God and is of infinite worth. Nobody will "
            "be made to feel less welcome because of what they do or do not believe."
        ),
        para("Our values", style="Heading1"),
        table(
            ("Value", "What it looks like here"),
            ("Compassion", "We notice when others are struggling, and we act on it."),
            ("Justice", "We treat people fairly, above all when it costs us something."),
            ("Thankfulness", "We count what we have been given."),
            ("Fellowship", "We make room at the table."),
        ),
        para("One of the four is the theme of collective worship each half term."),
        para("What you can expect from us", style="Heading1"),
        para("We will:"),
        items(
            "give you a clear job description and a mentor for your first year;",
            "protect your planning time;",
            "answer any concern that you raise within five working days.",
        ),
        para("What we expect from you", style="Heading1"),
        para("All staff are expected to:"),
        items(
            "uphold the Christian character of the school in which they work;",
            "speak to pupils, parents and one another with courtesy;",
            "keep confidences, except where a child may be at risk.",
        ),
        para("Arrangements", style="Heading1"),
        para("Absence", style="Heading2"),
        para(
            "Telephone the absence line on 01632 960418 before 7.15 a.m. on the first day. You may certify your own "
            "sickness for up to seven calendar days."
        ),
        para("Pay", style="Heading2"),
        para("Salaries are paid on the 25th of each month. Payslips are sent by e-mail."),
        para("Identity badges", style="Heading2"),
        para("Badges are issued by the school office. Lanyards for visitors are red."),
        para("I have read the Staff Handbook. Signed ..................... Date .............."),
        header="Pilgrimsea Diocesan Academies Trust",
        footer="Staff Handbook 2025/26",
    )
