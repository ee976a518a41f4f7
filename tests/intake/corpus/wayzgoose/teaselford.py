"""Principles of a trust: headings that say something, paragraphs under each; a saying at the head, governance."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Teaselford Community Schools Trust")
        + t("“A village is a school with the roof off.”")
        + t("Canon Ellis Thorne, founder of Teaselford National School, 1851")
        + h("Our principles", 2)
        + t(
            "Teaselford Community Schools Trust brings together a secondary school, four primary schools and an "
            "adult education centre. These principles were first written down when the trust was formed in 2015."
        )
        + h("Children before systems", 3)
        + t(
            "Rules are made for children and can be unmade for them. Where a procedure does harm, our schools will "
            "set it aside and say why."
        )
        + h("Learning belongs to all ages", 3)
        + t(
            "We teach the four-year-old and the grandparent with the same seriousness. Nobody is ever too late to "
            "begin."
        )
        + h("Strong schools make strong streets", 3)
        + t(
            "We will open our libraries, pitches and kitchens to our neighbours. Last year more than 900 adults took "
            "an evening class with us."
        )
        + h("Decisions are made close to the classroom", 3)
        + t("The trust will decide only what cannot be decided as well in a school.")
        + h("Our hopes for each learner", 2)
        + t("We hope that everyone who learns with us will:")
        + bullets(
            "read for pleasure",
            "know how to look after body and mind",
            "be a good friend, a good neighbour and a good colleague",
        )
        + h("Governance", 2)
        + t(
            "The trust has five members and ten trustees. Each school has a local committee, which meets five times a "
            "year. The scheme of delegation is on our website."
        )
        + t("Clerk to the trustees: 01632 960742"),
        footer="Teaselford Community Schools Trust",
    )
