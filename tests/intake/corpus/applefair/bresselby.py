"""A home–school agreement in Word: what school, parents and pupils will do, with a return slip and a table to sign."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Bresselby Road Primary Academy", style="Title"),
        para("Home–school agreement", style="Heading1"),
        para(
            "Please read this agreement with your child, sign it and return it to the class teacher by Friday "
            "19 September. A copy will be kept on your child’s file."
        ),
        para("Our shared aim", style="Heading2"),
        para("Together we want every child to come to school safe, happy and ready to learn."),
        para("The school", style="Heading2"),
        para("The school will:"),
        items(
            "greet every child by name each morning",
            "teach lessons that are well prepared and worth staying awake for",
            "let you know quickly if something is worrying us",
            "set homework that children can do without you",
        ),
        para("Parents and carers", style="Heading2"),
        para("Parents and carers will:"),
        items(
            "bring their child to school every day and on time",
            "hear their child read at least three times a week",
            "come to us first if they have a complaint",
            "be polite to staff and to other families, online as well as at the gate",
        ),
        para("Pupils", style="Heading2"),
        para("I will:"),
        items(
            "do what I am asked the first time",
            "say sorry and mean it",
            "take care of books, tablets and the hamster",
            "tell a grown-up when I am stuck or sad",
        ),
        para("Times and uniform", style="Heading2"),
        para("The school day begins at 8.50 am and ends at 3.20 pm. Sweatshirts can be ordered from the office."),
        table(
            ("Signed (parent or carer)", "Date"),
            ("Signed (pupil)", "Date"),
            ("Signed (class teacher)", "Date"),
        ),
        footer="Bresselby Road Primary Academy is a member of the Bresselby and Wharfside Academy Trust.",
    )
