"""A charter: vision, mission, then what pupils can expect and what is asked of them, with signatures at the foot."""

from tests.intake.corpus.making import bold, docx, items, para, run


def make() -> bytes:
    return docx(
        para("Huskington Trust of Schools", style="Title"),
        para("Our charter", style="Title"),
        para("Written with the pupil parliament and launched at the summer conference."),
        para(run("Vision: ", bold=True), run("Every pupil known, every talent found.")),
        para(run("Mission: ", bold=True), run("To make the ordinary school day extraordinary.")),
        bold("What pupils can expect", 26),
        para("In every Huskington school pupils can expect that staff will:"),
        items("mark their work soon and talk about it", "listen to both sides", "learn how to say their names"),
        bold("What we ask of pupils", 26),
        items("Come each day, on time.", "Have a go.", "Leave nobody out."),
        bold("What we ask of parents", 26),
        items("Back the school in public and question it in private.", "Make bedtime early."),
        bold("Our shared values", 26),
        para(run("Respect", bold=True), run(" – we treat people as we should like to be treated.")),
        para(run("Reach", bold=True), run(" – we stretch for what is just beyond us.")),
        para(run("Responsibility", bold=True), run(" – we clear up after ourselves, in every sense.")),
        para("Signed on behalf of the Huskington Trust of Schools"),
        para("Chair of trustees ....................  Head pupil ...................."),
        footer="Copies from the trust office, 01632 960107",
    )
