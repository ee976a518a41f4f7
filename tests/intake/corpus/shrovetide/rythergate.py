"""The first chapter of a staff handbook in OpenDocument: a welcome, values with glosses, practicalities."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Staff Handbook 2025–26")
        + t("Chapter 1: Welcome")
        + h("A message from the Chief Executive", 2)
        + t(
            "Welcome to Rythergate Learning Partnership. "
            "You are joining a team of more than 500 colleagues in eight schools."
        )
        + t("We believe that our staff are our greatest asset. We want you to enjoy your work and to do it well.")
        + t("Please read this handbook carefully and sign the slip on the last page.")
        + h("What we stand for", 2)
        + t("Our purpose is to transform the life chances of children in our area.")
        + t("Our values shape the way we behave towards pupils, parents and each other.")
        + h("Care", 3)
        + t("We put the needs of children first.")
        + h("Challenge", 3)
        + t("We ask good questions of ourselves and of others.")
        + h("Collaboration", 3)
        + t("We share ideas, resources and the workload.")
        + h("What you can expect from us", 2)
        + bullets(
            "A thorough induction",
            "A named mentor in your first year",
            "Regular, honest feedback",
            "Respect for your time outside work",
        )
        + h("What we expect from you", 2)
        + t("All staff are expected to:")
        + bullets(
            "set a good example to pupils",
            "keep children safe",
            "be punctual and well prepared",
            "support colleagues and treat them with courtesy",
            "use social media responsibly",
        )
        + h("Working hours", 2)
        + t("Full-time support staff work 37 hours a week. Teachers work 1,265 hours of directed time over 195 days.")
        + h("Who to ask", 2)
        + t("Payroll questions: payroll@example.org")
        + t("ICT helpdesk: extension 2200"),
        footer="Rythergate Learning Partnership Staff Handbook",
    )
