"""The first chapter of a staff handbook: a welcome, who is who, values in a table, what each side may expect."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Staff Handbook", style="Title"),
        para("Chapter 1: Working for Fallowgate Academy Trust", style="Heading1"),
        para("1.1 Welcome", style="Heading2"),
        para("Welcome to Fallowgate Academy Trust."),
        para("This handbook contains important information about your employment and should be kept in a safe place."),
        para("1.2 Who’s who", style="Heading2"),
        table(
            ("Role", "Based at"),
            ("Chief Executive Officer", "Trust office"),
            ("Head of People", "Trust office"),
            ("Payroll Manager", "Fallowgate High School"),
        ),
        para("1.3 Our purpose and vision", style="Heading2"),
        para("Our purpose is to transform lives through learning."),
        para("Our vision is of a trust where adults and children alike enjoy their work and take pride in it."),
        para("1.4 Our values", style="Heading2"),
        table(
            ("Value", "What it means"),
            ("Teamwork", "We share our ideas, our time and our resources."),
            ("Respect", "We value each other’s differences and speak to one another with courtesy."),
            ("Aspiration", "We never stop learning and we never give up on a child."),
        ),
        para("These values are used in our recruitment, induction and appraisal processes."),
        para("1.5 What you can expect from us", style="Heading2"),
        para("As your employer, the trust will:"),
        items(
            "provide a safe and healthy place to work",
            "offer you a thorough induction and regular training",
            "listen to your views and act on them where we can",
            "treat you fairly and without discrimination",
        ),
        para("1.6 What we expect from you", style="Heading2"),
        para("All staff are expected to:"),
        items(
            "put the safety and welfare of pupils first",
            "act as good role models for our pupils",
            "keep information about pupils and colleagues confidential",
            "take responsibility for their own professional development",
        ),
        para("1.7 Pay and hours", style="Heading2"),
        para("Salaries are paid on the 25th day of each month."),
        para("Any queries about pay should be sent to the Payroll Manager."),
        footer="Fallowgate Academy Trust Staff Handbook, September 2025",
    )
