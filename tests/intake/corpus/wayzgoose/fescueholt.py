"""Values per audience under heading styles, with a home–school agreement that follows and is no part of them."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Fescueholt Trust", style="Title"),
        para("What we stand for: a statement for everyone in our schools", style="Heading1"),
        para(
            "This statement was agreed by the board on 9 May 2025. It is sent to all who work, learn or volunteer in "
            "our seven schools and replaces the one in the 2021 handbook."
        ),
        para("Our vision", style="Heading2"),
        para(
            "Our vision is of schools where children are happy, adults are fulfilled and the whole town takes pride "
            "in what goes on inside the gates."
        ),
        para("Our values", style="Heading2"),
        para("Trust", "\n", "We keep our word and assume that others will keep theirs."),
        para("Patience", "\n", "We give people time to learn, to change and to heal."),
        para("Wonder", "\n", "We stop to look, and teach children to do the same."),
        para("Pupils", style="Heading2"),
        para("As pupils we will:"),
        items(
            "come to school ready to learn",
            "include anybody who wants to join in",
            "tell an adult when something is not right",
        ),
        para("Staff", style="Heading2"),
        para("As staff we will:"),
        items(
            "plan lessons that stretch and support every pupil",
            "notice when a pupil is struggling, and act",
            "go on learning throughout our careers",
        ),
        para("Governors", style="Heading2"),
        para("As governors we will:"),
        items(
            "ask hard questions in a friendly way",
            "see our school at work at least once a term",
        ),
        para("Home–school agreement", style="Heading1"),
        para("Please read this agreement with your child, sign it and return it to the class teacher."),
        para("Parents agree to:"),
        items(
            "telephone before 9 o’clock if their child is ill",
            "label all items of uniform",
            "collect their child by 3.20pm",
        ),
        para("Signed (parent): ____________________  Date: ____________"),
        para("Fescueholt Trust, The Old Corn Exchange, Fescueholt. E-mail: post@fescueholt.example"),
        footer="Fescueholt Trust – Statement of values – May 2025",
    )
