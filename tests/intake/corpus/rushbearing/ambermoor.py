"""Of governance, as OpenDocument: vision, principles of governance, a table of values, what governors will do."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Ambermoor Learning Trust")
        + t("Statement of vision, values and governance")
        + h("Our vision", 2)
        + t("Our vision is of confident schools at the centre of confident communities.")
        + h("Our values", 2)
        + grid(
            ("Openness", "We share what we know and ask when we do not."),
            ("Fairness", "We treat people according to their need."),
            ("Optimism", "We look for what can be done."),
            ("Service", "We put others before ourselves."),
        )
        + h("What we believe about governance", 2)
        + t("We believe that good governance makes good schools better. We believe that local voices matter.")
        + h("Our governors", 2)
        + t("Governors will:")
        + bullets(
            "visit their school at least once a term",
            "challenge and support the headteacher",
            "act in the interests of all pupils",
            "listen to parents, staff and pupils",
        )
        + h("Our trust board", 2)
        + t("The Trust will:")
        + bullets(
            "train every new governor",
            "provide each governing body with a clerk",
            "consult local governors before it makes decisions about their school",
        )
        + h("Legal duties", 2)
        + t("Trustees must comply with the Academy Trust Handbook and with company and charity law.")
        + t("Ambermoor Learning Trust, Moor House, Ambermoor AM6 1PQ. Governance professional: 01632 960266."),
        header="Ambermoor Learning Trust",
        footer="Adopted October 2024 – to be reviewed October 2026",
    )
