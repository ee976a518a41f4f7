"""A values document with a table of value, meaning and what schools do, and a record of the document at its end."""

from tests.intake.corpus.making import docx, para, table


def make() -> bytes:
    return docx(
        para("Kettlecroft Education Trust", style="Title"),
        para("Our values", style="Heading1"),
        para(
            "These five values were chosen by pupils, staff and families in the spring of 2023. "
            "They hang in the entrance hall of every school."
        ),
        table(
            ("Value", "What we mean by it", "Our schools will"),
            (
                "Kindness",
                "We notice other people and act on what we notice.",
                "make sure that no child eats alone",
            ),
            (
                "Curiosity",
                "We ask one more question than we need to.",
                "give each class an hour a week to follow its own questions",
            ),
            (
                "Courage",
                "We own up, speak up and stand up.",
                "thank people who report a mistake",
            ),
            (
                "Stewardship",
                "We look after what has been lent to us.",
                "measure the energy that they use and share the figures",
            ),
            (
                "Joy",
                "We take the work seriously and ourselves lightly.",
                "keep music and play in every day’s timetable",
            ),
        ),
        para("Our vision", style="Heading1"),
        para(
            "We want every Kettlecroft pupil to leave us able to look after themselves and eager to look after others."
        ),
        para("About this document", style="Heading1"),
        table(
            ("Owner", "Clerk to the Trustees"),
            ("Approved", "14 March 2025"),
            ("Next review", "March 2028"),
        ),
        para("Please send questions to the Clerk on 01632 960231."),
        header="Kettlecroft Education Trust – values",
        footer="Version 2.1",
    )
