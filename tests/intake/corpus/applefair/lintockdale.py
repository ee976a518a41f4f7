"""An OpenDocument code for those who govern: promises under headings, then meetings, expenses and a register."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Lintockdale Federation of Academies")
        + t("How we govern: a code for trustees and local governors")
        + t(
            "Everybody who joins the board or a local governing body is asked to sign this code. It was agreed on "
            "9 October 2024 and is reviewed each year."
        )
        + h("Why we govern", 2)
        + t("Governance exists to make life better for children. We believe that good questions raise standards.")
        + h("Service", 2)
        + t("Trustees and governors will:")
        + bullets(
            "put the interests of all our pupils above those of any one school",
            "give the time that the work needs",
            "get to know the schools on an ordinary day and not only at the carol concert",
        )
        + h("Challenge", 2)
        + t("Trustees and governors will:")
        + bullets(
            "ask until they understand",
            "rest their judgement on evidence",
            "stand by a decision once it has been made",
        )
        + h("Support", 2)
        + t("In return, the trust will:")
        + bullets(
            "send papers a full week before each meeting",
            "train every governor in the first term",
            "answer questions between meetings",
        )
        + h("The manner of our work", 2)
        + t(
            "We are courteous in debate and discreet outside it. Pupils’ own words are heard at every meeting of the "
            "board."
        )
        + h("Meetings, expenses and interests", 2)
        + t(
            "The board meets six times a year, usually by video call. Travel is repaid at 45p a mile. Trustees must "
            "declare any business interest to the governance professional, who keeps the register."
        )
        + t("Governance office: 01632 960615, governance@lintockdale.example"),
        footer="Page 1",
    )
