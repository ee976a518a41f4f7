"""A letter to parents from a chief executive: what the trust stands for, two lists, and practical matters."""

from tests.intake.corpus.making import bullets, odt, t


def make() -> bytes:
    return odt(
        t("3 September 2025")
        + t("Dear parents and carers,")
        + t("Stowemarch Schools Trust: who we are and what we stand for", "Bold")
        + t(
            "I am writing to introduce myself as the new chief executive of Stowemarch Schools Trust, which your "
            "child’s school joined on 1 September. Before I came to Staffordshire I was a headteacher in Derby for "
            "nine years."
        )
        + t("We are committed to excellent education for every child, in every one of our schools.")
        + t("Our values are respect, responsibility and resilience.")
        + t("We believe that children do best when home and school work together.")
        + t("What you can expect from us", "Bold")
        + t("We promise to:")
        + bullets(
            "keep your child safe",
            "set work that is challenging and interesting",
            "tell you how your child is getting on",
            "deal with any problem quickly and fairly",
        )
        + t("What we hope for from you", "Bold")
        + t("We hope that parents will:")
        + bullets(
            "support the school’s rules on behaviour and uniform",
            "come to parents’ evenings",
            "let the school know if they are worried about anything",
        )
        + t("What will change", "Bold")
        + t(
            "Very little will change for your child this term. The school’s name and uniform stay the same. From "
            "January you will pay for lunches through a new app, and a letter about this will follow."
        )
        + t("If you have any questions, please speak to your headteacher in the first instance.")
        + t("I look forward to meeting many of you at the open evening on Thursday 25 September.")
        + t("Yours faithfully,")
        + t("P. Example")
        + t("Chief Executive"),
        header="Stowemarch Schools Trust",
        footer="Market Square, Stowemarch, Staffordshire. Tel: 01632 960823",
    )
