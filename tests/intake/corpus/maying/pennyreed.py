"""A statement of values as a trust's office keeps it: owner and review dates, contents, facts, stems and a sign-off."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Pennyreed Academies Trust", style="Title"),
        para("Statement of Vision and Values"),
        table(
            ("Document owner", "Chief Executive Officer"),
            ("Approved by", "Trust Board"),
            ("Date approved", "9 October 2024"),
            ("Review date", "October 2026"),
        ),
        para("Contents", style="Heading1"),
        para("1. About our trust\t2"),
        para("2. Our vision\t2"),
        para("3. Our values\t3"),
        para("4. How we work\t3"),
        para("About our trust", style="Heading1"),
        para(
            "Pennyreed Academies Trust was established in 2013. It runs six primary schools, three secondary schools "
            "and one special school in Kent and Medway. The trust employs around 1,100 members of staff."
        ),
        para("How our values came about", style="Heading1"),
        para(
            "During the autumn of 2023 we asked pupils, parents, staff and governors what mattered most to them. "
            "More than 900 people replied to the survey. The results were discussed by the headteachers in January."
        ),
        para("Our vision", style="Heading1"),
        para(
            "We want every child to be known, valued and challenged, and to leave us with the knowledge, skills and "
            "qualifications to lead a fulfilling life."
        ),
        para("Our values", style="Heading1"),
        para("Aspire", style="Heading2"),
        para("We aim high for ourselves and for one another."),
        para("Include", style="Heading2"),
        para("We make room for everyone and celebrate difference."),
        para("Improve", style="Heading2"),
        para("We reflect on what we do and look for ways to do it better."),
        para("Serve", style="Heading2"),
        para("We put the needs of children and their communities before our own."),
        para("How we work", style="Heading1"),
        para("In all our work we will:"),
        items(
            "put the interests of children first;",
            "make decisions on the basis of evidence;",
            "be open and honest with parents and carers;",
            "act within the law and in the spirit of the Nolan principles;",
            "challenge discrimination wherever we find it.",
        ),
        para("Each of our schools will:"),
        items(
            "keep its own name, character and traditions;",
            "contribute to the improvement of other schools in the trust;",
            "teach an ambitious curriculum to every pupil;",
            "work closely with the families that it serves.",
        ),
        para("Signed: ______________________ Chair of the Trust Board"),
        para("Date: ______________________"),
        header="Pennyreed Academies Trust – Statement of Vision and Values",
        footer="Version 2.1 Page 1 of 3",
    )
