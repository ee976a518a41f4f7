"""A people strategy in Word: figures, beliefs as a list, a table whose first column goes on from “We will”."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Ousel Brook Learning Trust", style="Title"),
        para("People Strategy 2026–2029"),
        para("Introduction", style="Heading1"),
        para(
            "Ousel Brook Learning Trust employs 874 people in twelve schools and a central team. Two thirds of them "
            "work part-time. In last year’s survey 71 per cent said that they would recommend the trust as a place to "
            "work."
        ),
        para("This document should be read with the Pay Policy and the Appraisal Policy."),
        para("What we believe about work", style="Heading1"),
        para("We believe that:"),
        items(
            "people do their best work when they are trusted",
            "good leadership can be learned",
            "a workforce should look like the community that it serves",
            "rest is part of the job",
        ),
        para("Our ambition", style="Heading1"),
        para("By 2029 we want to be the employer of choice for everyone in the region who works with children."),
        para("Our commitments", style="Heading1"),
        table(
            ("We will", "Who leads", "By when"),
            ("pay all our lowest-paid staff at least the real living wage", "Director of Finance", "April 2026"),
            ("offer an interview to any disabled applicant who meets the criteria", "Head of HR", "September 2026"),
            ("end appraisal targets that depend on test results", "Director of People", "September 2026"),
            ("train every manager to talk about health with confidence", "Head of HR", "July 2027"),
        ),
        para("What we ask of managers", style="Heading1"),
        para("Managers will:"),
        items(
            "hold a proper conversation with each of their team every half term",
            "send no messages between six in the evening and seven in the morning",
            "deal with poor conduct promptly and privately",
        ),
        para("Nobody should have to choose between a career and a family."),
        para("Benefits", style="Heading1"),
        items(
            "Local Government or Teachers’ Pension Scheme",
            "Cycle to work scheme",
            "Free eye tests for screen users",
            "Discounted membership of Ousel Brook Leisure Centre",
        ),
        para("Governance of this strategy", style="Heading1"),
        para(
            "The People Committee receives a report in February and July. Recognised unions were consulted on 3 June "
            "2025. Contact: people@ouselbrook.example."
        ),
        header="Ousel Brook Learning Trust",
        footer="People Strategy – page 1",
    )
