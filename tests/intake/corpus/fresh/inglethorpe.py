"""Large bold paragraphs for headings, values with a dash, grounds, and a quotation with its name on the next line."""

from tests.intake.corpus.making import odt, t


def make() -> bytes:
    return odt(
        t("The Inglethorpe Grammar and Comprehensive Trust", "Bold")
        + t("“A school is a promise made to people not yet born.”")
        + t("Hester Vale, Chair 1998–2006")
        + t("Our Core Values", "Bold")
        + t("Intellect – we think before we speak")
        + t("Modesty – we let the work talk")
        + t("Fellowship – we belong to each other’s schools")
        + t("Our Aims", "Bold")
        + t("The Trust aims to offer Latin, engineering and dance in each of its schools.")
        + t("The Trust aims to prepare students for university, apprenticeship and work with equal care.")
        + t("Fair Access", "Bold")
        + t(
            "No student will be refused a place on a trip, in a team or in a play on the grounds of ability to pay, "
            "disability, faith or family background."
        )
        + t("Statutory Duties", "Bold")
        + t("The Board must ensure compliance with the funding agreement and the Academy Trust Handbook."),
        footer="Inglethorpe Trust 2025",
    )
