"""Beliefs in Word with stems for schools and for the trust, a foreword before them and a record of versions after."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Pimmerstow Education Trust", style="Title"),
        para("Beliefs and commitments"),
        para("Foreword", style="Heading1"),
        para(
            "When I became chair in 2021 the trust had two schools; it now has seven. This booklet is given to "
            "everybody who joins us, and a copy hangs in each reception. I am grateful to the forty "
            "people who commented on the draft."
        ),
        para("Dilys Marchetti, Chair of Trustees"),
        para("Every pupil can master difficult things", style="Heading1"),
        para(
            "We believe that what looks like talent is mostly good teaching and time. For this reason, our "
            "schools will:"
        ),
        items(
            "expect the same quality of work from every class;",
            "give extra time to pupils who need longer, without lowering the bar;",
            "teach pupils how to revise and not only what.",
        ),
        para("A school belongs to its neighbourhood", style="Heading1"),
        para("Our schools will:"),
        items(
            "lend their halls and fields to local groups at cost;",
            "invite grandparents in to read, cook and mend with pupils;",
        ),
        para("The Trust will:"),
        items(
            "buy from local firms where it can do so fairly;", "publish its accounts in words that anyone can follow."
        ),
        para("Staff who are looked after look after others", style="Heading1"),
        para("The Trust will:"),
        items(
            "give every teacher time each week to prepare with colleagues;",
            "ask staff each year about their workload, and act on the answers;",
            "pay for a qualification for anyone who wishes to lead.",
        ),
        para("Version history", style="Heading1"),
        table(
            ("Version", "Date", "Change"),
            ("1.0", "September 2021", "First issue"),
            ("1.1", "May 2024", "Third belief added"),
        ),
        header="Pimmerstow Education Trust",
        footer="Beliefs and commitments v1.1",
    )
