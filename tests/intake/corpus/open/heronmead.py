"""Two tables in OpenDocument: what the trust does beside what its schools do, under each of two aims."""

from tests.intake.corpus.making import grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Heronmead Schools Trust: who does what")
        + t("Our vision is that every child on the estuary learns to swim, to sail and to speak up.")
        + h("Good teaching is everybody’s business", 2)
        + grid(
            ("The trust will", "Our schools will"),
            ("pay for training in every subject", "release teachers to attend it"),
            ("publish model plans", "change them as they see fit"),
        )
        + h("Attendance begins with welcome", 2)
        + grid(
            ("The trust will", "Our schools will"),
            ("fund a family worker in each town", "open their gates at eight"),
        )
        + t("For enquiries contact the clerk on 01632 960777.")
    )
