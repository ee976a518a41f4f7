"""A policy's first pages in OpenDocument: a grid of versions, aims, principles with names, law, roles, monitoring."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        t("The Hambledown Park Academy Trust", "Bold")
        + t("Behaviour and Relationships Policy (template for schools)", "Bold")
        + grid(
            ("Policy owner", "Director of Inclusion"),
            ("Approved by", "Education and Standards Committee"),
            ("Date approved", "6 February 2025"),
            ("Next review", "February 2027"),
        )
        + t("Schools should complete the parts in yellow and delete this line before the policy is published.")
        + h("1. Statement of intent")
        + t(
            "The Hambledown Park Academy Trust is committed to creating an environment in which exemplary "
            "behaviour is at "
            "the heart of productive learning."
        )
        + t("We believe that good behaviour must be taught, modelled and noticed.")
        + h("2. Aims")
        + t("This policy aims to:")
        + bullets(
            "promote positive relationships between staff, pupils and families",
            "ensure that all pupils are treated fairly and with respect",
            "help pupils to take responsibility for their own actions",
            "set out a consistent approach to rewards and sanctions",
        )
        + h("3. Our principles")
        + t("All of our schools work to the following principles:")
        + bullets(
            "Every pupil has the right to learn and every teacher has the right to teach.",
            "Praise is more powerful than punishment.",
            "All behaviour is a form of communication.",
            "Adults in school should be calm, consistent and kind.",
        )
        + h("4. What our schools will do")
        + t("Each school will:")
        + bullets(
            "teach its routines at the start of every term",
            "involve parents and carers at an early stage",
            "never tolerate bullying, racism or discrimination of any kind",
        )
        + h("5. Legislation and statutory requirements")
        + t(
            "This policy is based on advice from the Department for Education on behaviour in schools and "
            "on the Equality Act 2010."
        )
        + t("The headteacher must make this policy known to all staff, parents and pupils at least once a year.")
        + t("It should be read together with the Anti-bullying Policy and the SEND Policy.")
        + h("6. Roles and responsibilities")
        + t("The local governing body is responsible for reviewing this policy every two years.")
        + t("The designated behaviour lead records incidents on the school’s information system.")
        + h("7. Monitoring")
        + t("Data on suspensions is reported to the committee each term."),
        header="The Hambledown Park Academy Trust",
        footer="Behaviour and Relationships Policy v2.1",
    )
