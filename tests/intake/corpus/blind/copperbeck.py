"""Strategic pillars with bullets two deep, in OpenDocument, with a running header and page number."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Copperbeck Multi-Academy Trust: Strategy to 2030")
        + t("Our purpose is to make Copperbeck the easiest place in the county to be a good teacher.")
        + h("Pillar 1: Teachers who stay", 2)
        + bullets(
            "We will cut marking to what pupils use.",
            "We will give every middle leader a coach.",
            ["Coaches will come from outside the school.", "Coaching will stay confidential."],
        )
        + h("Pillar 2: Pupils who attend", 2)
        + bullets(
            "We will visit at home on the third day of any absence.",
            "We will put breakfast on the table in every school, free of charge.",
        )
        + h("Pillar 3: Books that balance", 2)
        + bullets("We will hold reserves of at least six per cent.", "We will buy together what we all need."),
        header="Copperbeck Multi-Academy Trust: Strategy to 2030",
        footer="Page 1",
    )
