"""An annual report: last year's figures, a school's story and the accounts stand round one page of values."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Rattlesham and Wold Schools Trust", style="Title"),
        para("Annual report 2025–26", style="Title"),
        para("Foreword by the chair", style="Heading1"),
        para("It has been another busy year. The trust welcomed a fourth school in January."),
        para("On behalf of the board I thank all our staff for their hard work."),
        para("We believe this was the largest open day that the trust has ever held."),
        para("Vision and values", style="Heading1"),
        para("Every child in every one of our schools will be known, valued and challenged."),
        para("The picture opposite shows the opening of the new nursery in June."),
        para("Our values are:"),
        items("Responsibility", "Fairness", "Aspiration", "Service"),
        para("What we achieved in 2025–26", style="Heading1"),
        items(
            "Attendance rose from 92.8 to 93.6 per cent.",
            "Forty-three pupils took part in the residential visit in May.",
            "The library at the junior school reopened after the flood.",
            "We appointed a trust lead for music.",
        ),
        para("The Year 6 choir at the cathedral, December 2025", style="Caption"),
        para("What comes next", style="Heading1"),
        para("Over the next three years we will:"),
        items(
            "improve the quality of teaching in all our schools;",
            "make attendance everyone’s priority;",
            "reduce our impact on the environment.",
        ),
        para("Income and expenditure", style="Heading1"),
        table(
            ("", "2025–26", "2024–25"),
            ("Grant income", "£9.41m", "£8.87m"),
            ("Staff costs", "£7.36m", "£7.02m"),
            ("Premises", "£0.88m", "£0.91m"),
        ),
        para("The accounts were audited and received an unqualified opinion."),
        para("Trustees during the year", style="Heading1"),
        para("Two trustees came to the end of their term of office in March and were reappointed for four years."),
        footer="Rattlesham and Wold Schools Trust annual report",
    )
