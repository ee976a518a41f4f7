"""A values framework in Word: each value with its gloss, then what it means, under a stem; changes are tracked."""

from tests.intake.corpus.making import deleted, docx, inserted, items, para, run


def make() -> bytes:
    return docx(
        para("Carrickfen and District Schools Trust", style="Title"),
        para("Our values framework", style="Heading1"),
        para(
            "The framework is used in appraisal, in interviews and in the induction of new colleagues. "
            "It was drawn up by a working group of twelve."
        ),
        para("Integrity", style="Heading2"),
        para("We do the right thing, and we do it in the open."),
        para("This means that we will:"),
        items("own our mistakes", "declare our interests", "give credit where it is due"),
        para("Equity", style="Heading2"),
        para("We give most where most is needed."),
        para("This means that we will:"),
        items(
            "place our strongest teachers in the classes that need them most",
            "pay attention to the pupils who ask for none",
        ),
        para("Ingenuity", style="Heading2"),
        para(
            run("We look for "),
            deleted("new "),
            inserted("better "),
            run("ways before we ask for more money."),
        ),
        para("This means that we will:"),
        items("try things out on a small scale first", "borrow good ideas shamelessly and lend our own"),
        para("What colleagues can expect of the trust", style="Heading1"),
        para("Staff can expect that the trust will:"),
        items(
            "give them a fair workload and review it every year",
            "back them when they act in good faith",
        ),
        para("Using the framework", style="Heading1"),
        para("Line managers complete the form in Annex A before each appraisal meeting."),
        para("Figure 1: The three values as drawn by pupils at Carrick Bridge Primary", style="Caption"),
        para("For more information contact the people team on 01632 960268."),
        footer="Carrickfen and District Schools Trust – values framework",
    )
