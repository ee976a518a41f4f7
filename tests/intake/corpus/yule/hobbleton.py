"""A chief executive's letter of welcome in Word: what the trust stands for told in prose among facts and thanks."""

from tests.intake.corpus.making import docx, para, run


def make() -> bytes:
    return docx(
        para("HOBBLETON AND VALE LEARNING TRUST"),
        para("Old Corn Exchange, Sample Square, Anytown\nTelephone 01632 960809\nwelcome@hobbletonvale.example"),
        para("September 2025"),
        para("Dear families, colleagues and friends,"),
        para(
            "Thank you for taking the time to find out about our trust. I joined Hobbleton and Vale last Easter, after "
            "fourteen years as a headteacher in the north of the county, and I have enjoyed meeting so many of you."
        ),
        para(run("What we are for", bold=True)),
        para(
            "Our mission is to give the children of Hobbleton and the Vale schools as good as any in the land. We "
            "believe that knowledge is the one inheritance every child can be given. We believe that a calm school is "
            "a kind school."
        ),
        para(run("What we value", bold=True)),
        para(
            "Three values run through all that we do: generosity, rigour and good humour. Generosity means that we "
            "give our time before we are asked for it. Rigour means that nearly right is not right. Good humour means "
            "that we laugh with people and never at them."
        ),
        para(run("What you may expect", bold=True)),
        para(
            "We will answer every letter within five working days. Our teachers will set work that is worth doing and "
            "mark it in time to be of use. Our schools will keep their doors, and their minds, open to you."
        ),
        para(run("The year ahead", bold=True)),
        para(
            "Two new classrooms open at Vale End Primary in November. Our sixth form, which began with thirty "
            "students, has grown to one hundred and ninety."
        ),
        para("Do come and see us. With warm wishes,"),
        para("Rowena Tisdale-Marsh"),
        para("Chief Executive"),
    )
