"""A policy's opening pages with changes tracked, bullets typed by hand and a list of linked policies."""

from tests.intake.corpus.making import control, deleted, docx, inserted, para, run


def make() -> bytes:
    return docx(
        para("Spaldreth Academies Trust", style="Title"),
        para("Equality, Ethos and Values Statement"),
        para("Version 4. Approved by trustees March 2025. To be reviewed March 2027."),
        para("1. Introduction", style="Heading1"),
        para("This statement applies to all ", run("eight"), " schools in the trust."),
        para("2. Our ethos", style="Heading1"),
        para(
            run("Our schools are "),
            deleted("busy"),
            inserted("calm, friendly"),
            run(" and well ordered places where everyone is expected to work hard."),
        ),
        para(
            "We believe that all children have a right to an education that ",
            inserted("challenges and "),
            "inspires them.",
        ),
        para("3. Our principles", style="Heading1"),
        para("All that we do is founded on the principles of equality, honesty and respect."),
        para("4. What we will do", style="Heading1"),
        para("The trust will:"),
        para("-\tmonitor the progress of all groups of pupils;"),
        para("-\ttrain all staff and governors in equality;"),
        para("-\tact on every report of discrimination."),
        para("Schools in the trust will:"),
        para("-\tteach pupils about the different faiths and cultures of our country;"),
        para("-\tmake adjustments so that disabled pupils can take part in all activities;"),
        para(
            run("-\tpromote democracy, the rule of law, individual liberty "),
            deleted("and respect;"),
            inserted("and tolerance;"),
        ),
        para("-\tmake sure that no family is prevented by cost from taking part."),
        control(para("Where barriers to learning exist, we will find out why and remove them.")),
        para("No pupil will be refused a place on the grounds of race, religion or disability."),
        para("5. Statutory duties", style="Heading1"),
        para("The trust must publish information each year under the Equality Act 2010."),
        para("6. Linked policies", style="Heading1"),
        para("-\tAdmissions policy"),
        para("-\tAccessibility plan"),
        para("-\tBehaviour policy"),
        header="Spaldreth Academies Trust – Equality, Ethos and Values",
        footer="Page 1 of 2",
    )
