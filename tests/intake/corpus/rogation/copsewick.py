"""A designer's leaflet in two columns: values and what they mean on the left, what each side promises on the right."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    left = column(
        50,
        740,
        "# Our vision",
        "A place where every child can shine.",
        "",
        "# Our values",
        "Caring: we look after ourselves, each",
        "other and our world.",
        "Creative: we use our imagination to",
        "solve problems.",
        "Confident: we believe in ourselves.",
        "",
        "# What we believe",
        "We believe that children learn best when",
        "they feel safe. We believe that learning",
        "should be fun.",
        "",
        "# Behaviour",
        "Our rules are simple and fair. Staff will",
        "apply them calmly and consistently.",
        "Good manners will be praised.",
    )
    right = column(
        320,
        740,
        "# Our promise",
        "Copsewick schools will:",
        "• teach every child to swim",
        "• provide a healthy breakfast for all",
        "pupils who want one",
        "• invite families into school every half",
        "term",
        "",
        "The Trust will:",
        "• keep class sizes small",
        "• look after its buildings and grounds",
        "",
        "# Your part",
        "Parents will:",
        "• read with their children at home",
        "• let us know if their child is unwell",
        "",
        "Children will…",
        "• try their best",
        "• look after their friends",
    )
    foot = column(
        50,
        120,
        "Photograph: children at the harvest festival",
        "Printed on recycled paper by Sample Press",
        "Copsewick Primary Academies Trust, 7 Sample Road, Anytown. Tel 01632 960230",
        size=8,
    )
    return pdf([Line(50, 785, "Copsewick Primary Academies Trust", 22, True), *left, *right, *foot])
