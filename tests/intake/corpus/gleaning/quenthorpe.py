"""A Catholic primary school’s mission statement: a verse, a line, three stems with lists, facts of the parish."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        para("Our Lady of the Ford Catholic Primary School", style="Title"),
        para("Mission Statement", style="Heading1"),
        para("With Jesus beside us, we learn, we love and we serve."),
        para("“Love one another as I have loved you.” John 15:12"),
        para(
            "Our mission statement was renewed in the Jubilee Year of 2025 by pupils, staff, governors and the parish. "
            "It is said together at the start of every Monday assembly."
        ),
        para("How we live our mission", style="Heading1"),
        bold("We learn by:"),
        items(
            "listening to the Word of God and to each other",
            "doing our best work, whoever is looking",
            "asking questions about the world that God made",
        ),
        bold("We love by:"),
        items("forgiving as we are forgiven", "making room for the newcomer"),
        bold("We serve by:"),
        items(
            "standing beside people who are poor or alone",
            "caring for the earth, our common home",
            "using our hands as well as our prayers",
        ),
        para("Faith and families", style="Heading1"),
        para(
            "Parents are the first teachers of their children in the ways of faith. We will prepare children for the "
            "sacraments together with their families and the parish. We welcome children of other faiths and of none, "
            "and ask their families to respect what we are."
        ),
        para("School and parish", style="Heading1"),
        para(
            "The school was opened by the parish in 1958 and joined the Quenthorpe Catholic Academy Trust in 2019. "
            "Father Kit visits each class weekly. Children in Year 3 may make their First Holy Communion in May, and "
            "letters about the programme go out in October."
        ),
        para("Our school prayer", style="Heading1"),
        para("Lord, open our ears to your voice, our eyes to those in need and our hands to do your work. Amen."),
    )
