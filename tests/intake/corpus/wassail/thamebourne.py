"""A paper for trustees made in Word: a heading table, what is asked, the draft values and aims, risks, next steps."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Thamebourne Learning Partnership", style="Title"),
        para("Board of trustees", style="Heading1"),
        table(
            ["Date of meeting", "Thursday 16 October 2025"],
            ["Agenda item", "7"],
            ["Title of paper", "Draft vision, values and aims"],
            ["Author", "T. Example, Chief Executive Officer"],
            ["Purpose", "For decision"],
            ["Appendices", "Summary of the consultation"],
        ),
        para("1. Recommendation", style="Heading2"),
        para("Trustees are asked to approve the vision, values and aims set out in section 3 of this paper."),
        para("2. Background", style="Heading2"),
        para(
            "The present statement dates from 2017, when the partnership had four schools. At their meeting in March "
            "trustees asked the Chief Executive to prepare a new one."
        ),
        para(
            "A working group of headteachers met three times. The consultation ran from 2 June to 4 July and received "
            "418 responses, of which 91% supported the draft."
        ),
        para("3. Draft vision, values and aims", style="Heading2"),
        bold("Vision"),
        para("Outstanding schools at the heart of thriving communities."),
        bold("Values"),
        table(
            ["Value", "Meaning"],
            ["Honesty", "We are open about what we do well and what we need to improve."],
            ["Generosity", "We share our time, our expertise and our resources."],
            ["Ambition", "We want the best for every child and every adult."],
            ["Fairness", "We treat everyone equally and challenge discrimination."],
        ),
        bold("Aims"),
        para("The partnership aims to:"),
        items(
            "raise standards in reading, writing and mathematics",
            "close the gap between disadvantaged pupils and their peers",
            "attract, develop and keep the best staff",
            "use public money wisely",
            "reduce the impact of our schools on the environment",
        ),
        para("The aims replace the eight objectives of 2017, three of which have been met."),
        para("4. Financial implications", style="Heading2"),
        para("New signs for all schools would cost about £6,500, to be met from the central budget."),
        para("5. Risks", style="Heading2"),
        table(
            ["Risk", "Likelihood", "Impact", "Mitigation"],
            ["Schools do not adopt the new values", "Low", "Medium", "Headteachers to lead assemblies in January"],
            ["Cost of signs exceeds the estimate", "Medium", "Low", "Three quotations to be obtained"],
        ),
        para("6. Next steps", style="Heading2"),
        items(
            "Publish the agreed text on the website by 1 December",
            "Send a letter to all parents",
            "Report back to the board in March 2026",
        ),
        footer="Thamebourne Learning Partnership – Board paper – Confidential until approved",
    )
