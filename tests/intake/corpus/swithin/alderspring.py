"""A long statement of ethos in Word, in prose under headings, with the history and the running of a trust between."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("The ethos of the Alderspring Trust", style="Title"),
        para("Introduction", style="Heading1"),
        para(
            "This paper is for anyone who works in our schools or is thinking of doing so. It was first written in "
            "2018, and headteachers bring it up to date each summer."
        ),
        para(
            "The Alderspring Trust runs thirteen schools in the old mill towns of the valley. Eight are primary "
            "schools, four are secondary schools and one is a special school. About half of the children live in "
            "homes where English is not the only language."
        ),
        para("What we are for", style="Heading1"),
        para(
            "The purpose of the trust is to make sure that a child who starts with little does not finish with little. "
            "We want our pupils to leave us literate, kind and hard to fool."
        ),
        para("Teaching", style="Heading1"),
        para(
            "We believe that teaching is a craft and that it can be learned. No child is born unable to do "
            "mathematics. We will give every new teacher a mentor who has the time to be one. Our teachers will go on "
            "studying their subject for as long as they teach it."
        ),
        para("Training days are held on five Fridays in the year at Alderspring College."),
        para("Behaviour", style="Heading1"),
        para(
            "We believe that children behave well when adults are calm, fair and interested. Our schools will have few "
            "rules and keep to them. Pupils will be expected to put right what they have done wrong."
        ),
        para("Each school has its own behaviour policy, which local governors approve every year."),
        para("Families", style="Heading1"),
        para(
            "We believe that nearly all parents want to help and that some have never been asked. We will go to them "
            "if they cannot come to us. Our schools will provide an interpreter whenever one is needed."
        ),
        para("The five things we ask of one another", style="Heading1"),
        para("Everyone who works in the trust will:"),
        items(
            "begin with the child",
            "keep promises, or explain at once why they cannot be kept",
            "share the credit",
            "leave a room, a plan and a person better than they found them",
            "go home at a sensible hour",
        ),
        para("How the trust is run", style="Heading1"),
        para(
            "The board has nine trustees, of whom two are parents. The central team of twenty-three looks after "
            "finance, buildings, payroll and technology. Accounts are audited each autumn and published in January."
        ),
        para("If you have read this far and would like to visit, write to visits@alderspring.example."),
        header="Alderspring Trust",
        footer="Page 1 of 2",
    )
