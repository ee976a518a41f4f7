"""A charter in OpenDocument text: what pupils, parents and staff can each expect, with how it was written and kept."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("The Wylebrook charter")
        + t("Wylebrook Community Schools Trust, September 2025")
        + h("How this charter was written", 2)
        + t(
            "The charter was drafted by our pupil parliament in the summer term of 2025. Forty pupils from seven "
            "schools met at Wylebrook Hall in May, and parents commented on the draft in June."
        )
        + h("Our shared purpose", 2)
        + t("We work together so that every child can be happy, healthy and successful.")
        + h("Pupils", 2)
        + t("Every pupil will:")
        + bullets(
            "come to school every day, on time and ready to learn",
            "treat others with courtesy",
            "try their best in every lesson",
            "take care of books, equipment and the school site",
        )
        + h("Parents and carers", 2)
        + t("Parents and carers will:")
        + bullets(
            "make sure that their child attends regularly",
            "read with their child at home",
            "come to meetings about their child’s progress",
            "share any worries with us early",
        )
        + h("Staff", 2)
        + t("All staff will:")
        + bullets(
            "make every lesson count",
            "get to know each child and their family",
            "reply to messages from parents within two working days",
            "celebrate success in all its forms",
        )
        + h("The trust", 2)
        + t("The trust will:")
        + bullets(
            "provide safe and well-maintained buildings",
            "recruit talented teachers and keep them",
            "spend money where it makes the most difference to pupils",
            "be honest when we get things wrong",
        )
        + t("Last year the trust spent £1.2 million on repairs and appointed 61 new teachers.")
        + h("Dates for the year", 2)
        + grid(
            ["Event", "Date"],
            ["Pupil parliament", "6 November 2025"],
            ["Parent forum", "15 January 2026"],
            ["Review of the charter", "May 2026"],
        )
        + h("Signatures", 2)
        + grid(
            ["Pupil", "................................"],
            ["Parent or carer", "................................"],
            ["Headteacher", "................................"],
        )
        + t("Please return one copy to the school office by Friday 19 September."),
        header="Wylebrook Community Schools Trust",
        footer="Charter 2025/26",
    )
