"""An OpenDocument strategy on a page: vision, pillars with nested lists, values, and what governors will do."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Esklington Community Schools Trust")
        + t("Strategy on a page 2026–2029")
        + grid(("Author", "Director of Strategy"), ("Status", "Final, approved 28 January 2026"))
        + h("Vision", 2)
        + t("We will be the trust of choice for families, staff and schools along our coast.")
        + h("Values", 2)
        + bullets(
            "Togetherness – we are one team across all of our schools",
            "Tenacity – we keep going until every child succeeds",
            "Trustworthiness – we can be relied upon to do what we say",
        )
        + t("Our values guide how we recruit, how we lead and how we treat one another.")
        + h("Strategic pillars", 2)
        + h("Pillar 1: Achievement", 3)
        + bullets(
            "Each school will teach an ambitious curriculum to every pupil.",
            "Each school will enter every pupil for qualifications that are right for them.",
            "The trust will provide specialist teachers in subjects where recruitment is hard.",
        )
        + h("Pillar 2: Attendance", 3)
        + bullets(
            "Each school will telephone home on the first day of any absence.",
            "Families will tell us early about anything that makes attendance difficult.",
        )
        + h("Pillar 3: Ambition", 3)
        + bullets(
            "The trust will:",
            ["arrange a visit to a university for every pupil in Year 9;", "build links with local employers."],
            "Staff will:",
            ["talk about careers in their lessons;", "encourage pupils to aim for what they did not think possible."],
        )
        + h("Governance", 2)
        + t("Local governors will:")
        + bullets(
            "visit their school at least once a term;",
            "listen to the views of pupils and parents;",
            "champion the needs of disadvantaged pupils.",
        )
        + h("How this strategy was developed", 2)
        + t("Two hundred people replied to our survey in the autumn of 2025.")
        + t("A first draft was discussed by headteachers in November.")
        + t("Queries: strategy@esklington.example"),
        header="Esklington Community Schools Trust",
        footer="Strategy on a page – final",
    )
