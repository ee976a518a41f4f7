"""A scheme of delegation: three principles and two undertakings among definitions, terms of office and duties."""

from tests.intake.corpus.making import deleted, docx, inserted, items, para, table


def make() -> bytes:
    return docx(
        para("Scuttlewick Multi-Academy Trust", style="Title"),
        para("Scheme of Delegation", style="Title"),
        para("Effective from 1 September 2026"),
        para("1. Interpretation", style="Heading1"),
        para("“Articles” means the articles of association of the company."),
        para("“Clerk” means the person appointed under article 81."),
        para("2. Principles", style="Heading1"),
        items(
            "Decisions should be taken as close to pupils as possible.",
            "Support and challenge go hand in hand.",
            "All schools in the trust are equal partners.",
        ),
        para("See also part 1 of the Academy Trust Handbook."),
        para("3. How the board works with schools", style="Heading1"),
        para("The board of trustees will:"),
        items("consult local governing bodies before making changes;", "be open about how decisions are made."),
        para("4. Local governing bodies", style="Heading1"),
        para("Each local governing body has nine members, of whom two are elected by parents."),
        para("The term of office is four years."),
        para("The quorum is one half of the members in post, rounded up."),
        para("5. Reserved matters", style="Heading1"),
        para("Only the members may change the articles."),
        para("The accounting officer must be satisfied as to regularity and propriety."),
        table(
            ("Task", "Who", "By when"),
            ("Submit budget forecast return", "Finance director", "End of August"),
            ("Check single central record", "Safeguarding governor", "Each term"),
            ("Publish governors’ attendance", "Clerk", "October"),
        ),
        para("Spending above ", deleted("£25,000"), inserted("£40,000"), " needs three quotations."),
        para("Queries about this scheme should be sent to the clerk."),
        header="Scheme of Delegation 2026",
    )
