"""A trust's promises: one heading for each audience, a sentence or a stem under each, lists with real bullets."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        para("Our commitment to you", style="Title"),
        para("Oakenmarle Academies Trust"),
        para("Everyone who is part of our trust deserves to know what they can expect from us."),
        para("Our commitment to pupils", style="Heading2"),
        para("Pupils can expect:"),
        items(
            "to be safe and happy in school",
            "great teaching in every lesson",
            "adults who listen and who act on what they hear",
        ),
        para("Our commitment to parents and carers", style="Heading2"),
        para("We will:"),
        items(
            "keep you informed about how your child is getting on",
            "reply to your messages within three working days",
            "make you welcome in our schools",
        ),
        para("Our commitment to staff", style="Heading2"),
        para("As a member of staff you can expect:"),
        items(
            "a fair and reasonable workload",
            "training that helps you to grow in your career",
            "thanks for a job well done",
        ),
        para("Our commitment to governors", style="Heading2"),
        para("We will provide induction, training and clear information for every local governor."),
        para("Our commitment to our communities", style="Heading2"),
        para("Our schools will:"),
        items("open their halls and fields to local groups", "buy from local businesses where they can"),
        bold("In return"),
        para("We hope that parents will:"),
        items("support our expectations of behaviour", "speak to us first if they have a concern"),
        para("For more information please contact the trust office on 01632 960111."),
    )
