"""An equality statement in OpenDocument: document control, commitment, law, principles, review."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Equality, diversity and inclusion statement")
        + grid(
            ("Document owner", "Head of Human Resources"),
            ("Approved", "March 2025"),
            ("Review date", "March 2028"),
        )
        + h("Scope", 2)
        + t("This statement applies to all pupils, staff, volunteers and visitors in every Netherbourne Trust academy.")
        + h("Our commitment", 2)
        + t("Netherbourne Trust is committed to equality of opportunity for all.")
        + t("We will challenge prejudice and discrimination wherever we find it.")
        + t("The trust will publish its equality information every year.")
        + t(
            "No applicant, employee or pupil will be treated less favourably because of age, disability, "
            "gender reassignment, pregnancy, race, religion, sex or sexual orientation."
        )
        + h("Our beliefs", 2)
        + bullets(
            "All people are of equal worth.",
            "Diversity makes our academies stronger.",
            "Every pupil should see themselves reflected in what they learn.",
        )
        + h("Our guiding principles", 2)
        + bullets(
            "We remove barriers to learning.",
            "We involve people in decisions that affect them.",
            "We promote good relations between different groups.",
        )
        + h("Legal framework", 2)
        + t("The Equality Act 2010 protects people from discrimination in the workplace and in wider society.")
        + t("The public sector equality duty came into force in April 2011.")
        + h("In our academies", 2)
        + t("Each academy will:")
        + bullets(
            "set equality objectives of its own",
            "choose books and resources that reflect a diverse society",
            "record and respond to all incidents of discriminatory language",
            "make sure that trips and clubs are open to every pupil",
        )
        + h("Concerns and complaints", 2)
        + t("Complaints should be made in writing under the trust’s complaints procedure."),
        footer="Equality statement March 2025",
    )
