"""Typed by hand: tabs after dashes and numbers, headings in capitals, glosses after tabs, no styles at all."""

from tests.intake.corpus.making import docx, para


def make() -> bytes:
    return docx(
        para("HATTENBY AND DISTRICT ACADEMIES TRUST"),
        para("AIMS, VALUES AND COMMITMENTS"),
        para(""),
        para("OUR AIMS"),
        para("1.\tTo provide a good education for every child in the district"),
        para("2.\tTo keep village schools open and thriving"),
        para("3.\tTo recruit and keep the best teachers"),
        para("4.\tTo give value for money"),
        para(""),
        para("OUR VALUES"),
        para("Honesty\t\tsaying what we mean and meaning what we say"),
        para("Loyalty\t\tstanding by one another when things are hard"),
        para("Effort\t\tdoing our best at all times"),
        para("Fairness\ttreating people equally and giving more to those who need more"),
        para(""),
        para("WHAT THE TRUST WILL DO"),
        para("The Trust will:"),
        para("-\tpay for a specialist in reading to work across all the schools"),
        para("-\tmeet every headteacher at least once each half term"),
        para("-\tkeep its central costs as low as possible"),
        para("-\tstand behind staff when they make difficult decisions"),
        para(""),
        para("WHAT THE SCHOOLS WILL DO"),
        para("Each school will:"),
        para("-\ttake part in moderation with the other schools"),
        para("-\tinvite parents in at least once a term"),
        para("-\toffer swimming lessons to every child in Key Stage 2"),
        para("-\tkeep a clear and simple policy for behaviour"),
        para(""),
        para("WHAT WE BELIEVE"),
        para("a)\tEvery teacher is a teacher of reading."),
        para("b)\tSmall schools can be excellent schools."),
        para("c)\tChildren need adventure as well as safety."),
        para(""),
        para("Agreed by the Trustees\t\t\t\t12 November 2023"),
        para("Signed\t\t........................................"),
    )
