"""A staff charter: what the trust gives and what it asks in the two columns of a table, then places to sign."""

from tests.intake.corpus.making import docx, para, table


def make() -> bytes:
    return docx(
        para("Staff Charter", style="Title"),
        para(
            "This charter was written by a group of teachers, cooks, caretakers and office staff, and agreed with the "
            "recognised trade unions."
        ),
        table(
            ("You can expect the Trust to", "The Trust asks you to"),
            ("tell you the reason for a decision", "say when a decision is not working"),
            ("give you five days of training a year that you have chosen", "pass on what you have learned"),
            ("treat your family’s needs as real", "let a colleague leave early without a sigh"),
            ("deal with complaints within a fortnight", "speak to people and not about them"),
        ),
        para("Email and the evening", style="Heading1"),
        para("Leaders will not send email to staff between six in the evening and seven in the morning."),
        para("Flexible working", style="Heading1"),
        para("Every request for flexible working will be considered on the basis that the answer may be yes."),
        para("For the Trust: ………………………   Date: …………"),
        para("For the unions: ………………………   Date: …………"),
        header="Stonehatch Academies Trust",
        footer="Staff Charter, version 1.4. Owner: Director of People. Next review: spring 2028",
    )
