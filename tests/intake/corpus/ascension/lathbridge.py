"""Beliefs as bold lines, each with lists typed by hand, the facts of the trust before them and a sign-off after."""

from tests.intake.corpus.making import bold, docx, para


def make() -> bytes:
    return docx(
        bold("LATHBRIDGE COLLABORATIVE TRUST", size=32),
        bold("What we believe and how we work", size=28),
        para("Lathbridge Collaborative Trust has eleven schools in three counties and educates 5,200 pupils."),
        bold("Learning is for life"),
        para("Our schools will:"),
        para("•\tinspire a love of learning in every pupil;"),
        para("•\tteach pupils how to study well and how to learn from mistakes;"),
        para("•\tprepare pupils for further study, for work and for adult life."),
        para("The trust will:"),
        para("•\tgive every member of staff time to learn."),
        bold("Every school should be a safe and happy place"),
        para("Our schools will:"),
        para("•\tput safeguarding before everything else;"),
        para("•\tpromote good mental health among pupils and staff;"),
        para("•\texpect courtesy from everyone."),
        para("The trust will:"),
        para("•\taudit safeguarding in every school each year."),
        bold("Talent is everywhere but opportunity is not"),
        para("Our schools will:"),
        para("•\tmake sure that disadvantaged pupils take part in everything that they offer;"),
        para("•\tintroduce pupils to universities and employers from an early age."),
        bold("Leadership matters at every level"),
        para("The trust will:"),
        para("•\tdevelop leaders at every stage of their careers;"),
        para("•\thold leaders to account fairly; and"),
        para("•\tplan for succession."),
        bold("The duties of the Trust Board"),
        para("The board is responsible in law for the proper use of public funds."),
        para("The board must publish audited accounts each year."),
        para("Agreed by the Trust Board on 14 May 2025"),
        para("To be reviewed: May 2027"),
        header="Lathbridge Collaborative Trust",
        footer="Page 1",
    )
