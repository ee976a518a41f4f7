"""An acrostic in bold letters, infinitives, a quotation in a text box, how values came about; tracked changes."""

from tests.intake.corpus.making import deleted, docx, inserted, items, para, run, text_box


def make() -> bytes:
    def letter(word: str, gloss: str) -> str:
        return para(run(word[0], bold=True), run(word[1:]), run(f" – {gloss}"))

    return docx(
        para("Cawdale Special Schools Trust", style="Title"),
        para("Who we are", style="Heading1"),
        para("Cawdale Special Schools Trust is made up of four special schools for pupils aged 3 to 19."),
        para("Our mission", style="Heading1"),
        para("To enable every pupil to communicate, to be understood and to live as independent a life as possible."),
        text_box(para("“See the child before the diagnosis.”")),
        para("Our values: TRUST", style="Heading1"),
        letter("Teamwork", "we work with families and professionals around each child"),
        letter("Respect", "we treat every pupil as an individual"),
        letter("Understanding", "we look for the meaning behind behaviour"),
        letter("Safety", "we put the protection of pupils first"),
        letter("Tenacity", "we never give up on a child"),
        para("Staff, pupils and families were all asked what they thought our values should be."),
        para("Our aims", style="Heading1"),
        items(
            "To offer a curriculum that meets the needs of each pupil",
            "To help pupils to manage their feelings and behaviour",
        ),
        para("To prepare pupils for ", deleted("working"), inserted("adult"), " life", style="ListParagraph", level=0),
        items(
            "To support families through difficult times",
            "To share our expertise with mainstream schools",
        ),
        para("Our commitment to staff", style="Heading1"),
        para("We are committed to:"),
        items(
            "specialist training for everyone who works with our pupils",
            "regular supervision and support",
            "safe staffing levels",
        ),
        para("Cawdale Special Schools Trust, Beck House, Cawdale CD3 3EE"),
        header="Cawdale Special Schools Trust",
        footer="Owner: Executive Principal. Reviewed annually.",
    )
