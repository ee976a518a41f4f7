"""A promise to families in Word: two columns of who promises what, values in a box, lines to sign on."""

from tests.intake.corpus.making import bold, docx, para, table, text_box


def make() -> bytes:
    return docx(
        para("Our promise to families", style="Title"),
        para("Teaselbridge Family of Schools", style="Heading2"),
        para(
            "You are being given this sheet because your child has a place at one of our schools from September. "
            "Please read it with your child before the first day of term."
        ),
        text_box(para("Our values") + para("Patience") + para("Honesty") + para("Spark")),
        para("We believe that a child learns best when home and school are on good terms."),
        table(
            ("We promise families", "We ask families to"),
            ("an answer to every message within two school days", "tell us when something changes at home"),
            ("a report that says plainly how your child is doing", "come to one meeting a term, or ring us instead"),
            ("homework that is worth the trouble", "make a quiet half hour for it"),
            ("nothing to pay for that your child cannot do without", "let us know early if money is tight"),
        ),
        bold("What pupils say they will do"),
        para("Pupils in our schools will:"),
        para("- look after somebody who is new"),
        para("- try again after a bad day"),
        para("- tell the truth, even when it is awkward"),
        bold("Before the first day"),
        para("School begins at 8.50 and gates open at 8.35."),
        para("Uniform can be bought from the shop in Bridge Street or second-hand from the parents’ association."),
        para("Child’s name: ______________________  Class: ____________"),
        para("Signed (parent or carer): ______________________  Date: ____________"),
        para("Return this sheet to the school office by Friday 17 July."),
    )
