"""A church trust's foundation statement: scripture, beliefs with lists, layers of diocese, trust and school."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Yewlattice Catholic Academy Trust")
        + t("Foundation statement", "Bold")
        + t("“I have come that they may have life, and have it to the full.” (John 10:10)")
        + h("Our mission", 2)
        + t("Yewlattice Catholic Academy Trust serves families of every faith and of none, in the name of Christ.")
        + h("What we believe", 2)
        + t("We believe that every person is made in the image of God. It follows that in our schools:")
        + bullets(
            "no pupil is spoken of as a number;",
            "forgiveness is offered before it is asked for;",
            "the poorest are served first.",
        )
        + t("We believe that creation is a gift to be looked after.")
        + t("Each school will:")
        + bullets("keep a garden that pupils work in", "waste neither food nor fuel")
        + h("The values of our diocese", 2)
        + t(
            "The Bishop has given all schools of the Diocese of Averstone these words to live by: faith, mercy, "
            "service."
        )
        + h("The values of our schools", 2)
        + t("St Osyth’s: Joy – Truth – Neighbour", "Bold")
        + t("Blessed Edmund’s: Prayer – Study – Play", "Bold")
        + h("Admissions and worship", 2)
        + t("The trust is the admissions authority for its schools. Mass is said on the first Friday of each month."),
        header="Yewlattice Catholic Academy Trust",
        footer="Approved by the directors, 11 February 2024",
    )
