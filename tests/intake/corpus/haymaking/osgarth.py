"""A climate strategy: a pledge, principles, a table of what will be done where, and the footprint as it stands."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Climate and nature strategy")
        + t("Osgarth and Dale Schools Trust")
        + t(
            "Every school in England has been asked to have a climate action plan in place. This document is ours. It "
            "was written by our estates team with pupils from all six eco councils."
        )
        + h("Our pledge", 2)
        + t(
            "We pledge to leave our sites greener, our bills smaller and our pupils better informed than we found them."
        )
        + h("Our footprint today", 2)
        + t(
            "In 2023/24 the trust emitted 1,140 tonnes of carbon dioxide. Heating accounted for two thirds of it and "
            "school transport for a fifth."
        )
        + h("Our principles", 2)
        + bullets(
            "Waste nothing that can be mended",
            "Measure before acting",
            "Children’s questions deserve honest answers",
            "The cheapest energy is the energy nobody used",
        )
        + h("Our priorities to 2030", 2)
        + grid(
            ("Priority", "We will"),
            ("Buildings", "replace the oil boilers in our four oldest schools"),
            ("Grounds", "plant a hedge, a pond or an orchard at every site"),
            ("Food", "serve a menu in which half the dishes have no meat"),
            ("Learning", "teach every pupil where their water, warmth and lunch come from"),
        )
        + h("What each school will do", 2)
        + t("Each Osgarth school will:")
        + bullets(
            "name a governor and a pupil to watch over its plan",
            "turn off what is not in use before every holiday",
            "walk its youngest pupils to a wild place once a month",
        )
        + h("Taking part", 2)
        + t(
            "Eco councils meet on Thursdays after school. Parents with skills in carpentry or gardening are warmly "
            "invited to get in touch with green@osgarth.example."
        )
        + h("Reporting", 2)
        + t("Figures for each site are published in the annual report. The strategy lead is the Head of Estates."),
        footer="Osgarth and Dale Schools Trust – adopted 9 October 2025",
    )
