"""The opening of a behaviour policy in OpenDocument: vision, beliefs, what staff, pupils and parents do, sanctions."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Greensedge Learning Trust")
        + h("Behaviour policy: our approach")
        + h("Purpose of this policy", 2)
        + t(
            "This policy sets out how behaviour is managed in our schools. "
            "It should be read with the anti-bullying policy."
        )
        + h("Our vision for behaviour", 2)
        + t("Our vision is for calm, happy schools in which pupils can learn and teachers can teach.")
        + h("What we believe", 2)
        + t("We believe that:")
        + bullets(
            "good behaviour can be taught;",
            "all pupils need clear and consistent boundaries;",
            "praise is more powerful than punishment;",
            "every day is a fresh start.",
        )
        + h("The part that staff play", 2)
        + t("Staff in our schools will:")
        + bullets(
            "greet pupils at the door;",
            "teach routines and practise them;",
            "notice and praise good conduct;",
            "stay calm and speak quietly;",
            "follow up every incident themselves.",
        )
        + h("The part that pupils play", 2)
        + t("Pupils will:")
        + bullets("follow instructions the first time;", "treat others with respect;", "wear their uniform with pride.")
        + h("The part that parents play", 2)
        + t("We ask parents to:")
        + bullets("support the decisions of the school;", "tell us about anything that may affect their child.")
        + h("Rewards and sanctions", 2)
        + grid(
            ("Stage", "Response"),
            ("1", "Reminder of the rule"),
            ("2", "Loss of five minutes of break"),
            ("3", "Telephone call home"),
        )
        + h("Suspension and exclusion", 2)
        + t(
            "Only the headteacher may suspend or exclude a pupil. "
            "Statutory guidance from the Department for Education applies."
        )
        + t("Approved by trustees: March 2025. Review date: March 2026."),
        header="Greensedge Learning Trust policies",
        footer="Printed copies are uncontrolled",
    )
