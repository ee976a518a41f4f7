"""An OpenDocument text: a quotation, numbered beliefs, values with a paragraph each, and a letter of invitation."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Larkspurton Partnership of Schools")
        + t("“A child is not a vessel to be filled but a lamp to be lit.” – Old proverb")
        + h("About the partnership", 2)
        + t(
            "The partnership brings together eleven primary schools in three counties. Its head office is at "
            "Larkspurton Hall, and its chief executive is Mr O. Penhallow."
        )
        + h("What we believe", 2)
        + bullets(
            "Childhood is not a rehearsal for anything.",
            "Children learn best from adults who are still learning.",
            "Small schools can do great things when they stand together.",
        )
        + h("What we value", 2)
        + h("Wonder", 3)
        + t("We make time to look closely at things, and we let pupils ask about them for as long as they like.")
        + h("Thoroughness", 3)
        + t("We finish what we begin and are proud of how it looks.")
        + h("Hospitality", 3)
        + t("There is a chair and a cup of tea for everyone who comes to our doors.")
        + h("What we will do", 2)
        + t("To live by these values, all our schools will:")
        + bullets(
            "teach outdoors for part of every week, in any season",
            "keep a library that pupils help to choose",
            "hold an open lunch for neighbours each month",
        )
        + t("and our trustees will:")
        + bullets("meet in a different school each time", "hear from pupils before they take a decision about them")
        + h("Dates of open lunches", 2)
        + grid(
            ("School", "Date"),
            ("Larkspurton Infants", "14 March"),
            ("Hedge End", "21 March"),
        )
        + t("Please let the school know by the Monday before if you would like to come."),
        footer="Larkspurton Partnership of Schools 2025",
    )
