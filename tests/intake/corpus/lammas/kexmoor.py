"""A first-school pyramid: aims as a numbered list in words, values with dashes, nested lists, an odd bold heading."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("The Kexmoor Pyramid of Schools")
        + t("Six first schools, two middle schools and one high school working together for our children.")
        + h("Our shared vision", 2)
        + t("From the age of three to eighteen, every child in the valley is known, challenged and cared for.")
        + h("Our shared aims", 2)
        + t("Together we aim to:")
        + bullets(
            "make every move from one school to the next a happy one",
            "plan the curriculum as one journey from Nursery to Year 13",
            "identify children’s needs early and meet them quickly",
            "keep our small rural schools at the heart of their villages",
        )
        + h("Our shared values", 2)
        + bullets(
            "Care – we look after one another",
            "Curiosity – we ask questions and enjoy finding the answers",
            "Confidence – we have a go",
            "Cooperation – we get more done together",
        )
        + t("What we have agreed", "Bold")
        + t("All nine schools will:")
        + bullets(
            "use the same approach to teaching phonics and number",
            "share information about pupils before they transfer",
            "hold joint training days for staff",
            "come together each summer for a festival of music and sport",
        )
        + t("First schools will:")
        + bullets("give every child a secure start in reading", "involve families from the very beginning")
        + t("Middle schools will:")
        + bullets("teach specialist subjects in specialist rooms", "build independence step by step")
        + t("The high school will:")
        + bullets("welcome pupils from Year 5 to lessons and events", "report back to middle schools on progress")
        + h("Contact", 2)
        + t("Pyramid coordinator: Miss E Sample, Kexmoor High School, 01632 960611"),
        footer="Kexmoor Pyramid leaflet, reprinted January 2025",
    )
