"""A code of conduct for governors that opens with the trust's values: numbered headings, duties, a declaration."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Larkenhoe Academies Trust", style="Title"),
        para("Code of Conduct for Local Governors 2025/26"),
        table(
            ("Author", "Head of Governance"),
            ("Ratified by", "Trust Board"),
            ("Date", "25 September 2025"),
        ),
        para("1. Our values", style="Heading1"),
        para("All governors are expected to uphold the values of the trust:"),
        items(
            "Fairness – we treat people equally and justly",
            "Openness – we explain our decisions",
            "Service – we put children before personal interest",
        ),
        para("2. As governors we will:", style="Heading1"),
        items(
            "act in the best interests of all pupils;",
            "prepare for meetings by reading papers in advance;",
            "challenge and support school leaders in equal measure;",
            "respect the confidentiality of discussions.",
        ),
        para("3. The trust will support governors by:", style="Heading1"),
        items(
            "providing a programme of induction and training;",
            "sharing clear and timely information;",
            "recognising the time that volunteers give.",
        ),
        para("4. Our principles", style="Heading1"),
        para("Selflessness", style="Heading2"),
        para("We act only in the public interest."),
        para("Objectivity", style="Heading2"),
        para("We decide on merit, using the best evidence that we have."),
        para("Accountability", style="Heading2"),
        para("We answer for our decisions and welcome scrutiny."),
        para("5. Statutory responsibilities", style="Heading1"),
        para("Governors must complete the register of interests and have an enhanced DBS check."),
        para("The board has three core functions, which are set out in the Academy Trust Governance Guide."),
        para("6. Breach of this code", style="Heading1"),
        para("A breach of this code may be raised with the chair, who will decide whether to investigate."),
        para("Declaration", style="Heading1"),
        para("I have read and understood this code of conduct."),
        para("Name: ______________________   Signature: ______________________   Date: ____________"),
        header="LARKENHOE ACADEMIES TRUST",
        footer="Code of Conduct for Local Governors    Page 1",
    )
