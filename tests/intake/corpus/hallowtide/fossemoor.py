"""A curriculum charter in OpenDocument: intent, what the curriculum does, entitlements, a table of hours."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Curriculum Charter")
        + t("Fossemoor Academy Trust")
        + t("This charter applies to all eight academies from September 2025. It replaces the policy of 2020.")
        + h("Our intent", 2)
        + t(
            "We believe that knowledge is the birthright of every child. We want pupils to leave our academies "
            "curious about the world and able to change it."
        )
        + h("Our curriculum will:", 2)
        + bullets(
            "build from what pupils know to what they do not yet know",
            "put texts of real quality into the hands of every pupil",
            "reflect the lives of the people of the Fosse towns",
            "make time for practical work in science, art and design",
        )
        + h("Subject time", 2)
        + t("The table shows the usual number of hours each week in Years 7 to 9.")
        + grid(("Subject", "Hours"), ("English", "4"), ("Mathematics", "4"), ("Science", "3"), ("Languages", "2"))
        + h("What pupils can expect", 2)
        + t("Pupils can expect:")
        + bullets(
            "teachers who know their subject and enjoy it",
            "feedback that tells them what to do next",
            "help on the same day when they are stuck",
        )
        + h("What teachers will do", 2)
        + t("Teachers will:")
        + bullets(
            "plan with colleagues rather than alone",
            "check what has been understood before moving on",
            "adapt their teaching, and not lower their sights, for pupils with additional needs",
        )
        + h("Assessment", 2)
        + t("Pupils sit common tests in November and May. Reports are sent home in December and July.")
        + t("Assessment should inform teaching and never drive it.")
        + h("Review", 2)
        + t("The Curriculum Forum meets four times a year. Its minutes are kept on the staff intranet."),
        header="Fossemoor Academy Trust",
        footer="Version 1.2 – September 2025",
    )
