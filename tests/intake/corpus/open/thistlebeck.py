"""Two sets of values on one page of a prospectus: the trust's in a side column, the school's beside it; a caption."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    left = column(
        50,
        780,
        "# Our school",
        "Thistlebeck Primary School opened in",
        "1906 and has 210 pupils.",
        "",
        "# Our school values",
        "Playfulness: we learn with our hands.",
        "Gratitude: we say thank you and",
        "mean it.",
        "",
        "# What we promise",
        "Thistlebeck Primary School will:",
        "• read with your child every day",
        "• tell you the truth about progress",
    )
    right = column(
        330,
        780,
        "# The values of our trust",
        "We belong to Anvil Lane Academies",
        "Trust, whose values are:",
        "• Forge: we make things that last",
        "• Temper: we stay calm under heat",
        "",
        "# Anvil Lane Academies Trust",
        "The trust will:",
        "• share its best teachers",
        "• keep its schools small",
    )
    foot = column(
        50,
        200,
        "Picture: Year 3 at the beck, summer term",
        "Uniform can be bought from the office.",
        "Thistlebeck Primary School prospectus 2026 | 4",
        size=8,
    )
    return pdf([*left, *right, *foot])
