"""An equality and inclusion statement as OpenDocument text: grounds, beliefs, a condition, duties in law around it."""

from tests.intake.corpus.making import bullets, h, odt, t


def make() -> bytes:
    return odt(
        h("Lambwath Inclusive Schools Trust")
        + t("Equality and inclusion statement", "Bold")
        + h("The law", 2)
        + t(
            "The Equality Act 2010 places duties on all public bodies. Academy trusts must publish equality "
            "information every year and equality objectives at least every four years."
        )
        + h("Where we stand", 2)
        + t(
            "Lambwath schools will not treat any pupil, parent or member of staff less favourably on grounds of age, "
            "disability, race, religion or belief, sex or sexual orientation."
        )
        + t("We believe that:")
        + bullets(
            "difference is a strength in a classroom and not a problem to be managed",
            "fairness sometimes means giving people different things",
            "prejudice is learned, and can be unlearned",
        )
        + h("What we will do", 2)
        + t("Our schools will:")
        + bullets(
            "remove barriers before they are pointed out",
            "choose books and examples in which every child can find themselves",
            "record every racist incident and act on it the same day",
        )
        + t("The trust will:")
        + bullets(
            "train everyone who sits on an interview panel",
            "make each new building fully accessible",
        )
        + t(
            "Where a pupil needs support that a school cannot give by itself, the trust will find it elsewhere in "
            "the family."
        )
        + h("Our equality objectives and data", 2)
        + t("The current objectives were published in April 2024. The table shows pupils on roll last October.")
        + "<table:table><table:table-column/><table:table-column/><table:table-row><table:table-cell>"
        + t("Pupils on roll")
        + "</table:table-cell><table:table-cell>"
        + t("3,218")
        + "</table:table-cell></table:table-row><table:table-row><table:table-cell>"
        + t("Pupils with an education, health and care plan")
        + "</table:table-cell><table:table-cell>"
        + t("4.6%")
        + "</table:table-cell></table:table-row></table:table>"
        + h("Complaints", 2)
        + t("Complaints are dealt with under the complaints policy, which is on our website."),
        footer="Lambwath Inclusive Schools Trust – approved by trustees 22 May 2024",
    )
