"""A letter to parents in OpenDocument: two beliefs in prose, each with a list after it, among news and thanks."""

from tests.intake.corpus.making import bullets, odt, t


def make() -> bytes:
    return odt(
        t("Yockenby Community Trust")
        + t("The Old Library, Yockenby. Telephone 01632 960177")
        + t("3 July 2025")
        + t("Dear parents and carers,")
        + t("Thank you for the many kind messages that you sent after the summer fair.")
        + t(
            "Two more schools will join Yockenby Community Trust in September, and it seems a good moment to say what "
            "kind of trust your child belongs to."
        )
        + t("We believe that a school should feel like part of its street. For that reason our schools will:")
        + bullets(
            "invite their neighbours to lunch once a term",
            "keep their gates open on Saturdays for games",
            "find work experience for older pupils close to home",
        )
        + t("We also believe that children grow when they are trusted. To show that trust, we will:")
        + bullets(
            "hand over the library and the garden to the pupils who use them",
            "put two pupils on the panel for every appointment",
        )
        + t("The new uniform can be bought at Penfold’s in the High Street from 21 July.")
        + t("I hope that you have a restful summer.")
        + t("Yours sincerely,")
        + t("Ruth Hallam, Chief Executive")
    )
