"""A charter in Word: values in a table with a header row, then what each audience promises under bold headings."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("The Marshfold Primary Schools Trust Charter", style="Title"),
        para("Together we grow"),
        para("Our mission", style="Heading1"),
        para("Our mission is to give the children of our villages the best possible start in life."),
        para("Our values", style="Heading1"),
        table(
            ("Value", "What this means"),
            ("Nurture", "We look after every child as if they were our own."),
            ("Curiosity", "We ask questions and explore the world around us."),
            ("Perseverance", "We keep going when learning is hard."),
            ("Friendship", "We include everyone in work and in play."),
        ),
        para("Table 1. The values of the trust", style="Caption"),
        para("Our promises", style="Heading1"),
        bold("Pupils will"),
        items(
            "follow the rules of the classroom and the playground",
            "be kind in what they say and do",
            "tell an adult when something is wrong",
        ),
        bold("Staff will"),
        items(
            "plan interesting lessons and mark work promptly",
            "be positive role models",
            "keep up to date with safeguarding training",
        ),
        bold("Governors will"),
        items(
            "visit the school regularly",
            "make sure that the budget is spent on what pupils need",
        ),
        bold("Parents and carers will"),
        items(
            "read with their child at home",
            "speak to us first if they have a worry",
        ),
        para("Schools in the trust can expect:"),
        items(
            "a named adviser who knows the school well",
            "a fair share of central funds",
            "a voice in the decisions of the trust",
        ),
        para("Please display this charter in the entrance hall and in every classroom."),
        para("Reviewed: September 2025   Next review: September 2026"),
        footer="www.marshfold.example",
    )
