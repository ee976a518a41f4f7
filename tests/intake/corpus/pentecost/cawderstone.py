"""A letter from the chair of trustees: an address with manual line breaks, prose, a list, a signature."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Cawderstone Schools Trust\n14 Sample Road\nAnytown\nAB1 2CD"),
        para("Telephone: 01632 960123"),
        para("1 September 2025"),
        para("Dear parents, carers and colleagues,"),
        para("Welcome back to the new school year. I hope that you have all had an enjoyable summer."),
        para(
            "Over the last year trustees have talked to staff, pupils and families about what matters most to us. "
            "I am pleased to share the result with you."
        ),
        para(
            "Our vision is for every child to be known, to be challenged and to be proud of what they achieve. "
            "We believe that great teaching changes lives."
        ),
        para("Our four values are:"),
        items(
            "Respect: we value every member of our community",
            "Courage: we are not afraid to try something new",
            "Responsibility: we take ownership of what we do",
            "Excellence: we give our best every day",
        ),
        para("In the coming year we will:"),
        items(
            "open a new sixth form with a broad range of courses",
            "offer every pupil the chance to learn a musical instrument",
            "reduce unnecessary workload for our staff",
        ),
        para(
            "Thank you for your continued support. If you would like to comment, please write to the clerk at the "
            "address above."
        ),
        para("Yours sincerely,"),
        para("Chair of Trustees"),
        para("Cawderstone Schools Trust is a charitable company limited by guarantee registered in England and Wales."),
    )
