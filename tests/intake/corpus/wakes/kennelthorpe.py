"""Beliefs as bold sentences without a full stop, each with what the trust or its academies will do about it."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        bold("Kennelthorpe Education Trust", size=36),
        bold("Beliefs and Intentions", size=30),
        para("Adopted by the Board of Trustees on 7 December 2023"),
        bold("Every child is entitled to an excellent education"),
        para("Our academies will:"),
        items(
            "set challenging targets for every pupil;",
            "teach a curriculum that is rich in knowledge;",
            "give extra support to those who fall behind.",
        ),
        bold("Children learn best when they are safe and happy"),
        para("Our academies will:"),
        items(
            "put safeguarding at the centre of all that they do;",
            "know each pupil as an individual;",
            "promote healthy lifestyles and good mental health.",
        ),
        bold("Good teachers deserve good support"),
        para("The Trust will:"),
        items(
            "provide professional development of the highest quality;",
            "reduce bureaucracy wherever it can;",
            "reward commitment and success.",
        ),
        bold("Families are a child's first educators"),
        para("Our academies will:"),
        items(
            "welcome parents as partners;",
            "report on progress in plain English;",
            "take the views of parents into account when decisions are made.",
        ),
        bold("Schools are stronger together"),
        para("The Trust will:"),
        items(
            "bring staff together to share good practice;",
            "provide efficient central services;",
            "work with other trusts and with local authorities.",
        ),
        para("Next review: autumn term 2026"),
        header="Kennelthorpe Education Trust: governance handbook, section 2",
    )
