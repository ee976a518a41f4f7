"""An infant and a junior school in OpenDocument: an acrostic, wishes for leavers, a table of who does what."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Applecroft Infant and Junior Schools")
        + t("Together we grow")
        + h("Our shared values", 2)
        + t("G – Generosity: we share our time and our things")
        + t("R – Respect: we listen to each other")
        + t("O – Optimism: we look on the bright side")
        + t("W – Working hard: we always try our best")
        + h("By the time they leave us, we want our children to", 2)
        + bullets(
            "read widely and for pleasure",
            "write clearly and with imagination",
            "use mathematics with confidence",
            "make and keep friends",
            "know how to stay safe and healthy",
        )
        + h("Working together", 2)
        + grid(
            ("We will", "Parents will", "Children will"),
            ("teach interesting lessons", "read the weekly newsletter", "follow the school rules"),
            ("mark work promptly", "come to parents' evenings", "look after our equipment"),
            ("keep in touch with home", "send children to school in uniform", "tell an adult if they are worried"),
        )
        + t("Applecroft Infant School and Applecroft Junior School are partner schools of the Fernbank Trust.")
        + t("Signed: ____________________ Date: ____________"),
        footer="Applecroft Infant and Junior Schools",
    )
