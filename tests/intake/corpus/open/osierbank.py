"""A strategy with heading styles: under each priority its own sub-headings in bold, lists under those."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        para("Osierbank Education Trust Strategy 2026–2031", style="Title"),
        para("Our priorities", style="Heading1"),
        para("Lessons worth staying in for", style="Heading2"),
        bold("What we will do"),
        items("write every unit of work with the people who teach it", "visit each other’s classrooms twice a term"),
        bold("How we will know"),
        items("pupils can say what they learned last week"),
        para("A place for each child", style="Heading2"),
        bold("What we will do"),
        items("open a specialist base in each town", "plan transport with families before term begins"),
        bold("How we will know"),
        items("no child travels for longer than half an hour"),
        para("Buildings that do not leak", style="Heading2"),
        bold("What we will do"),
        items("survey every roof by 2027", "halve what we spend on heating"),
    )
