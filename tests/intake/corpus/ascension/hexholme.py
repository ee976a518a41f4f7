"""Lists two deep, a sentence with changes tracked, and a motto in a text box."""

from tests.intake.corpus.making import deleted, docx, inserted, items, para, run, text_box


def make() -> bytes:
    return docx(
        para("Hexholme District Schools Trust", style="Title"),
        text_box(para("Every child, every chance, every day")),
        para("What we believe", style="Heading1"),
        para("We believe that every child can become a confident reader."),
        para("To bring this about, our schools will:"),
        items("put reading first"),
        items("by training every adult to teach it", "by giving every child a book to take home", level=1),
        items("check each child’s progress every half term"),
        items("give extra help to children who fall behind"),
        items("on the same day where possible", level=1),
        para("Our commitment to families", style="Heading1"),
        para(
            run("We will answer every message from a parent within "),
            deleted("ten"),
            inserted("five"),
            run(" working days. We will never share personal information without good reason."),
        ),
        para("Our commitment to staff", style="Heading1"),
        para("The trust will:"),
        items(
            "consult staff before it changes the way they work",
            "offer training that is useful and well led",
            "treat every member of staff with respect",
        ),
        para("For more information please contact the Trust Office.", style="Normal"),
        para("Last reviewed: autumn term 2025"),
        footer="Hexholme District Schools Trust – page 1 of 1",
    )
