"""An OpenDocument charter: lines that say who may count on what, one list inside another, a "we" of the staff."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Gobstone Hill Schools")
        + h("Our charter", 2)
        + t("This charter is signed by the head, a parent and a pupil of each school at the start of the year.")
        + t("Families", "Bold")
        + t("What families may count on:")
        + bullets(
            "a reply within two days",
            "a report that a grandparent could follow",
            "a welcome at the front desk, in more languages than one",
        )
        + t("What we count on families for:")
        + bullets(
            "children in bed at a sensible hour",
            "a word with us before a word online",
            "patience when the bus is late",
        )
        + t("Pupils", "Bold")
        + t("What pupils may hold us to:")
        + bullets(
            "lessons that begin on time",
            "marking that tells them what to do next",
            "a say in:",
            ("what is for lunch", "how the playground is shared out", "who speaks for the class"),
        )
        + t("What we count on pupils for:")
        + bullets("a hand with the chairs", "the truth, when it is asked for")
        + t("Staff", "Bold")
        + t("Let it be the business of every adult here to:")
        + bullets("learn names fast", "own up first", "leave a room tidier than they found it")
        + t("As staff we will speak well of our pupils when they are not there to hear it.")
        + t("The schools", "Bold")
        + t("Gobstone Hill Schools has two schools on one site, joined by a covered walk.")
        + t("Both are full in every year but Year 3."),
        footer="Gobstone Hill Schools, Hill Top, Anytown – 01632 960602",
    )
