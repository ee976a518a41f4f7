"""A page of a school's prospectus: the head's welcome, motto, ethos, values of the school, times of the school day."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Pinnockridge High School")
        + t("A member of Pinnockridge and Vale Learning Trust")
        + t("“Aim high, work hard, be kind”")
        + h("A warm welcome from the headteacher", 2)
        + t("Thank you for your interest in our school. I hope that you enjoy reading our prospectus.")
        + t("We are a mixed comprehensive school for students aged 11 to 16.")
        + h("Our ethos", 2)
        + t("Our ethos is built on mutual respect, hard work and a love of learning.")
        + t("We expect every student to wear our uniform with pride.")
        + h("Our school values", 2)
        + bullets(
            "Ambition – we want the best for every student",
            "Kindness – we think about the effect of what we say and do",
            "Resilience – we learn from setbacks",
        )
        + h("Our aims", 2)
        + t("We aim to:")
        + bullets(
            "provide a curriculum that inspires and challenges",
            "develop confident and articulate young people",
            "prepare students for life in modern Britain",
        )
        + h("The school day", 2)
        + grid(("Registration", "8.35 am"), ("Period 1", "8.55 am"), ("Lunch", "12.40 pm"), ("End of day", "3.10 pm"))
        + h("Visit us", 2)
        + t("Our open evening takes place on Thursday 24 September. Please ring 01632 960444 to book a tour.")
    )
