"""Beliefs of a special schools trust: a house style as headings, real lists, two stems under one, a tracked change."""

from tests.intake.corpus.making import deleted, docx, inserted, items, para, run


def make() -> bytes:
    return docx(
        para(run("Tansyfield Trust of Special Schools", bold=True, size=40)),
        para(run("What we believe, and what you will see", size=28)),
        para("Every child communicates", style="HouseHead"),
        para("In our schools adults will:"),
        items(
            "wait ten seconds before they speak again;",
            "learn a pupil’s signs, symbols or switches before they plan that pupil’s lessons;",
            "write down what a child has told them without words.",
        ),
        para("All behaviour tells us something", style="HouseHead"),
        para("In our schools adults will:"),
        items("ask what happened before they ask who did it;", "write plans with families and not about them."),
        para("Independence is where we are going", style="HouseHead"),
        para("In our schools pupils will:"),
        items(
            "shop, cook and travel every week;",
            "choose, and live with what they chose.",
        ),
        para("To make this possible the Trust will:"),
        items("pay for therapists who work in classrooms;"),
        para(
            "find ",
            deleted("six"),
            inserted("twelve"),
            " employers in each town who will take our leavers.",
            style="ListParagraph",
            level=0,
        ),
        para("All of our pupils have an education, health and care plan, which is reviewed each year."),
        para("A word about words", style="HouseHead"),
        para("Our families asked us to say disabled children, and so we do."),
        footer="Tansyfield Trust of Special Schools | Beliefs | October 2025",
    )
