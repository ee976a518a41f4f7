"""A chief executive's letter at the head of a values statement, with beliefs, stems and changes still tracked."""

from tests.intake.corpus.making import deleted, docx, inserted, items, para, run


def make() -> bytes:
    return docx(
        para("What matters to us", style="Title"),
        para("Dear colleagues,"),
        para(
            "It is four years since we last sat down to write this. Since then two schools have joined us and one "
            "pandemic has come and gone."
        ),
        para(
            "Ravelsea Harbour Academies is here for the children whom other people have given up on. That has not "
            "changed. I hope you will find five minutes to read what follows, and tell me where it falls short."
        ),
        para("With thanks,"),
        para("Imogen Sallis, Chief Executive"),
        para("Our beliefs", style="Heading1"),
        para("At Ravelsea Harbour Academies we believe that:"),
        items(
            "no child is finished",
            "behaviour is taught, not wished for",
            "poverty is a reason to do more, never a reason to expect less",
        ),
        para("Because we believe this, our schools will:", style="Normal"),
        items(
            "exclude only when every other door has been tried",
            "feed a hungry child first and ask questions afterwards",
        ),
        para("and the trust will:"),
        para(
            "pay for ", deleted("one counsellor"), inserted("a counsellor in every school"),
            style="ListParagraph", level=0,
        ),
        items("share its best teachers with its hardest classes"),
        para("Our values", style="Heading1"),
        para(run("Loyalty. ", bold=True), "We do not pass children on."),
        para(run("Frankness. ", bold=True), "We say the difficult thing early and kindly."),
        para(run("Stamina. ", bold=True), "We are still there in the summer term of Year 11."),
        para("Next steps", style="Heading1"),
        para("Heads will discuss this with their staff on the September training day. Comments to me by 30 September."),
        footer="Ravelsea Harbour Academies  |  The Net Loft, Quay Street, Ravelsea",
    )  # fmt: skip
