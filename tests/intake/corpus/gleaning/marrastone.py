"""A Church of England secondary school on its foundation: vision, verse, nested aims, values in a table, facts."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Bishop Merrow Church of England School")
        + t("Our Christian foundation")
        + t(
            "Bishop Merrow School serves 1,040 students aged 11 to 16 and belongs to the Marrastone Diocesan Schools "
            "Trust. It was founded by public subscription in 1887."
        )
        + h("Vision", 2)
        + t(
            "We seek to be a community in which every person is met with dignity, stretched in mind and steadied in "
            "hope."
        )
        + t("“The truth will set you free.” John 8:32")
        + h("Aims", 2)
        + t("As a Church school we aim:")
        + bullets(
            "to put good teaching within the reach of every student;",
            "to hold faith and reason together, so that students",
            ["may ask hard questions without fear", "can disagree without contempt"],
            "to serve the towns from which our students come;",
            "to leave each student able to sit in silence as well as to speak in public.",
        )
        + h("Values", 2)
        + grid(
            ("Dignity", "Nobody is a nuisance; everybody is made in the image of God."),
            ("Justice", "We put right what is unfair, beginning with what is in our own hands."),
            ("Joy", "We take our work seriously and ourselves less so."),
        )
        + h("Life as a Church school", 2)
        + t(
            "The chaplain, the Reverend Dr Ines Hallow, is in school from Monday to Thursday and her door stands open "
            "at lunch. There is a service of Holy Communion once a half-term, at which attendance is voluntary. All "
            "students follow the GCSE course in religious studies."
        )
        + h("How we are governed", 2)
        + t(
            "Two foundation governors are appointed by the diocesan board of education. Governors will ask of every "
            "large decision whether it fits the vision."
        )
        + h("Admissions", 2)
        + t(
            "Up to half of the places in Year 7 are offered on grounds of church attendance. Applications close on 31 "
            "October. A supplementary form can be had from admissions@bishopmerrow.example."
        ),
        footer="Bishop Merrow School: Christian foundation: page 1",
    )
