"""A charter for a trust's people: values in a line, then what each is asked to do, under a heading of its own."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        bold("LUTTERFEN EDUCATION TRUST", size=32),
        bold("Our Charter", size=28),
        para("This charter sets out what people in Lutterfen schools can expect of one another."),
        bold("Our values"),
        para("Trust, Respect, Optimism, Service"),
        bold("Our beliefs"),
        para(
            "We believe that every adult in a school is a role model. We believe that good relationships are the "
            "basis of good behaviour."
        ),
        bold("Trustees and governors"),
        para("Governors will:"),
        items(
            "visit their schools often and with an open mind",
            "ask questions that help leaders to improve",
            "put the interests of pupils before all others",
        ),
        bold("Leaders"),
        para("Leaders will:"),
        items(
            "lead by example",
            "make decisions that are fair and explain them",
            "look after the wellbeing of the people they lead",
        ),
        bold("Staff"),
        para("All staff will:"),
        items(
            "prepare well and mark promptly",
            "have high expectations of every pupil",
            "speak to pupils, parents and each other with courtesy",
        ),
        bold("Pupils"),
        para("Pupils will:"),
        items(
            "come to school ready to learn",
            "treat everyone with respect",
        ),
        para("Everyone in the trust will report any concern about the safety of a child without delay."),
        para("Charter adopted by the trust board in December 2024. A copy is given to each new member of staff."),
        para("HR department, ext. 204"),
        header="LUTTERFEN EDUCATION TRUST",
        footer="HR/Charter/v2",
    )
