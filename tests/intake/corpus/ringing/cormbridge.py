"""An acrostic of a school's values in a table of letters, then British values and a motto in an OpenDocument text."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Cormbridge Middle School")
        + t("Esse quam videri: to be, rather than to seem")
        + t("We are one of four schools in the Ferry Meadow Schools Trust, which we joined in 2020.")
        + h("Our SPARK values", 2)
        + grid(
            ("S", "Sincerity", "We mean what we say."),
            ("P", "Perseverance", "Not yet is not the same as no."),
            ("A", "Appreciation", "We thank the cook, the cleaner and the driver."),
            ("R", "Responsibility", "We clear up our own mess, of both kinds."),
            ("K", "Kinship", "Here, everyone has somebody."),
        )
        + t("The word SPARK was suggested by Year 6 and is painted above the hall door.")
        + h("Preparing children for life in Britain", 2)
        + t("In everything that we teach, we actively promote the fundamental British values:")
        + bullets(
            "democracy",
            "the rule of law",
            "individual liberty",
            "mutual respect",
            "tolerance of those of different faiths and none",
        )
        + t("All schools are required to do so under the Education Act 2002.")
        + h("What we want for our pupils", 2)
        + t("Our aim is that every pupil leaves Cormbridge ready for a bigger school and a wider world.")
        + t("We want them to have made something, mended something and grown something.")
        + h("Uniform", 2)
        + t("Jumpers with the school badge are sold by the office. Trainers are worn on PE days only."),
        footer="Cormbridge Middle School, Bridge End, Cormbridge. Telephone 01632 960733",
    )
