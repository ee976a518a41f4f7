"""A compact as a table: who, what they may ask of us, what we ask of them; several paragraphs in each cell."""

from tests.intake.corpus.making import bold, docx, para, table


def cell(*lines: str) -> str:
    return "".join(para(line) for line in lines)


def make() -> bytes:
    return docx(
        para("Scrimshaw Coast Academies", style="Title"),
        para("Our compact", style="Heading1"),
        para("A copy of this compact hangs in every entrance hall. New families find it in their welcome pack."),
        table(
            ("Who", "What they may ask of us", "What we ask of them"),
            (
                "Pupils",
                cell("To be taught by people who enjoy teaching", "To hear about their work within the week"),
                cell("To come ready", "To tell somebody when a friend is in trouble"),
            ),
            (
                "Staff",
                cell("To go home at a decent hour", "To be told the reason with the decision"),
                cell("To keep learning the subject they teach", "To speak of every child as if the child could hear"),
            ),
            (
                "Families",
                cell("To meet a teacher at a time that suits working people", "To know where the money goes"),
                cell("To read with their child", "To bring a worry to us before they take it to the street"),
            ),
        ),
        bold("Keeping it"),
        para("Where we fall short of the compact, we will say so in public."),
        para("We will put it right within the half term."),
        bold("Arrangements"),
        para("Copies in large print can be had from the office on 01632 960418."),
        para("Signed for the trust: ______________________   Date: ____________"),
        footer="Scrimshaw Coast Academies – compact – version 3",
    )
