"""Two pages of a prospectus in OpenDocument: welcome, ethos in prose, aims, values in a sentence, the day, uniform."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Cottenmere Community Primary School")
        + t("Prospectus 2026–2027")
        + h("Welcome", 2)
        + t(
            "Choosing a school for your child is one of the most important decisions that you will make. "
            "This prospectus can only give you a glimpse of our school, and so we warmly invite you to visit us."
        )
        + t("Mr Owen Stacey, Headteacher")
        + h("Our school", 2)
        + t(
            "Cottenmere is a village school with seven classes, a preschool and a breakfast club. The Victorian "
            "building was extended in 2009 and we have a large field, a pond and an outdoor classroom."
        )
        + t("Photograph: our Forest School area in spring", "Bold")
        + h("Our ethos", 2)
        + t(
            "Cottenmere is a happy, hard-working school with a strong sense of family. Children are encouraged to be "
            "independent, to take risks and to learn from their mistakes. Good manners matter here."
        )
        + h("Our aims", 2)
        + t("Our school aims to:")
        + bullets(
            "enable every child to reach their full potential",
            "give children a love of books and reading",
            "teach children to care for the natural world",
            "develop children’s confidence through music, sport and drama",
            "prepare children for the next stage of their education",
            "play a full part in the life of the village",
        )
        + h("Our values", 2)
        + t("Everything we do is guided by the values of friendship, honesty, responsibility and perseverance.")
        + t("The values are explored in assemblies, one each half term.")
        + h("Inclusion", 2)
        + t("We believe that every child is entitled to take a full part in school life.")
        + t("Our teachers will:")
        + bullets(
            "adapt lessons so that every child can join in",
            "challenge those who grasp ideas quickly",
            "meet parents each term to review support plans",
        )
        + h("The school day", 2)
        + grid(
            ("Session", "Key Stage 1", "Key Stage 2"),
            ("Registration", "8.45", "8.45"),
            ("Lunch", "12.00", "12.15"),
            ("Home time", "3.15", "3.20"),
        )
        + h("School uniform", 2)
        + t("Our uniform is a bottle green sweatshirt, white polo shirt and grey trousers or skirt.")
        + t("Sweatshirts can be ordered from the school office.")
        + h("Admissions", 2)
        + t("Cambridgeshire County Council is the admissions authority. Our published admission number is 30."),
        footer="Cottenmere Community Primary School 01632 960519",
    )
