"""A home–school agreement of one school as a Word file: values, three parties, what all do together, lines to sign."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Larkspit Primary Academy", style="Title"),
        para("Home–School Agreement", style="Title"),
        para("We ask every family to read this agreement with their child in the first week of the autumn term."),
        para("Our values", style="Heading1"),
        items("Be kind", "Be curious", "Be dependable"),
        para("The school", style="Heading1"),
        para("The school will:"),
        items(
            "keep your child safe and help them to feel that they belong",
            "teach lessons that are worth getting up for",
            "let you know promptly if we are worried, and just as promptly if we are pleased",
            "set homework that your child can do without you",
        ),
        para("Parents and carers", style="Heading1"),
        para("I/we will:"),
        items(
            "see that my child comes to school every day, rested and on time",
            "hear my child read at home",
            "speak to staff as I would wish to be spoken to",
            "raise worries with the school before raising them online",
        ),
        para("The child", style="Heading1"),
        para("I will:"),
        items(
            "try my hardest, even when I would rather not",
            "be a good friend",
            "look after our school",
        ),
        para("Together", style="Heading1"),
        para("Together we will:"),
        items("sort out small problems before they grow", "celebrate what each child can do"),
        para("Times of the day", style="Heading1"),
        para("The gates open at 8.40am and registers are taken at 8.55am. School ends at 3.20pm."),
        para("If your child is ill, ring 01632 960555 before 9am and choose option 1."),
        table(
            ("Signed for the school", "", "Date"),
            ("Signed by parent or carer", "", "Date"),
            ("Child’s name and class", "", "Date"),
        ),
        para("Please return one copy to the office and keep the other."),
        footer="Larkspit Primary Academy is a member of Larkspit Coastal Trust",
    )
