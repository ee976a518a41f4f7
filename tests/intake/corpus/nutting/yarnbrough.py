"""The opening of a behaviour policy in Word: numbered sections, principles as headings with sentences, legal duties."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Yarnbrough Sands Multi-Academy Trust", style="Title"),
        para("Behaviour and Relationships Policy"),
        para("Version 4 | Approved by the Trust Board 12 December 2025 | Next review December 2027"),
        para("1. Scope", style="Heading1"),
        para(
            "This policy applies to all academies in the trust. "
            "It should be read with the anti-bullying policy and the suspension and permanent exclusion policy."
        ),
        para("2. Our principles", style="Heading1"),
        para("Behaviour is learned, so it can be taught", style="Heading2"),
        para("We will teach routines as carefully as we teach reading. New pupils will be shown, not told."),
        para("Relationships come before sanctions", style="Heading2"),
        para("Staff will look for a chance to put things right. Every day is a fresh start."),
        para("High standards are a form of kindness", style="Heading2"),
        para("No academy will lower its expectations of a pupil because of what has happened to them."),
        para("3. What we expect of everyone", style="Heading1"),
        para("Everyone in our academies will:"),
        items("walk, wait and listen;", "use people’s names;", "leave a room as they would wish to find it."),
        para("Staff will not:"),
        items("shout;", "punish a whole class for the acts of a few;", "discuss a pupil in front of other pupils."),
        para("4. Legislation", style="Heading1"),
        para(
            "Headteachers must determine measures which promote good behaviour under section 89 "
            "of the Education and Inspections Act 2006. "
            "Academies have the power to search pupils without consent for prohibited items."
        ),
        para("5. Recording", style="Heading1"),
        para("Incidents are entered on the trust’s system within 24 hours. Heads of year receive a weekly summary."),
        footer="Yarnbrough Sands MAT – Behaviour and Relationships Policy – Page 1",
    )
