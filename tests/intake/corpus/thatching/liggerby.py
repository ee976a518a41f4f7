"""A charter in OpenDocument: what pupils, parents and staff can expect of one another, with how to complain."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("The Liggerby Charter")
        + t("Liggerby Valley Academies is a trust of three secondary schools and a sixth-form college.")
        + t("Fair dealing, high hopes", "Bold")
        + h("Why we have a charter", 2)
        + t("We believe that promises work only when they run both ways. Schools are places of mutual respect.")
        + h("Pupils", 2)
        + t("Pupils can expect that staff will:")
        + bullets("teach as if the subject mattered", "be the same on a bad day as on a good one")
        + t("Pupils will:")
        + bullets("come ready to work", "treat younger pupils as they would wish to have been treated")
        + h("Parents and carers", 2)
        + t("We hope that parents will:")
        + bullets("back the school in public and question it in private", "keep phones out of bedrooms at night")
        + h("Governors", 2)
        + t(
            "Governors will know the school well enough to ask hard questions. They will see the results of what they "
            "decide."
        )
        + h("If something goes wrong", 2)
        + t(
            "Complaints go first to the head of year. A form can be had from reception. Stage 2 takes up to fifteen "
            "school days."
        )
        + t("Contact: charter@liggerby.example")
    )
