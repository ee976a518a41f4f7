"""A chair's letter with the vision and values in its prose, then numbered commitments as a real list."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("LOOMSIDE MULTI ACADEMY TRUST"),
        para("A message from the Chair"),
        para("Dear colleagues,"),
        para("Thank you for all that you did last term."),
        para("With best wishes,"),
        para("The Chair of Trustees"),
        para("Vision and values", style="Heading1"),
        para("Our vision is that every child in the mill towns will have a teacher they never forget."),
        para("Our values are patience, precision and pride in the finished cloth."),
        para("Our commitments to families", style="Heading1"),
        items(
            "We will explain what your child is learning, and why.",
            "We will never be too busy to see you.",
            "Your child’s teacher will telephone you in the first month.",
            numbers=2,
        ),
        para("Our commitments to the environment", style="Heading1"),
        items("To waste less than we did last year", "To teach every pupil to mend something"),
        header="Loomside MAT",
        footer="www.loomside.example | 01632 960888",
    )
