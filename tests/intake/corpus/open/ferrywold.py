"""A governors' paper with headings in bold only, its head as labelled lines, a table of actions at its end."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        bold("FERRYWOLD ACADEMY TRUST", size=32),
        bold("Local governing body – paper C"),
        para("Report to: Local governing body of Ferrywold Junior Academy"),
        para("Author: Headteacher"),
        para("Date of meeting: 3 February 2026"),
        para("Status: for information"),
        bold("Summary"),
        para(
            "Governors are asked to note the vision and the priorities below, which the trust board agreed in December."
        ),
        bold("Our vision"),
        para("Every child in Ferrywold crosses the river with confidence and comes back with stories."),
        bold("Our priorities for 2026 to 2029"),
        bold("Priority 1: Reading for all"),
        items(
            "Each school will employ a librarian.",
            "Every class will hear a whole book read aloud each half term.",
        ),
        bold("Priority 2: Adults who stay"),
        items(
            "We will pay for every teacher to train for one further subject.",
            "Leaders will protect one afternoon a week for planning.",
        ),
        bold("Actions"),
        table(
            ("Action", "Owner", "By when"),
            ("Share the priorities with parents", "Headteacher", "March 2026"),
            ("Report on progress to governors", "Clerk", "July 2026"),
        ),
        bold("Distribution"),
        para("All governors, clerk, trust central team"),
        footer="Ferrywold Academy Trust – LGB paper C – page 1",
    )
