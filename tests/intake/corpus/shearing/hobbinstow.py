"""A strategy on a page in Word: a foreword, a destination, four numbered spokes with promises, measures at the end."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Hobbinstow Multi-Academy Trust", style="Title"),
        para("Strategy on a page, 2026 to 2029"),
        para("Foreword", style="Heading1"),
        para("Our last strategy ran its course in July. This one is shorter, because people told us to be brief."),
        para("Destination", style="Heading1"),
        para(
            "By the summer of 2029 a child who walks into any Hobbinstow classroom will find the same high hopes "
            "waiting there."
        ),
        para("The four spokes", style="Heading1"),
        para("Spoke 1: Lessons worth getting up for", style="Heading2"),
        para("Every Hobbinstow school is to:"),
        items(
            "coach each of its teachers once a fortnight",
            "drop any task that takes longer to record than to teach",
        ),
        para("Spoke 2: Nobody on the edge", style="Heading2"),
        para("Every Hobbinstow school is to:"),
        items(
            "know by half-term which pupils have no friend, and do something about it",
            "bring help into the lesson rather than take the child out of it",
        ),
        para("Spoke 3: A staffroom people want to join", style="Heading2"),
        para("The trust, as employer, is to:"),
        items(
            "advertise every post as open to part-time working",
            "pay for one qualification of a colleague’s own choosing",
        ),
        para("Spoke 4: Pounds that reach pupils", style="Heading2"),
        para("The trust, as employer and steward, is to:"),
        items(
            "hold back no more from schools than it can account for line by line",
            "heat its buildings without burning oil",
        ),
        para("How we shall keep track", style="Heading1"),
        table(
            ("Measure", "Baseline", "Reported"),
            ("Pupil attendance", "92.8%", "Half-termly"),
            ("Staff turnover", "17%", "Yearly"),
        ),
        para("The board receives a report on all four spokes in February and July."),
        header="Hobbinstow MAT",
    )
