"""A leaflet for parents in OpenDocument from an office: bold lines as headings, short lists, dates, a review."""

from tests.intake.corpus.making import bullets, grid, odt, t


def make() -> bytes:
    return odt(
        t("Pettimoor Infant and Junior Schools Trust", "Bold")
        + t("Learning together, growing together")
        + t("Starting school in September? Come and see us!")
        + t("Who we are", "Bold")
        + t("We are two friendly schools on one site, with 420 children between the ages of four and eleven.")
        + t("The infant school was opened in 1964 and the junior school in 1971. A new hall was added in 2019.")
        + t("What we want for your child", "Bold")
        + t("We want every child to:")
        + bullets(
            "love coming to school",
            "become a confident reader, writer and mathematician",
            "make good friends",
            "grow up to be a kind and responsible citizen",
        )
        + t("What we value", "Bold")
        + grid(
            ("Caring", "We look after each other and our school."),
            ("Sharing", "We take turns and work as a team."),
            ("Daring", "We have a go at new things and learn from our mistakes."),
        )
        + t("What we believe", "Bold")
        + t(
            "We believe that childhood should be a time of wonder. We believe that children learn through play, talk "
            "and first-hand experience. Every child is different, and we value each one equally."
        )
        + t("Our promise to families", "Bold")
        + t("We promise that we will:")
        + bullets(
            "give your child a warm welcome",
            "visit you at home before your child starts",
            "keep you informed through our weekly newsletter",
            "always make time to talk",
        )
        + t("What parents say about us", "Bold")
        + t("“My daughter skips into school every morning.” Reception parent")
        + t("Dates for your diary", "Bold")
        + bullets("Open morning: Tuesday 8 October, 9.30 am", "Closing date for applications: 15 January")
        + t("How to apply", "Bold")
        + t("Apply online through your local authority. Our admission number is 60.")
        + t("Pettimoor Infant and Junior Schools Trust, School Lane, Pettimoor. Tel: 01632 960588"),
        footer="Leaflet 3, printed August 2024",
    )
