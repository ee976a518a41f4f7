"""A staff charter in Word: two lists of promises, a table of values, then one of benefits, contacts and signatures."""

from tests.intake.corpus.making import bold, docx, items, para, run, table


def make() -> bytes:
    return docx(
        para("Marlcross Multi Academy Trust", style="Title"),
        para(run("Our Staff Charter", bold=True, size=36)),
        para("Agreed with the joint consultative committee on 4 November 2024. Reviewed every second year."),
        bold("Why we have a charter"),
        para("The charter grew out of the staff survey of 2023, which 78% of our employees answered."),
        para("Our staff are our greatest asset, and no school can be better than the people who work in it."),
        bold("Our values at work"),
        table(
            ("Value", "At Marlcross this means"),
            ("Trust", "We give professionals the freedom to use their judgement."),
            ("Fairness", "We apply the same rules to everyone, whatever their role."),
            ("Growth", "We never stop learning our craft."),
            ("Balance", "We respect the life that colleagues have outside work."),
        ),
        bold("Our promise to staff"),
        para("As your employer, the trust will:"),
        items(
            "listen to what staff tell us and explain what we have done about it",
            "provide safe, clean and well-equipped places to work",
            "offer flexible working wherever the needs of pupils allow",
            "pay teachers and support staff at least the national rates",
            "act promptly on bullying or harassment of any kind",
        ),
        bold("What we ask of staff in return"),
        para("All colleagues are asked to:"),
        items(
            "put the needs of pupils first",
            "treat one another with courtesy, in person and online",
            "take responsibility for their own professional development",
            "raise concerns early and in the right place",
        ),
        bold("Benefits at a glance"),
        table(
            ("Benefit", "Who qualifies", "How to claim"),
            ("Cycle to work scheme", "All employees", "HR portal"),
            ("Eye tests", "Screen users", "Voucher from school office"),
            ("Employee assistance programme", "All employees and partners", "0800 496 0111"),
        ),
        bold("Contacts"),
        para(
            "HR helpdesk: hr@marlcross.example, extension 310. "
            "Union representatives are listed on the staffroom noticeboard."
        ),
        para("Signed ……………………… Chief Executive"),
        para("Signed ……………………… for the recognised unions"),
        footer="Marlcross MAT Staff Charter, November 2024",
    )
