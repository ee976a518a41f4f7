"""A table of values: each, what it means, and what it looks like; content controls round the title and the vision."""

from tests.intake.corpus.making import control, docx, items, para, table


def make() -> bytes:
    return docx(
        control(para("Merrowdale Trust", style="Title")),
        control(para("Values and Behaviours Framework", style="Heading1")),
        para("Date: [Click or tap to enter a date]"),
        control(para("Our vision", style="Heading2") + para("Great schools, strong communities, bright futures.")),
        para("Our values and behaviours", style="Heading2"),
        para("The table below sets out our values and the behaviours that we expect to see."),
        table(
            ("Value", "What it means", "What it looks like"),
            (
                "Compassion",
                "We understand and care about other people.",
                items("Staff take time to listen to pupils.", "Pupils look after one another."),
            ),
            (
                "Determination",
                "We keep going when things are difficult.",
                items("Teachers encourage pupils to learn from mistakes.", "Leaders see improvement through."),
            ),
            (
                "Equity",
                "We make sure that everybody gets what they need to succeed.",
                items("Staff adapt their teaching to meet individual needs.", "Governors ask how each group is doing."),
            ),
        ),
        para("Table 1 Values and behaviours", style="Caption"),
        para("Using the framework", style="Heading2"),
        para("These values underpin our recruitment, induction and appraisal."),
        para("Line managers should refer to the framework during appraisal meetings."),
        footer="Uncontrolled when printed",
    )
