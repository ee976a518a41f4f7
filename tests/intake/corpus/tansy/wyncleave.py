"""A page about a school in OpenDocument: headings, aims, values with dashes, promises among facts of its life."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Why choose Wyncleave School?")
        + t(
            "Wyncleave School is a special school for 118 pupils aged 4 to 19. We are the only special school in the "
            "Nymetcombe Learning Partnership. Pupils come from Okehampton, Crediton and the villages between, and most "
            "of them arrive by taxi or minibus."
        )
        + h("Our aims", 2)
        + t("We aim to:")
        + bullets(
            "provide a safe, happy and stimulating place to learn",
            "help every pupil to communicate",
            "prepare every pupil for life after school",
            "celebrate every achievement, however small",
        )
        + h("Our values", 2)
        + bullets(
            "Dignity – we treat each person as an individual",
            "Independence – we help pupils to do things for themselves",
            "Joy – we make learning fun",
        )
        + h("Our school in numbers", 2)
        + bullets("14 classes", "31 teachers and 74 support staff", "2 minibuses with lifts", "1 hydrotherapy pool")
        + h("Therapies and health", 2)
        + t(
            "Speech and language therapists are in school four days a week. Physiotherapy takes place in class and in "
            "the pool. Two nurses employed by the health service give medicines and train our staff. Pupils with "
            "epilepsy have a plan that is checked each term."
        )
        + h("Our sixth form", 2)
        + t(
            "Students of sixteen and over have a flat in which they learn to cook, wash and budget. They run a café "
            "for the public on Thursdays. Our students have the right to be heard in every decision about their lives. "
            "Most go on to the college in Exeter, and some have supported internships at the hospital."
        )
        + h("What pupils can expect", 2)
        + t("Every pupil at Wyncleave can expect to:")
        + bullets(
            "be listened to",
            "be taught by people who understand their needs",
            "have friends",
            "be included in the life of the local community",
        )
        + h("Working with families", 2)
        + t(
            "We believe that parents know their children best. Each pupil has a book that "
            "travels between home and school."
        )
        + t("The family room is open on Monday mornings. Our siblings’ group meets in the holidays.")
        + h("Admissions", 2)
        + t(
            "All of our pupils have an education, health and care plan that names the school. Places are decided by "
            "the local authority. If you would like to visit, please telephone 01632 960631."
        ),
        footer="Wyncleave School, part of the Nymetcombe Learning Partnership",
    )
