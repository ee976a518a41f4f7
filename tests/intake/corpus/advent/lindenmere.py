"""A page of a staff handbook in OpenDocument: mission, values, beliefs with lists, a list inside a list."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Section 1: Who we are and what we believe")
        + h("Our mission", 2)
        + t("The mission of the Lindenmere Trust is to raise aspirations and widen opportunities in coastal towns.")
        + h("Our core values", 2)
        + t("Courage", "Bold")
        + t("We try new things and we are not afraid to ask for help.")
        + t("Compassion", "Bold")
        + t("We notice how other people are feeling. We treat them as we would wish to be treated.")
        + t("Commitment", "Bold")
        + t("We see things through for the sake of our pupils.")
        + h("Our beliefs", 2)
        + t("We believe that great teachers change lives. To bring this about, the trust will:")
        + bullets(
            "pay for every teacher to take a further qualification",
            "release new teachers from the classroom for half a day each week",
        )
        + t("We believe that the arts are for everyone. To bring this about, our schools will:")
        + bullets(
            "teach music to every pupil up to the age of fourteen",
            "work with local partners to:",
            ("put on a festival each summer", "take every pupil to the theatre"),
        )
        + h("Working here", 2)
        + t("As staff we will:")
        + bullets("arrive on time and well prepared", "support one another", "keep learning")
        + t("Colleagues should report any absence by 7.30 am to the school office."),
        header="Staff Handbook 2026–27",
        footer="Lindenmere Trust – page 3",
    )
