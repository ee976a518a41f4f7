"""A Word draft with tracked changes and a content control: beliefs as bold lines, stems, principles in a sentence."""

from tests.intake.corpus.making import bold, control, deleted, docx, inserted, items, para


def make() -> bytes:
    return docx(
        para("Drumlinholt Academies Trust", style="Title"),
        para("Who we are and what we hold to (draft 4, for comment by 20 June)"),
        para("The trust was founded by two sixth-form teachers in 2012. It has since grown to eight academies."),
        para(
            "Our work is shaped by the principles of fairness, openness, ",
            deleted("economy"),
            inserted("thrift"),
            " and service.",
        ),
        bold("Good behaviour is taught, not hoped for"),
        para("Drumlinholt academies will:"),
        items(
            "teach routines in the first weeks of each year and keep to them;",
            "praise in public and correct in private;",
            "involve families before a problem has grown large.",
        ),
        bold("Knowledge gives young people power"),
        para("Drumlinholt academies will:"),
        para(
            "have a curriculum that is ",
            deleted("broad"),
            inserted("rich"),
            " in every subject;",
            style="ListParagraph",
            level=0,
        ),
        items("revisit what has been taught until it is secure;"),
        para("Where pupils arrive behind their peers, the Trust will:"),
        items("pay for tutors until they have caught up."),
        bold("Public money is a public trust"),
        para("The Trust will:"),
        items(
            "buy once for all academies where that is cheaper;",
            "tell staff and parents how much is spent, and on what.",
        ),
        control(para("Comments should be sent to the company secretary at drafts@drumlinholt.example.")),
        para("A final version will go to members in July."),
        footer="DRAFT – not for publication",
    )
