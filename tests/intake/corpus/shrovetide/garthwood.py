"""A paper to a board of trustees that proposes values: purpose, background, the proposal, costs, what is asked."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Garthwood Diocesan Academies Trust"),
        table(
            ("Meeting", "Board of Trustees"),
            ("Date", "9 December 2025"),
            ("Item", "6"),
            ("Author", "Director of Education"),
            ("Status", "For decision"),
        ),
        bold("1. Purpose of the report"),
        para("This report asks trustees to approve a revised statement of vision and values for the trust."),
        bold("2. Background"),
        para("The current statement dates from 2017, when the trust had five academies. It now has fourteen."),
        para("Trustees agreed in March that the statement should be reviewed. A working group met four times."),
        bold("3. Proposed vision"),
        para("Our academies are places where everyone is welcomed, everyone learns and everyone can flourish."),
        bold("4. Proposed values"),
        items(
            "Compassion: we notice need and we respond to it",
            "Justice: we treat people fairly and challenge inequality",
            "Hope: we believe that every child’s future can be better",
            "Service: we put others before ourselves",
        ),
        bold("5. Proposed commitments"),
        para("Our academies will:"),
        items(
            "offer daily worship that is inclusive and invitational",
            "serve families of all faiths and none",
            "give priority to the most disadvantaged pupils",
        ),
        para("The trust will:"),
        items(
            "respect the distinctive character of each academy", "support headteachers in their spiritual leadership"
        ),
        bold("6. Consultation"),
        para("Headteachers were consulted in October. Eleven of fourteen local academy committees responded."),
        bold("7. Financial implications"),
        para("New signage is expected to cost £8,400. This will be met from the communications budget."),
        para("Under its articles the trust must have regard to the advice of the diocesan board of education."),
        bold("8. Risks"),
        para("There is a risk that academies see the new statement as an imposition. This is rated as low."),
        bold("9. Next steps"),
        items("January 2026: launch to staff", "February 2026: new website pages"),
        bold("10. Recommendation"),
        para("Trustees are recommended to approve the statement."),
    )
