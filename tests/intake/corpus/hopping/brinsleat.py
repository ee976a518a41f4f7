"""A letter in Word from the head of a nursery school to new families: address, date, prose, bullets, signature."""

from tests.intake.corpus.making import docx, items, para, run


def make() -> bytes:
    return docx(
        para("Brinsleat Nursery School"),
        para("Sample Street, Anytown, Nottinghamshire NG99 6FF"),
        para("Tel: 01632 960604\temail: office@brinsleat.example"),
        para("1 July 2025"),
        para("Dear parents and carers,"),
        para(
            "Welcome to Brinsleat Nursery School. "
            "We are very much looking forward to meeting your child in September. "
            "The nursery opened in 1948 and became part of the Maunside Learning Partnership in April 2022."
        ),
        para(run("What we believe", bold=True)),
        para(
            "We believe that young children learn best through play. "
            "We believe that parents are a child’s first teachers. "
            "Every child is different, and we value each one for who they are."
        ),
        para(run("Our promises to your child", bold=True)),
        para("We will:"),
        items(
            "keep you safe;",
            "listen to what you say and watch what you do;",
            "take you outdoors every day;",
            "read to you every day;",
            "help you to make friends.",
        ),
        para(run("How you can help", bold=True)),
        para("We ask parents and carers to:"),
        items(
            "talk to us about anything that is worrying your child;",
            "let us know if your child is going to be away;",
            "share books and stories at home.",
        ),
        para(run("Before September", bold=True)),
        para(
            "Your child’s key person will visit you at home in the first week of term. "
            "Sessions run from 8.45am to 11.45am and from 12.30pm to 3.30pm. "
            "Please bring a change of clothes in a named bag, and wellington boots if you have them. "
            "The uniform shop stocks sweatshirts at £9.50, but these are not compulsory."
        ),
        para("Please return the enclosed admission form and your child’s birth certificate by Friday 11 July."),
        para("Yours sincerely,"),
        para("Miss E Sample"),
        para("Headteacher"),
        para("Enc: admission form; map; term dates 2025–26"),
        header="Brinsleat Nursery School – part of the Maunside Learning Partnership",
    )
