"""A head's letter after a consultation: thanks, figures, the new vision and three values, dates, regards."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("St Brannock Road Junior School"),
        para("St Brannock Road, Gillingham, Kent"),
        para("7 February 2025"),
        para("Dear Parents and Carers,"),
        para("Our new vision and values"),
        para(
            "Thank you to the 164 families who took part in our consultation in November. Your replies were discussed "
            "by staff on the training day and by governors on 22 January. I am writing to tell you the result."
        ),
        para("Our vision is that every child leaves us with a love of learning and the confidence to use it."),
        para("Our values are courage, kindness and perseverance."),
        para("From September our school will:"),
        items(
            "teach the values in assemblies and in lessons",
            "report to you each term on how we are living up to them",
        ),
        para(
            "New signs will go up over the Easter holiday, and the uniform will not change. If you would like to see "
            "the full results, please ask at the office."
        ),
        para("Yours sincerely,"),
        para("Ms H Example"),
        para("Headteacher"),
    )
