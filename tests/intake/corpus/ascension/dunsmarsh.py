"""A chief executive's letter with values that have a paragraph each, and how they came about told in prose."""

from tests.intake.corpus.making import control, docx, para, table


def make() -> bytes:
    return docx(
        control(para("Dunsmarsh Special Academies Trust", style="Title")),
        para("Our purpose and values", style="Heading1"),
        para("Dear colleague,"),
        para("Over the last year we have talked to pupils, families and staff about what matters most to them."),
        para("Our purpose", style="Heading2"),
        para(
            "We exist to give children and young people with complex needs an education that prepares them for a full "
            "adult life."
        ),
        para("Our values", style="Heading2"),
        para("Dignity", style="HouseHead"),
        para("We protect the privacy and the self-respect of every pupil."),
        para("Ambition", style="HouseHead"),
        para("We look for what a pupil can do next, not for what a pupil cannot do."),
        para("Communication", style="HouseHead"),
        para("We make sure that every pupil has a way to be heard and understood."),
        para("Partnership", style="HouseHead"),
        para("We work with families and with other professionals as equals."),
        para("What we promise", style="Heading2"),
        para("Every class will have a teacher who is trained in special education."),
        para("We will review every pupil’s plan with the family at least once a year."),
        para("Our schools will help every leaver to find a place in college, training or work."),
        para("Staff will be supported after difficult incidents."),
        para("Parents will be told the same day if their child has been hurt or upset."),
        para("We always ask pupils and families what they think before we make a change."),
        para("Where a pupil is unhappy, we will find out why."),
        para("With best wishes,"),
        para("Chief Executive Officer"),
        table(("Enquiries", "01632 960604"), ("Email", "hello@dunsmarsh.example")),
        header="Dunsmarsh Special Academies Trust",
    )
