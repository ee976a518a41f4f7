"""A paper for governors of a primary: its head as a table, background, the draft statement, decisions, next steps."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Wellowmere Primary School")
        + t("Full governing board: Tuesday 11 November 2025, 6.00pm", "Bold")
        + grid(
            ("Agenda item", "7"),
            ("Title", "Review of the school’s vision, aims and values"),
            ("Author", "Headteacher"),
            ("For", "Decision"),
        )
        + h("Background", 2)
        + t("The present statement was adopted in 2019. Governors asked in June for a shorter one.")
        + t("Staff discussed a first draft on the September training day and the school council met twice.")
        + h("Recommendation", 2)
        + t("Governors are recommended to approve the statement below and to review it in three years.")
        + h("Proposed statement", 2)
        + h("Vision", 3)
        + t("A happy, caring school where every child loves learning and succeeds.")
        + h("Aims", 3)
        + t("The school aims to:")
        + bullets(
            "provide high-quality teaching in every class",
            "meet the needs of every child, including those with special educational needs",
            "develop children’s curiosity and creativity",
            "build strong links between home, school and village",
            "promote fundamental British values",
        )
        + h("Values", 3)
        + t("Our school values are honesty, friendship, perseverance and respect.")
        + t("We believe that children learn these values best from the example of adults.")
        + t("They are taught through assemblies and celebrated every Friday.")
        + h("Pledge to pupils", 3)
        + t("Before they leave Wellowmere, every child will:")
        + bullets(
            "perform on a stage",
            "sleep under canvas",
            "grow something to eat",
            "raise money for a cause that they have chosen",
        )
        + h("Financial implications", 2)
        + t("New signs for the hall and the entrance will cost about £650.")
        + h("Legal implications", 2)
        + t("Maintained schools are required to publish a statement of their ethos and values on their website.")
        + h("Next steps", 2)
        + grid(
            ("Action", "Lead", "Date"),
            ("Publish on website", "School business manager", "1 December"),
            ("Tell parents in the newsletter", "Headteacher", "5 December"),
        ),
        header="Wellowmere Primary School – governing board papers",
        footer="Item 7",
    )
