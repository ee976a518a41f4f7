"""A one-page poster in Word: an acrostic, a motto in a text box, tracked changes, a content control, page edges."""

from tests.intake.corpus.making import bold, control, deleted, docx, inserted, items, para, run, table, text_box


def make() -> bytes:
    return docx(
        text_box(para("Inspiring minds, changing lives")),
        bold("Quernford Community Schools Trust", size=36),
        bold("Our values spell PRIDE", size=28),
        table(
            ("P", "Perseverance", "We do not give up."),
            ("R", "Respect", "We value each other’s opinions."),
            ("I", "Independence", "We think for ourselves."),
            ("D", "Diversity", "We celebrate our differences."),
            ("E", "Empathy", "We try to understand how others feel."),
        ),
        bold("British values", size=28),
        para("We actively promote the fundamental British values of:"),
        items(
            "democracy",
            "the rule of law",
            "individual liberty",
            "mutual respect and tolerance of those with different faiths and beliefs",
        ),
        control(para("Every school will hold elections for its school council each autumn.")),
        bold("Our pledge", size=28),
        para("Quernford schools will:"),
        items("put on at least one trip a year for every pupil"),
        para(
            run("have "),
            deleted("some"),
            inserted("high"),
            run(" expectations of every child"),
            style="ListParagraph",
            level=0,
        ),
        items("deal with bullying quickly and fairly"),
        para(run("The Trust will "), inserted("always "), run("listen to its pupils.")),
        para("Designed by the pupils of Quernford Juniors", style="Caption"),
        header="Poster 3 of 5 – please display in all classrooms",
        footer="Quernford Community Schools Trust | www.quernford.example | 01632 960419",
    )
