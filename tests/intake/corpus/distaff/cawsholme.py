"""Aims, principles under headings that are sentences, and a table of values, in OpenDocument."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Cawsholme Schools Trust")
        + t("Statement of aims, principles and values")
        + t("Owner: Chief Executive")
        + t("Approved: 4 November 2025")
        + t("Review: every three years")
        + h("Aims", 2)
        + t("The aims of Cawsholme Schools Trust are:")
        + bullets(
            "to secure good schools for the families of the marsh and the coast",
            "to give pupils knowledge and skills that will last",
            "to keep the best teachers in our schools",
        )
        + h("Our principles", 2)
        + h("Schools work better together", 3)
        + t("Our schools will share their best teaching with each other. No school will be left to struggle alone.")
        + h("Decisions belong close to the classroom", 3)
        + t("Headteachers will choose how the curriculum is taught in their schools.")
        + h("Every pound is spent on purpose", 3)
        + t("We will publish what we spend and why. We will not spend on ourselves what could be spent on pupils.")
        + h("Our values", 2)
        + grid(
            ("Value", "Meaning"),
            ("Fairness", "Everyone has the same chance to do well."),
            ("Courage", "We try new things and admit when they do not work."),
            ("Care", "We look after each other and our surroundings."),
        )
        + h("Equality", 2)
        + t(
            "The trust will not treat anyone less favourably because of their age, race, religion, disability, sex "
            "or background."
        )
        + h("Monitoring", 2)
        + t("This statement is published on the trust’s website.")
        + t("Signed: ____________________ (Chair of Trustees)"),
        header="Cawsholme Schools Trust – internal",
        footer="Aims, principles and values v3",
    )
