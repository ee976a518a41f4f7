"""A long values statement in Word: numbered sections, beliefs as sentences in bold, bullets two deep, footers."""

from tests.intake.corpus.making import bold, docx, items, para, run


def make() -> bytes:
    return docx(
        para(run("Ravenholt Academies Partnership", bold=True, size=40)),
        para(run("Ethos and commitments", bold=True, size=28)),
        para(
            "This statement sets out what Ravenholt Academies Partnership (RAP) believes and what it undertakes to do. "
            "It was written in 2021 and is reviewed by the trustees every three years."
        ),
        bold("1. Our purpose", size=26),
        para("RAP exists to make sure that children in every part of the county are taught well."),
        bold("2. Our beliefs", size=26),
        para(run("Ability is made, not found.", bold=True)),
        para("RAP schools will:"),
        items("teach every subject to every pupil until the age of fourteen;", "avoid setting before Year 9;"),
        items("where setting is used,", level=0),
        items("review the sets each half term;", "tell parents how they were decided.", level=1),
        para(run("A safe child is a child who is listened to.", bold=True)),
        para("RAP schools will:"),
        items(
            "give every pupil a named adult;",
            "train all staff each year in keeping children safe;",
            "act on a worry the same day.",
        ),
        para(run("Public money is held in trust.", bold=True)),
        para("RAP will:"),
        items("seek value in every contract;", "keep reserves that match its risks."),
        bold("3. Equality", size=26),
        para(
            "RAP will not tolerate discrimination because of age, disability, race, religion or belief, sex or "
            "sexual orientation."
        ),
        para("Reasonable adjustments will be made before they are asked for."),
        bold("4. Related documents", size=26),
        para("Complaints policy; Whistleblowing policy; Scheme of delegation"),
        header="RAP | Ethos and commitments",
        footer="Version 2.1 | Approved 14 May 2021 | Page 1",
    )
