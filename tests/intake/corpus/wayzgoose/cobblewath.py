"""A job pack: facts of the post around a trust's mission, vision and a table of values and what they look like."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        t("Cobblewath Education Trust", "Bold")
        + t("Candidate information: Teacher of Geography, Weir Road Academy")
        + t("Closing date: noon on Monday 17 November. Interviews will be held in the week that follows.")
        + h("Welcome from the chief executive", 2)
        + t(
            "Thank you for your interest in this post. Weir Road Academy joined us in 2020 and has grown from 600 to "
            "850 pupils. The humanities team is friendly and well resourced."
        )
        + h("Our mission", 2)
        + t("Cobblewath Education Trust exists to give the children of three towns schools worthy of them.")
        + h("Our vision", 2)
        + t("Every classroom a good one, every day.")
        + h("Our values and behaviours", 2)
        + grid(
            ("Value", "What it looks like"),
            ("Team", "We ask for help, offer help and share the credit."),
            ("Learning", "We read, watch and practise, and we change our minds when the evidence does."),
            ("Heart", "We see the person before the problem."),
        )
        + h("What we offer", 2)
        + t("In joining us you will be offered:")
        + bullets(
            "a salary on the main or upper pay range",
            "membership of the Teachers’ Pension Scheme",
            "free parking and use of the gym",
        )
        + h("Our promise to colleagues", 2)
        + t("We promise to:")
        + bullets(
            "protect time for planning and for training",
            "listen to you before we decide on what touches your work",
            "help you towards the next step in your career, inside the trust or out of it",
        )
        + h("Safer recruitment", 2)
        + t(
            "This post is subject to an enhanced check by the Disclosure and Barring Service. Two references will be "
            "taken up before interview."
        )
        + h("How to apply", 2)
        + t("Send the completed form to recruitment@cobblewath.example. Visits can be arranged on 01632 960885."),
        header="Cobblewath Education Trust – Candidate information",
    )
