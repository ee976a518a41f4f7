"""A trust's improvement plan in Word: context, a row of values, and a table of four columns for each priority."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Winterslack Learning Trust", style="Title"),
        para("Trust Improvement Plan 2025–26"),
        para("Context", style="Heading1"),
        para("The trust is made up of five schools in Rossendale and Bury. Three were inspected in 2024–25."),
        para("Last year’s plan had nine priorities, of which six were met in full."),
        table(
            ("School", "Headteacher since", "Last inspection"),
            ("Cribden End Primary", "2022", "March 2024"),
            ("Irwell Bank Junior", "2019", "June 2025"),
            ("Winterslack High", "2023", "October 2024"),
        ),
        para("Vision", style="Heading1"),
        para("Our vision is that every pupil achieves more than they thought possible."),
        para("Values", style="Heading1"),
        para("Responsibility | Respect | Readiness"),
        para("Priorities", style="Heading1"),
        para("Priority 1: Raise attendance", style="Heading2"),
        table(
            ("We will", "Lead", "By when", "Cost"),
            ("make every school a place where pupils want to be", "Headteachers", "Ongoing", "Nil"),
            ("work with families to remove barriers to attendance", "Attendance lead", "December 2025", "£18,000"),
            ("reward improvement as well as full attendance", "Pastoral leads", "September 2025", "£2,500"),
        ),
        para("Priority 2: Improve reading at all ages", style="Heading2"),
        table(
            ("We will", "Lead", "By when", "Cost"),
            ("train all staff in the teaching of phonics", "English lead", "November 2025", "£6,200"),
            ("restock every school library", "Trust librarian", "February 2026", "£25,000"),
            ("give struggling readers daily support", "SENCOs", "Ongoing", "Pupil premium"),
        ),
        para("Priority 3: Develop leaders at every level", style="Heading2"),
        table(
            ("We will", "Lead", "By when", "Cost"),
            ("offer coaching to new headteachers", "Chief executive", "January 2026", "£9,000"),
            ("create opportunities for subject leaders to work together", "Director of Education", "Termly", "Nil"),
            ("involve pupils in school improvement", "Heads of year", "Spring 2026", "Nil"),
        ),
        para("Monitoring and evaluation", style="Heading1"),
        items(
            "Autumn review: 4 December 2025",
            "Spring review: 19 March 2026",
            "Final report to trustees: 9 July 2026",
        ),
        para("RAG ratings are updated by the clerk after each review."),
        footer="Trust Improvement Plan 2025–26, approved 25 September 2025",
    )
