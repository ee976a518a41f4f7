"""The founding charter of a federation: purpose, principles of one word, what the whole and each part undertakes."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Charter of the Lintonholme Schools Federation", style="Title"),
        para("How we began", style="Heading1"),
        para(
            "The Lintonholme Schools Federation was founded in 2014 by five village schools and was joined by two more "
            "in 2018. This charter replaces the memorandum of understanding of that year."
        ),
        para("Our purpose", style="Heading1"),
        para("Our purpose is to keep good schools in the villages of the dale for the children who live there."),
        para("Our principles", style="Heading1"),
        para("Subsidiarity", style="Heading2"),
        para("Decisions are taken as near as possible to the children whom they affect."),
        para("Solidarity", style="Heading2"),
        para("When one school is in difficulty, the others come to its help."),
        para("Stewardship", style="Heading2"),
        para("Money, buildings and land are held in trust for future generations of pupils."),
        para("Equity", style="Heading2"),
        para("Resources go first to the pupils who need them most."),
        para("Openness", style="Heading2"),
        para("Information is shared freely between schools."),
        para("Undertakings", style="Heading1"),
        para("The Federation undertakes to:"),
        items(
            "employ specialist teachers whom no small school could afford alone;",
            "respect the history and traditions of each school;",
            "publish its accounts and its decisions.",
        ),
        para("Each member school undertakes to:"),
        items(
            "share its expertise with the other schools;",
            "release staff for joint training;",
            "welcome pupils from the other schools to its clubs and events.",
        ),
        para("Changes to this charter", style="Heading1"),
        para("This charter may be amended by a vote of two thirds of the governors present."),
        para("Signed on behalf of the governing board: ......................"),
        para("12 October 2022"),
        footer="Charter, page 1 of 1",
    )
