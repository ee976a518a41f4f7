"""A booklet in Word: a foreword, headings that are only bold, bullets typed by hand, changes tracked."""

from tests.intake.corpus.making import bold, deleted, docx, inserted, para


def make() -> bytes:
    return docx(
        bold("LOXTONHAY LEARNING TRUST", size=36),
        bold("What we stand for", size=28),
        bold("A word from our Chief Executive", size=24),
        para(
            "I have had the pleasure of leading Loxtonhay Learning Trust since 2018. In that time we have grown from "
            "three schools to twelve. Thank you to everyone who took part in the working groups that wrote this "
            "booklet."
        ),
        para("J. Sample, Chief Executive"),
        bold("Our purpose", size=24),
        para("We are here to improve the life chances of children and young people in Somerset and Wiltshire."),
        bold("Our values", size=24),
        para("Our core values are:"),
        para("- Trust: we rely on one another and do what we say we will do"),
        para("- Openness: we share information and welcome questions"),
        para("- Ambition: we believe that tomorrow can be better than today"),
        para("- ", deleted("Equality"), inserted("Equity"), ": we give more help to those who need it more"),
        bold("Our commitments", size=24),
        para("To every child we promise:"),
        para("- a place where they feel safe"),
        para("- a curriculum that opens their eyes to the world"),
        para("- adults who know them and believe in them"),
        para("To every member of staff we promise:"),
        para("- a manageable workload"),
        para("- training that helps them to do their job well"),
        para("- ", inserted("fair pay and "), "a fair hearing"),
        para("To every community we promise:"),
        para("- a school that is open to all"),
        para("- buildings and fields that local groups can use"),
        bold("How we make decisions", size=24),
        para(
            "Trustees will publish the reasons for their decisions. Headteachers will be consulted before a policy "
            "is changed. Schools that need support will receive it quickly, and schools that are doing well will be "
            "left to get on with the job."
        ),
        bold("Find out more", size=24),
        para("Copies of this booklet in large print can be requested from the trust office."),
        footer="Loxtonhay Learning Trust | What we stand for | Page 1",
    )
