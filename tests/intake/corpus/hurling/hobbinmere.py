"""Values per audience: lists under a heading for pupils and for staff, and a table of what each may expect."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("The Hobbinmere Federation of Academies")
        + t("Who we are and what we ask of one another")
        + t("There are four academies in the Hobbinmere Federation of Academies, all within walking distance.")
        + h("Our ethos", 2)
        + t("Ours is an ethos of quiet hard work and loud laughter.")
        + h("Values for pupils", 2)
        + bullets("Politeness", "Pluck", "Perseverance")
        + h("Values for staff", 2)
        + bullets("Professionalism", "Generosity", "Good humour")
        + h("As governors we will", 2)
        + bullets(
            "ask hard questions and listen to the answers;",
            "declare every interest;",
            "put children first when opinions differ.",
        )
        + h("Term dates", 2)
        + grid(("Term", "Starts", "Ends"), ("Autumn", "3 September", "19 December"), ("Spring", "6 January", "4 April"))
        + t("Dates may change. Check with your academy before you book a holiday."),
        footer="The Hobbinmere Federation of Academies, 01632 960663",
    )
