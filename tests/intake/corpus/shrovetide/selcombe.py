"""A strategic plan as a Word file: a foreword, a vision, four numbered priorities with lists, measures and dates."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Selcombe Learning Trust", style="Title"),
        para("Strategic Plan 2025 to 2028"),
        para("Foreword by the Chair of Trustees", style="Heading1"),
        para(
            "When I became Chair in 2021 the trust had four schools and a deficit. Since then three more schools have "
            "joined us and last year we reported a surplus for the first time. I would like to thank everyone who has "
            "helped to bring this about."
        ),
        para("Our vision", style="Heading1"),
        para("A trust where every pupil thrives and every member of staff is proud to work."),
        para("Our values", style="Heading1"),
        para("Everything in this plan rests on three values:"),
        items(
            "Respect: valuing others; listening; celebrating difference",
            "Responsibility: doing what we say; looking after our environment",
            "Excellence: aiming high; never settling for second best",
        ),
        para("Our strategic priorities", style="Heading1"),
        para("Priority 1: High-quality teaching in every classroom", style="Heading2"),
        para("We will:"),
        items(
            "agree a shared curriculum in English and mathematics",
            "give every teacher access to regular coaching",
            "recruit and retain the best teachers",
        ),
        para("How we will measure success: 75% of pupils reach the expected standard at Key Stage 2 by July 2028."),
        para("Priority 2: Inclusive schools", style="Heading2"),
        para("We will:"),
        items(
            "identify additional needs early",
            "improve the attendance of disadvantaged pupils",
            "work closely with families and outside agencies",
        ),
        para("How we will measure success: persistent absence falls below 12% by July 2027."),
        para("Priority 3: A great place to work", style="Heading2"),
        para("We will:"),
        items(
            "reduce unnecessary workload",
            "offer clear career pathways for teaching and support staff",
            "listen to staff and act on what they tell us",
        ),
        para("How we will measure success: staff turnover is below the national average in each year of the plan."),
        para("Priority 4: Strong and sustainable", style="Heading2"),
        para("We will:"),
        items(
            "set balanced budgets in every school",
            "reduce our carbon emissions year on year",
        ),
        para("How we will measure success: reserves stand at 5% of income by August 2028."),
        para("Monitoring and review", style="Heading1"),
        para(
            "Progress against the plan is reported to the Board three times a year. The plan is reviewed each summer "
            "by the Executive Team."
        ),
        header="Selcombe Learning Trust – Strategic Plan",
        footer="Approved by the Board: 26 March 2025",
    )
