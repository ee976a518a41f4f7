"""Pages of a staff handbook: what is expected of staff and of leaders, a credo in prose, keys and parking."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Staff handbook 2024–25")
        + t("Dunlingate Schools Trust")
        + t("This handbook is given to everyone who joins us. Please read it before your first day.")
        + h("1. What we are for", 2)
        + t(
            "Dunlingate Schools Trust was founded on a plain idea: that good schools are made by good colleagues. "
            "We want our schools to be places where hard work is noticed and kindness is normal."
        )
        + h("2. How we behave", 2)
        + t("As colleagues we will:")
        + bullets(
            "begin meetings on time and end them early",
            "praise in public and correct in private",
            "share our resources without being asked",
        )
        + t("Leaders will:")
        + bullets("explain the reason for every change", "teach, however little, every week")
        + h("3. What we value", 2)
        + grid(
            ("We value", "rather than"),
            ("Candour", "politeness"),
            ("Depth", "coverage"),
            ("Trust", "paperwork"),
        )
        + h("4. Expectations of the trust", 2)
        + t("In return you can expect the trust to:")
        + bullets(
            "pay you properly and on the right day",
            "find you cover, so that you can see your own child’s nativity play",
        )
        + h("5. Practical matters", 2)
        + t(
            "Keys are held by the site manager. Staff park behind the gymnasium. The photocopier code is your "
            "payroll number."
        )
        + t("To report an absence, ring 01632 960848 before 7.15 am."),
        footer="Dunlingate Schools Trust – Staff handbook – Page 3",
    )
