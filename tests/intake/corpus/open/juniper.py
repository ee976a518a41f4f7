"""What a trust believes and what follows from it: level-two headings, lists and a sentence with reasons."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Juniper Row Academies")
        + h("What we believe", 2)
        + t("We believe that school should feel like the best part of the week.")
        + t("We believe that talent is spread evenly and opportunity is not.")
        + h("What this means for us", 2)
        + t("Because of this, our schools will:")
        + bullets(
            "offer every trip to every child",
            "enter pupils for prizes that people like us do not usually win",
            "put the most experienced teachers with the pupils who need them most",
        )
        + h("What you will hear from our pupils", 2)
        + t("“They noticed that I liked maps.” Pupil, Year 5")
        + t("“It is loud at lunch and quiet in lessons.” Pupil, Year 9")
        + h("Get in touch", 2)
        + t("Juniper Row Academies, 9 Sample Row, Anytown. Telephone 01632 960555."),
        footer="© Juniper Row Academies 2024",
    )
