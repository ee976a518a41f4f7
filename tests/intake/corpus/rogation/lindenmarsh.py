"""Prose and lists in OpenDocument: beliefs that lists follow, principles as headings, and headings that only part."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("The Lindenmarsh Way")
        + t("A guide to what we stand for at Lindenmarsh Education Partnership")
        + h("About us", 2)
        + t("Lindenmarsh Education Partnership is made up of four first schools, two middle schools and a high school.")
        + t("This guide is given to every new member of staff.")
        + h("Our starting point", 2)
        + t("We believe that reading is the key to all other learning. To bring this about, our schools will:")
        + bullets(
            "have a story time every day",
            "stock a library that pupils want to use",
            "help parents to read with their children",
        )
        + t("The Partnership will:")
        + bullets("fund reading specialists", "buy books for every classroom")
        + h("Every pupil should leave us ready for work", 2)
        + t("Achieving this through:")
        + t("Careers advice from Year 7")
        + t("Strong links with local employers")
        + t("Work experience for every pupil")
        + h("Our guiding principles", 2)
        + h("Children come before structures", 3)
        + t("We will judge every decision by its effect on pupils.")
        + h("Transitions matter", 3)
        + t("Teachers will visit their new pupils before they change school.")
        + t("Schools will pass on what they know about each child.")
        + h("Small schools need strong friends", 3)
        + t("The Partnership will provide finance, HR and IT support to every school.")
        + h("Our responsibilities", 2)
        + t("Everyone who works for Lindenmarsh will:")
        + bullets(
            "keep children safe",
            "act with integrity",
            "support colleagues by:",
            ["sharing resources", "offering help when it is needed", "giving praise where it is due"],
        )
        + t("Governors will:")
        + bullets("know their school", "represent the views of its community")
        + h("Finally", 2)
        + t("Nobody will be excluded from any part of school life because of the cost.")
        + t("If you would like to know more, please speak to any member of the leadership team.")
        + t("Lindenmarsh Education Partnership, High Street, Anytown. Charity reference 0000000."),
        header="The Lindenmarsh Way",
        footer="Edition 2, September 2025",
    )
