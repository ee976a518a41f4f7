"""A designed Word file: a text box with the motto, a content control, beliefs with gerunds, facts about the schools."""

from tests.intake.corpus.making import control, docx, items, para, table, text_box


def make() -> bytes:
    return docx(
        para("Leamarsh Trust for Primary Education", style="Title"),
        text_box(para("Small steps, big futures")),
        para("Our ethos and intentions", style="Heading1"),
        para("Figure 1: the Leamarsh family of schools", style="Caption"),
        control(
            para(
                "The ethos of Leamarsh schools is one of warmth, order and purpose, in which children are known and "
                "adults are supported."
            )
        ),
        para("Our intentions", style="Heading1"),
        para("Childhood should be full of rich experiences", style="Heading2"),
        para("Our schools will achieve this by:"),
        items(
            "offering a wide range of clubs and activities",
            "making the most of the woods, rivers and museums on our doorstep",
            "inviting visitors from many walks of life",
        ),
        para("Talk is the basis of learning", style="Heading2"),
        para("Our schools will achieve this by:"),
        items(
            "teaching vocabulary in every subject",
            "giving children regular opportunities to present and debate",
        ),
        para("Professional generosity makes schools better", style="Heading2"),
        para("The Trust will achieve this by:"),
        items(
            "funding time for teachers to visit other schools",
            "holding an annual conference for all staff",
            "sharing data openly between headteachers",
        ),
        para("Diversity strengthens our communities", style="Heading2"),
        para("Our schools will achieve this by:"),
        items(
            "choosing books in which all children can see themselves",
            "challenging prejudice whenever it is heard",
            "marking the festivals of the faiths in our communities",
        ),
        para("Our schools", style="Heading1"),
        table(
            ("School", "Age range", "Number on roll"),
            ("Leamarsh Infant School", "4 to 7", "176"),
            ("Osebury Green Primary School", "3 to 11", "305"),
            ("Long Harrow Community Primary School", "4 to 11", "92"),
        ),
        para("Data correct at the October census."),
        header="Leamarsh Trust for Primary Education",
        footer="Our ethos and intentions: edition 2",
    )
