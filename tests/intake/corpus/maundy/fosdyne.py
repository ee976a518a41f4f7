"""A statement on equality as an OpenDocument text: beliefs, a sentence with grounds, promises, duties in law."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Equality and inclusion statement")
        + t("Fosdyne Academies Trust employs 640 people in seven schools across two counties.")
        + h("What we stand for", 2)
        + t("We believe that difference makes a school richer.")
        + t("We believe that fairness sometimes means giving one child more than another.")
        + t(
            "Nobody in our trust will be treated less favourably on grounds of age, disability, race, religion or "
            "belief, sex or sexual orientation."
        )
        + h("What we will do", 2)
        + t("The trust will:")
        + bullets(
            "look at every policy for the harm that it could do before it is adopted",
            "recruit from all parts of our community",
            "act on every report of prejudice",
        )
        + t("Our schools will:")
        + bullets(
            "choose books and pictures in which all pupils can find themselves",
            "make sure that clubs and trips are open to pupils with disabilities",
            "teach pupils to disagree without contempt",
        )
        + h("The law", 2)
        + t("The Equality Act 2010 requires public bodies to publish equality information each year.")
        + t("Objectives must be published at least once every four years.")
        + h("Review", 2)
        + t("This statement was approved by trustees on 3 March 2026 and will be reviewed in March 2028.")
        + t("Please ask the trust office on 01632 960552 for a copy in large print."),
    )
