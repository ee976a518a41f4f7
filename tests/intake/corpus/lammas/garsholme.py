"""A trust of special schools: beliefs as headings by style, lists two deep, a text box with the values."""

from tests.intake.corpus.making import docx, items, para, text_box


def make() -> bytes:
    return docx(
        para("The Garsholme Special Schools Trust", style="Title"),
        para("Who we are and what we believe", style="Heading1"),
        para(
            "Our purpose is to make sure that children and young people with special educational needs lead full and "
            "happy lives."
        ),
        text_box(para("Our values: Dignity, Ambition, Joy and Partnership")),
        para("Every child can learn", style="Heading2"),
        para("Our schools will:"),
        items(
            "assess what each pupil can do and plan the next small step",
            "give every pupil a way to communicate, including:",
        ),
        items("signs, symbols and objects of reference", "electronic communication aids", level=1),
        items("celebrate progress, however small"),
        para("Every child has a voice", style="Heading2"),
        para("Our schools will:"),
        items(
            "involve pupils in their annual reviews",
            "give pupils real choices every day",
        ),
        para("Families know their children best", style="Heading2"),
        para("Our schools will:"),
        items(
            "keep in touch with families every day",
            "run workshops and support groups for parents, carers and siblings",
        ),
        para("The Trust will:"),
        items("consult families on any change to transport, therapy or the school day"),
        para("Adulthood begins early", style="Heading2"),
        para("Our schools will:"),
        items(
            "teach travel, cooking and managing money",
            "find supported work experience for every student over 16",
        ),
        para("The Trust will:"),
        items("work with employers and colleges to open up new pathways"),
        para("Specialist work needs specialist staff", style="Heading2"),
        para("The Trust will:"),
        items(
            "employ its own therapists and nurses",
            "train all staff in positive behaviour support",
            "share its expertise with mainstream schools",
        ),
        para("Safeguarding", style="Heading2"),
        para(
            "The Trust is committed to safeguarding and promoting the welfare of children and expects all staff and "
            "volunteers to share this commitment."
        ),
        footer="Page 1",
    )
