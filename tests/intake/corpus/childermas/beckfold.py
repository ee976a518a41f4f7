"""A chapter of a handbook for staff: a text box with the motto, tracked changes, a content control, prose and lists."""

from tests.intake.corpus.making import bold, control, deleted, docx, inserted, items, para, run, text_box


def make() -> bytes:
    return docx(
        para("Staff Handbook", style="Title"),
        para("Chapter 2: Our vision and values", style="Heading1"),
        text_box(para("Every step matters")),
        para("This chapter is for all new members of staff and is part of your induction."),
        bold("Our vision"),
        para("Our vision is that every pupil with special educational needs leads a full and independent life."),
        bold("What we believe"),
        para("We believe that every pupil can communicate. We believe that behaviour is a form of communication."),
        para(run("We believe that "), deleted("parents"), inserted("families"), run(" know their children best.")),
        bold("Our values"),
        control(
            items(
                "Dignity: we respect the privacy and the choices of every pupil",
                "Patience: we give pupils the time that they need",
                "Joy: we celebrate small successes every day",
            )
        ),
        bold("How we work"),
        para(
            "Our schools will provide a personalised curriculum for every pupil."
            " Progress will be measured from each pupil’s own starting point."
        ),
        para("We will involve pupils in decisions about their own lives."),
        para("Leaders will make sure that staff have regular supervision."),
        bold("As a member of staff you will"),
        items(
            "follow each pupil’s care plan",
            "record and report every concern",
            "take part in training and coaching",
        ),
        bold("Practical information"),
        para("The staff room is on the ground floor. Please sign in and out at reception."),
        header="Beckfold Special Schools Trust – Staff Handbook 2025/26",
    )
