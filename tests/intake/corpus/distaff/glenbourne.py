"""A statement by a trust that two trusts made: document control, contents, how it came about, values, a sign-off."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Glenbourne Learning Trust", style="Title"),
        para("Vision, Values and Commitments"),
        table(
            ("Document owner", "Chief Executive Officer"),
            ("Approved by", "Board of Trustees"),
            ("Date approved", "14 July 2025"),
            ("Next review date", "July 2027"),
        ),
        para("Contents", style="Heading1"),
        para("1. Background\t2"),
        para("2. Our vision\t2"),
        para("3. Our values\t3"),
        para("4. Our commitments\t3"),
        para("1. Background", style="Heading1"),
        para(
            "Glenbourne Learning Trust was formed on 1 September 2024, when Glen Vale Academies and the Bourne Fen "
            "Schools Trust merged. The trust now runs fourteen schools in Lincolnshire and Norfolk."
        ),
        para(
            "In the spring term of 2025 pupils, parents, staff and governors took part in meetings and an online "
            "survey about the values of the new trust. A working group of headteachers then wrote a first draft, which "
            "trustees discussed in May."
        ),
        para("2. Our vision", style="Heading1"),
        para(
            "Our vision is of one trust in which every school is a good school and every child, wherever they live, "
            "has the best possible start in life."
        ),
        para(
            "We are committed to keeping small schools open. Every school in the trust will keep its own headteacher "
            "and its own local governing body. Nobody will be expected to travel between schools without good reason."
        ),
        para("3. Our values", style="Heading1"),
        para("We are united by five values:"),
        items(
            "Togetherness – we achieve more as one trust than we could apart",
            "Respect – we listen to one another and value our differences",
            "Integrity – we act fairly and in the open",
            "Aspiration – we want the best for every pupil and every member of staff",
            "Generosity – we share our time, our ideas and our success",
        ),
        para("These values replace those of the two former trusts."),
        para("4. Our commitments", style="Heading1"),
        para("To our pupils", style="Heading2"),
        para("We will:"),
        items(
            "provide teaching of the highest quality;",
            "keep you safe and help you to stay healthy;",
            "listen to your views and act on them.",
        ),
        para("To our staff", style="Heading2"),
        para("We will:"),
        items(
            "offer training and careers across all of our schools;",
            "take your workload and wellbeing seriously;",
            "treat you fairly, whichever trust you came from.",
        ),
        para("To our communities", style="Heading2"),
        para("We will:"),
        items(
            "keep each school’s name, uniform and traditions;",
            "open our halls and playing fields to local groups.",
        ),
        para("Signed: ______________________ Chair of Trustees"),
        para("Date: ______________________"),
        header="Glenbourne Learning Trust",
        footer="Vision, Values and Commitments – July 2025 – Page 1",
    )
