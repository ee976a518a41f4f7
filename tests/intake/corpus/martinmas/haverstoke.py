"""A statement in OpenDocument of a trust of church schools: motto, scripture, beliefs with gerunds, values, a table."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Haverstoke Diocesan Schools Trust")
        + t("Vision and Values Statement", "Bold")
        + t("Fide et labore – by faith and hard work")
        + h("Our vision", 2)
        + t(
            "Rooted in the teaching of Christ, our schools enable every child to flourish "
            "and to become the person that God intended."
        )
        + t("Let your light shine before others.  Matthew 5:16")
        + h("Our values", 2)
        + grid(
            ("Value", "In our schools"),
            ("Love", "Everyone is treated with care and dignity."),
            ("Wisdom", "Pupils gain knowledge and learn to use it well."),
            ("Justice", "We speak up for those who are treated unfairly. We share what we have with those in need."),
        )
        + h("Every child is made in the image of God", 2)
        + t("This will be realised by:")
        + bullets(
            "welcoming families of all faiths and of none",
            "providing worship that is inclusive and invitational",
            "caring for the most vulnerable in our communities",
        )
        + h("Every school should be a place of learning", 2)
        + t("This will be realised by:")
        + bullets(
            "teaching a curriculum that is rich in knowledge and experience",
            "supporting teachers with excellent professional development",
            "setting high expectations for every pupil",
        )
        + h("Our schools are at the heart of their parishes", 2)
        + t("This will be realised by:")
        + bullets(
            "building strong links with local churches",
            "encouraging pupils to serve their communities",
        )
        + h("Governance", 2)
        + t("The members of the trust appoint foundation directors under the articles of association.")
        + t("Adopted by the directors in May 2025. To be reviewed in May 2028."),
        header="Haverstoke Diocesan Schools Trust",
        footer="Page 1 of 2",
    )
