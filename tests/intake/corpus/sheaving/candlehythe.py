"""A charter in OpenDocument: what pupils, parents, staff and governors get and are asked for; then an agreement."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("The Candlehythe Charter")
        + t(
            "Candlehythe Federation Trust runs two infant schools, a junior school and a high school. "
            "The charter was drawn up over two evenings with parents, pupils and staff round one table."
        )
        + t("We believe that a school works when everyone in it knows what they owe to the others.")
        + h("Pupils", 2)
        + t("Pupils can expect:")
        + bullets(
            "lessons that have been thought about",
            "a grown-up who will listen, on the day and not next week",
            "a fair hearing when things go wrong",
        )
        + t("We ask pupils to:")
        + bullets("come every day", "let others learn", "own up and put it right")
        + h("Parents and carers", 2)
        + t("We will:")
        + bullets(
            "answer within two school days",
            "write in plain English",
            "tell you good news as well as bad",
        )
        + t("We ask parents to:")
        + bullets("talk to us first", "read with their child", "back our rules at home")
        + h("Staff", 2)
        + t("The trust will:")
        + bullets(
            "send no e-mails after six o’clock",
            "give everyone a say before their work is changed",
            "pay for training that staff have chosen themselves",
        )
        + h("Governors", 2)
        + t("Governors will:")
        + bullets(
            "visit in term time",
            "ask the awkward question",
            "leave the running of the school to those who run it",
        )
        + h("Home–school agreement", 2)
        + t("Please read this page with your child, sign it and send it back to the office by the end of September.")
        + t("Name of child: ..............................  Class: ............")
        + t("Signed (parent or carer): ..............................")
        + t("For the school: ..............................")
        + t("Candlehythe Federation Trust, Quay House, Candlehythe. Telephone 01632 960655."),
        footer="The Candlehythe Charter – September 2025",
    )
