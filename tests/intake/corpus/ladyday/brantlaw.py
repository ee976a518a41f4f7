"""Pages of a prospectus in prose: a welcome, vision, values in a sentence, promises; changes still tracked."""

from tests.intake.corpus.making import bold, deleted, docx, inserted, para, run, text_box


def make() -> bytes:
    return docx(
        bold("Prospectus text – draft for the printer", size=20),
        bold("Welcome to Brantlaw Multi Academy Trust", size=30),
        para("Thank you for your interest in our schools."),
        para("I joined the trust as chief executive in January 2022 after many years as a headteacher in the region."),
        text_box(para(run("Belong. Strive. Flourish.", bold=True))),
        bold("What we stand for", size=26),
        para(
            "Our vision is that every child, whatever their starting point, will be proud of what they achieve with "
            "us. Our values are ambition, compassion, ",
            deleted("honesty"),
            inserted("integrity"),
            " and teamwork. We believe that strong relationships are the foundation of good learning. We also believe "
            "that every school should be at the heart of its community.",
        ),
        bold("What you can expect from us", size=26),
        para(
            "We will keep your child safe and tell you straight away if we are worried. We will set high standards "
            "in every classroom. Teachers will mark work regularly and explain how it can be better. The curriculum "
            "will prepare pupils for life in modern Britain."
        ),
        bold("What we ask of parents and carers", size=26),
        para(
            "We hope that parents will come to meetings and parents’ evenings. We also hope that parents will "
            "encourage their children to read at home every day."
        ),
        bold("Our schools at a glance", size=26),
        para("Brantlaw High School has 1,240 pupils and opened its new science block in 2023."),
        para("Stanneyburn Primary School joined the trust in September 2019."),
        para("To arrange a visit, please ring the admissions team on 01632 960431."),
        para("Photograph: Year 8 pupils at the Stanneyburn music festival"),
        footer="Brantlaw Multi Academy Trust prospectus 2026–27",
    )
