"""Values for pupils and for staff side by side in a table, and a home–school agreement that is not values."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Hazelmoat Schools Federation")
        + h("Our values", 2)
        + grid(
            ("For pupils", "For staff"),
            ("Kindness", "Clarity"),
            ("Curiosity", "Consistency"),
            ("Effort", "Kindness"),
        )
        + h("Our ethos", 2)
        + t("Our ethos is that of a good household: everyone has a job, everyone has a chair.")
        + h("Home–school agreement", 2)
        + t("Parents will:")
        + bullets("make sure that their child arrives by 8.40;", "sign the reading record each night.")
        + t("Signed: ........................ Date: ................"),
    )
