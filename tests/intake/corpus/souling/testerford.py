"""A paper to trustees with the new words of the trust's “Our vision and values” page, and what went before them."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Testerford Partnership Trust", style="Title"),
        table(
            ("Meeting", "Board of Trustees"),
            ("Date", "Thursday 16 October 2025, 6.00 pm"),
            ("Agenda item", "9"),
            ("Report of", "Director of Communications"),
            ("For", "Decision"),
        ),
        para("New wording for the website: vision and values", style="Heading1"),
        para("Purpose of this report", style="Heading2"),
        para("To ask trustees to approve the wording of the page “Our vision and values”."),
        para("Background", style="Heading2"),
        para(
            "The present page dates from 2017, when the trust had two schools in Andover. The new website goes live on "
            "5 January 2026. Trustees asked for shorter texts at their meeting in June."
        ),
        para("Consultation", style="Heading2"),
        para(
            "Between 1 and 19 September, 318 people completed the online form: 204 parents, 91 members of staff and 23 "
            "governors. Two thirds preferred the shorter list of values. "
            "Three workshops were held with school councils."
        ),
        para("Our vision", style="Heading2"),
        para("Our vision is a community of schools where everyone learns, everyone belongs and everyone achieves."),
        para("Our values", style="Heading2"),
        items(
            "Belonging: we welcome everyone and leave nobody out",
            "Aspiration: we aim high and celebrate success",
            "Trust: we keep our promises",
            "Stewardship: we look after our schools and our planet for those who come next",
        ),
        para("Our commitments", style="Heading2"),
        para("The trust will:"),
        items(
            "place the interests of children first in all that it does",
            "support schools to improve",
            "listen to parents, pupils and staff",
            "be open about its decisions and its spending",
        ),
        para("Financial implications", style="Heading2"),
        para("The cost of the new signs is estimated at £3,600 and will be met from the communications budget."),
        para("Next steps", style="Heading2"),
        items(
            "Signs to be ordered by 14 November",
            "Letterheads to be used up before new ones are printed",
        ),
        para("Recommendation", style="Heading2"),
        para("Trustees are recommended to approve the wording set out above with effect from 5 January 2026."),
        para("Background papers: survey results (available from the clerk)"),
    )
