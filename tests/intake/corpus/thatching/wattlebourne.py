"""A trust's strategy on three pillars: mission, vision, priorities with what will be done, and a page of facts."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Wattlebourne Multi-Academy Trust", style="Title"),
        para("Strategy 2025 to 2028"),
        para("Foreword", style="Heading1"),
        para(
            "I am pleased to introduce our new strategy. Over the past year we met every staff team and more than "
            "four hundred parents. Thank you to all who came."
        ),
        para("Imogen Thackwray, Chief Executive"),
        para("Mission", style="Heading1"),
        para("To bring out the best in every learner, whatever their start in life."),
        para("Vision", style="Heading1"),
        para("By 2030 no family in Wattlebourne will look elsewhere for a better school."),
        para("Strategic priorities", style="Heading1"),
        para("Priority 1: Teaching that sticks", style="Heading2"),
        para("We will:"),
        items(
            "agree what matters most in each subject and teach it in order",
            "give every teacher a coach",
            "drop tests that tell us nothing new",
        ),
        para("Priority 2: Schools where people want to work", style="Heading2"),
        para("We will:"),
        items(
            "answer requests for flexible hours within ten working days",
            "build a path from teaching assistant to headteacher",
        ),
        para("Priority 3: Living within the planet’s means", style="Heading2"),
        para("We will:"),
        items(
            "halve the energy that our buildings use",
            "put growing, mending and cooking on every timetable",
        ),
        para("How we will measure progress", style="Heading1"),
        para("Trustees receive a report each term. The figures for 2024 are in Appendix B."),
        para("The trust at a glance", style="Heading1"),
        items("12 schools", "5,310 pupils", "740 staff", "One teaching hub"),
        footer="Wattlebourne Multi-Academy Trust, Strategy 2025 to 2028",
    )
