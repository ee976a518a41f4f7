"""A board paper in Word: a table of particulars, numbered paragraphs, values proposed, financial and legal parts."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("GADESWELL COMMUNITY TRUST", style="Title"),
        table(
            ("Meeting", "Board of Trustees"),
            ("Date", "Thursday 20 March 2025"),
            ("Agenda item", "9"),
            ("Report of", "Governance Professional"),
            ("Purpose", "For decision"),
        ),
        bold("Refreshed vision, values and principles"),
        bold("1. Recommendation"),
        para("That trustees approve the refreshed vision, values and principles in sections 3 to 5."),
        bold("2. Background"),
        para(
            "2.1 The present statement dates from 2018. Two workshops were held with headteachers in November "
            "and a questionnaire was sent to all staff, of whom 214 replied."
        ),
        para("2.2 Respondents found the old values hard to remember and asked for fewer."),
        bold("3. Vision"),
        para(
            "Every child in Gadeswell’s schools will be known, valued and challenged to be the best that they can be."
        ),
        bold("4. Values"),
        items(
            "Care: we look out for each other",
            "Confidence: we speak up for what is right",
            "Curiosity: we ask questions and we enjoy finding out",
            "Contribution: we give something back to our community",
        ),
        bold("5. Principles"),
        items(
            "Children come first in all of our decisions.",
            "Decisions should be taken as close to the classroom as possible.",
            "Schools should be free to be different where that helps their pupils.",
            "Good ideas should be shared and not guarded.",
            "Support should be given to schools before they are in difficulty.",
        ),
        bold("6. Financial implications"),
        para("New signage for the seven schools is estimated at £6,300 and can be met from the communications budget."),
        bold("7. Legal implications"),
        para("None. The articles of association are unchanged."),
        bold("8. Next steps"),
        para(
            "If approved, the statement will be published on the website by 1 May and shared with local "
            "governing bodies."
        ),
        footer="Gadeswell Community Trust – Board papers – Not for circulation",
    )
