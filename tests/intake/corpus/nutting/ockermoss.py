"""Beliefs in sentences, each followed by a list of what schools will do, and a table of values, in OpenDocument."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Ockermoss Rural Schools Trust")
        + t("Our beliefs, and what follows from them", "Bold")
        + t(
            "Ockermoss Rural Schools Trust serves seventeen parishes. "
            "Its smallest school has 31 pupils and its largest 212."
        )
        + h("Learning", 2)
        + t("We believe that children learn best when they feel safe. To bring this about, our schools will:")
        + bullets(
            "keep to routines that everyone understands;",
            "train all adults in first aid for body and mind;",
            "deal with bullying on the day it is reported.",
        )
        + h("The countryside", 2)
        + t("We believe that the land around us is part of the curriculum. To bring this about, our schools will:")
        + bullets(
            "take each class outdoors every week of the year;",
            "grow some of what is eaten at lunch;",
            "invite farmers, foresters and drystone wallers to teach with us.",
        )
        + h("Each other", 2)
        + t("We believe that small schools are strongest in company. The Trust will therefore:")
        + bullets(
            "share teachers between schools where subjects need them;",
            "buy together what costs too much to buy alone;",
            "leave everything else to the schools.",
        )
        + h("Our values", 2)
        + grid(
            ("Value", "Meaning"),
            ("Neighbourliness", "We help without being asked and without keeping count."),
            ("Hardiness", "We do not let the weather decide."),
            ("Wonder", "We stop to look."),
        )
        + h("Transport", 2)
        + t("Buses leave the market square at 8.05. Passes are issued by the county council, not by the trust."),
        header="Ockermoss Rural Schools Trust",
        footer="Adopted February 2026",
    )
