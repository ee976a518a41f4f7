"""The first chapter of a staff handbook: welcome, who is who, mission, aims, standards, arrangements."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        bold("Itchenbourne Schools Federation Trust", size=36),
        bold("Staff handbook 2025/26", size=28),
        bold("1. Welcome to the trust", size=26),
        para(
            "Welcome to Itchenbourne. This handbook tells you what you need to know in your first weeks. It does not "
            "form part of your contract of employment. A fuller version of every policy is on the staff portal."
        ),
        bold("2. Our mission", size=26),
        para("Itchenbourne Schools Federation Trust exists to give every pupil the best possible start in life."),
        bold("3. Our aims", size=26),
        para("As a trust we aim to:"),
        items(
            "raise standards in every school",
            "remove barriers to learning",
            "be an employer of choice in Warwickshire",
            "make the best use of public money",
        ),
        bold("4. How we work together", size=26),
        para("As staff we will:"),
        items(
            "put the needs of pupils first",
            "treat each other with courtesy and respect",
            "be positive role models",
            "keep learning throughout our careers",
            "ask for help when we need it",
        ),
        bold("5. Leadership", size=26),
        para("Leaders will be visible, approachable and fair. They will explain the reasons for their decisions."),
        bold("6. Who’s who", size=26),
        table(
            ("Role", "Name", "Extension"),
            ("Chief Executive", "K. Sample", "201"),
            ("Head of HR", "B. Sample", "214"),
            ("Designated safeguarding lead", "N. Sample", "220"),
        ),
        bold("7. Day-to-day arrangements", size=26),
        para("Teachers should be on site by 8.20am. Please sign in at reception and wear your lanyard at all times."),
        para("If you are unwell, telephone the absence line before 7.15am on the first day."),
        para("Expenses are paid with your salary on the 25th of the month."),
        bold("8. The law", size=26),
        para(
            "All staff must read Part 1 of Keeping Children Safe in Education each September and sign to say that they "
            "have done so."
        ),
        para("Version 6, August 2025. Owner: Head of HR. Next review: August 2026."),
        footer="Itchenbourne staff handbook – page 3 of 41",
    )
