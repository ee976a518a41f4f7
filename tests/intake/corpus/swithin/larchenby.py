"""A statement of ethos as an OpenDocument text: principles in a sentence, promises to children and to families."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Larchenby Schools Trust")
        + t("A statement of ethos for staff, families and visitors")
        + h("What kind of trust we are", 2)
        + t("We are guided by the principles of fairness, thrift and good neighbourliness.")
        + t("Our ethos is one of cheerful hard work. Laughter is as welcome as silence.")
        + t("At present we have four infant schools, three junior schools and a nursery.")
        + h("Our promises to children", 2)
        + bullets(
            "You will be safe here.",
            "You will never be laughed at for a wrong answer.",
            "You will have a say in what happens to you.",
            "You will go on a journey with your class every year.",
        )
        + h("Our promises to families", 2)
        + t("We will:")
        + bullets(
            "tell you how your child is doing in words that you can use;",
            "see you within a week when you ask;",
            "keep the cost of school as low as we can.",
        )
        + h("Visiting us", 2)
        + t("Visitors are welcome by appointment between 9.30 and 11.30 on any school day.")
        + t("Please sign in at reception and wear the badge that you are given."),
        footer="Larchenby Schools Trust, 01632 960618",
    )
