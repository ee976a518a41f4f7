"""A policy's opening in OpenDocument: control table, principles, aims, law, roles and review."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        t("Soarfield Multi-Academy Trust", "Bold")
        + t("Behaviour and Relationships Policy", "Bold")
        + grid(
            ("Policy owner", "Director of Inclusion"),
            ("Approved by", "Education Committee"),
            ("Date approved", "22 September 2025"),
            ("Next review", "September 2026"),
            ("Applies to", "Coalwheel High School; Ibsworth Road Infant School; Gracebrook School"),
        )
        + h("1. Our ethos")
        + t(
            "The schools of Soarfield Multi-Academy Trust are places where everyone is safe and everyone belongs. "
            "We expect the best of every child and we never give up on one."
        )
        + h("2. Aims")
        + t("This policy aims to:")
        + bullets(
            "set out how the trust expects its schools to manage behaviour;",
            "explain the sanctions that may be used;",
            "summarise the roles of staff, governors and trustees.",
        )
        + h("3. Our principles")
        + bullets(
            "All pupils have the right to learn without disruption.",
            "All staff have the right to teach and to be treated with respect.",
            "Praise works better than punishment.",
            "Rules should be few, clear and fair.",
        )
        + h("4. Our commitments")
        + t("Our schools will:")
        + bullets(
            "teach pupils how to behave well;",
            "recognise good conduct every day;",
            "make reasonable adjustments for pupils with additional needs;",
            "involve parents and carers at an early stage;",
            "use suspension only as a last resort.",
        )
        + t("The trust will:")
        + bullets(
            "train all staff in restorative approaches;",
            "provide specialist advice to any school that asks for it.",
        )
        + h("5. Legal framework")
        + t(
            "This policy is based on the Education and Inspections Act 2006 and the Equality Act 2010. "
            "Maintained schools and academies must publish their behaviour policy on their website."
        )
        + h("Definitions", 2)
        + t("In this policy ‘parents’ means all those who have parental responsibility or care for a child.")
        + h("6. Roles and responsibilities")
        + t(
            "The local governing body is responsible for monitoring the effectiveness of this policy. "
            "Headteachers must report suspensions to the trust within one school day."
        )
        + h("7. Monitoring")
        + t("Behaviour logs are analysed each half term. The policy is reviewed annually by the Education Committee.")
        + h("8. Related documents")
        + bullets(
            "Safeguarding and Child Protection Policy", "Suspension and Exclusion Procedure", "Attendance Policy"
        ),
        header="Soarfield Multi-Academy Trust",
        footer="Behaviour and Relationships Policy v4.1",
    )
