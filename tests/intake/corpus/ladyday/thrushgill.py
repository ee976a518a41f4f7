"""A charter of autonomy: principles as headings, under each a table of what the trust and what its schools will do."""

from tests.intake.corpus.making import docx, para, table


def make() -> bytes:
    return docx(
        para("Alignment and Autonomy Charter", style="Title"),
        para("Thrushgill Schools Trust"),
        para("Version 2 | Approved by the Board of Trustees: 21 May 2025 | Owner: Director of Governance"),
        para("Purpose of this charter", style="Heading1"),
        para("This charter explains how decisions are shared between the trust and its schools."),
        para("Our way of working rests on the principles of trust, openness and accountability."),
        para("Guiding principles", style="Heading1"),
        para("Decisions are best made close to the pupil", style="Heading2"),
        table(
            ("The trust will", "Each school will"),
            ("trust headteachers to run their schools", "keep its own name, uniform and traditions"),
            ("intervene only when standards fall", "choose its own enrichment programme"),
        ),
        para("Support comes before challenge", style="Heading2"),
        table(
            ("The trust will", "Each school will"),
            ("provide a school improvement partner for every headteacher", "be honest about its weaknesses"),
            ("share data openly", "offer help to other schools in the trust"),
        ),
        para("Public money must be spent well", style="Heading2"),
        table(
            ("The trust will", "Each school will"),
            ("run one finance team for all schools", "stay within its agreed budget"),
            ("negotiate contracts on behalf of schools", "take part in an annual review of resources"),
        ),
        para("Legal responsibilities", style="Heading1"),
        para("The trustees are the employer and must comply with company and charity law."),
        para("The Accounting Officer is required to submit an annual return to the Department for Education."),
        para("Related documents", style="Heading1"),
        para("Scheme of Delegation; Financial Regulations; Terms of Reference for Local Governing Boards"),
        header="Thrushgill Schools Trust – Governance",
        footer="Page 1 of 4",
    )
