"""Aims as a list, priorities as a list whose items have lists inside them, and an undertaking; OpenDocument."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Dock Leaf Federation of Schools")
        + t("Plan on a page, 2025 to 2030")
        + h("What we set out to do", 2)
        + t("Dock Leaf Federation of Schools sets out to:")
        + bullets(
            "soothe where others sting;",
            "send every child on to secondary school able to read anything put in front of them;",
            "keep good teachers in small places.",
        )
        + h("Where we shall put our weight", 2)
        + bullets(
            "Early words",
            (
                "We will open a playgroup beside every infant class.",
                "We will train grandparents as story tellers.",
            ),
            "Kind corridors",
            (
                "Older pupils will walk younger ones to lunch.",
                "Staff will be in the corridor when children are.",
            ),
            "Fair funding",
            ("The federation will top-slice nothing from schools of fewer than fifty pupils.",),
        )
        + h("Every member of staff signs this", 2)
        + t("I undertake to:")
        + bullets("leave each child surer of themselves than I found them;", "ask before I assume.")
        + h("Timetable", 2)
        + t("The plan was out for comment from May to July. Forty-one replies came in.")
        + t("A progress report goes to the joint committee each November."),
        footer="Dock Leaf Federation of Schools",
    )
