"""Pages of a village school’s prospectus, with the trust's vision, a table of values and much about the school day."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Our school: Copthurst Church Lane Primary")
        + t("A school of the Copthurst and Meadowhythe Academies Trust")
        + h("Welcome", 2)
        + t(
            "Thank you for taking the time to read our prospectus. I have been headteacher here since Easter 2020 and "
            "live in the village with two spaniels. Do come and see us on any Wednesday morning."
        )
        + t("Rachel Anstow, Headteacher", "Bold")
        + h("The school", 2)
        + t(
            "Copthurst has 136 pupils in five classes. The hall doubles as the dining room. Hot meals are cooked in "
            "the kitchen at Meadowhythe and brought over at a quarter to twelve."
        )
        + h("Our vision", 2)
        + t("Our vision is to be a small school with big ideas, where every child is known, loved and challenged.")
        + h("Our values", 2)
        + t("These are the six values that we share with the other schools of the trust:")
        + grid(
            ("Friendship", "We include everyone in our games and our work."),
            ("Honesty", "We tell the truth, even when it is hard."),
            ("Respect", "We take care of people, places and things."),
            ("Perseverance", "We never give up."),
            ("Creativity", "We use our imagination."),
            ("Thankfulness", "We say thank you and mean it."),
        )
        + h("Our aims", 2)
        + t("At Copthurst we aim to:")
        + bullets(
            "give every child a love of reading",
            "make the most of our beautiful surroundings",
            "help children to become independent learners",
            "prepare our pupils for secondary school",
        )
        + h("How parents can help", 2)
        + t("We ask parents to:")
        + bullets(
            "read with their child every day",
            "bring their child to school on time",
            "tell us about anything that may affect their child’s learning",
        )
        + h("Staff and governors", 2)
        + grid(
            ("Class", "Teacher", "Teaching assistant"),
            ("Wrens", "Miss Bellamy", "Mrs Quaife"),
            ("Kestrels", "Mr Tully", "Mrs Dray"),
            ("Chair of governors", "Mr A. Fenner", ""),
        )
        + h("Uniform", 2)
        + t(
            "Sweatshirts can be ordered from the shop in Horn Street. "
            "Second-hand items are sold on the first Friday of the month."
        )
        + h("Getting here", 2)
        + t(
            "There is no parking in Church Lane between 8.30 and 9.15 am. "
            "The number 14 bus stops outside the post office."
        ),
        header="Prospectus 2025–26",
        footer="Copthurst Church Lane Primary School, Church Lane, Copthurst. 01632 960820",
    )
