"""An OpenDocument text: aims as infinitives, values in a sentence, nominal bullets, a sign-off and a review date."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Linnetside Learning Community – Aims and Values")
        + t("Document control: approved by trustees 8 May 2025. Lead: Director of Education. Review: annually.")
        + h("Our aims", 2)
        + t("We aim:")
        + bullets(
            "To be the schools of choice for families across east Hertfordshire",
            "To secure strong outcomes for all pupils, including the most able and the most vulnerable",
            "To make sure that pupils leave us as good citizens as well as good scholars",
            "To attract the best teachers and to give them reasons to stay",
            "To protect the natural environment for those who come after us",
        )
        + h("Our values", 2)
        + t("We value openness, fairness, creativity and community.")
        + t("These values are at the centre of our recruitment, our training and our daily work.")
        + h("Our staff have been promised", 2)
        + bullets(
            "A commitment to sensible workload and a proper lunch break",
            "A belief that every teacher can get better, whatever their experience",
            "A mentor for everyone who is new to a post",
        )
        + h("British values", 2)
        + t("Our schools promote democracy, the rule of law, individual liberty, mutual respect and tolerance.")
        + h("Our schools", 2)
        + bullets(
            "Linnetside High School (11–18)",
            "Poundwell Lane Junior School (7–11)",
            "Rushcote Infant School (3–7)",
        )
        + t("Signed on behalf of the board: Chair of Trustees"),
        header="Linnetside Learning Community",
        footer="Aims and Values – May 2025",
    )
