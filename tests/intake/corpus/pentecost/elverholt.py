"""A staff charter: a one-cell box for the purpose, a table of what staff can expect beside what is expected of them."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para("Elverholt Education Trust", style="Title"),
        para("Staff Charter", style="Heading1"),
        table(
            (
                para(run("Our purpose", bold=True))
                + para("We exist to give every young person the best possible start in life."),
            ),
        ),
        para("Why we have a charter", style="Heading2"),
        para("This charter was developed by a working group of teachers and support staff during 2024."),
        para("What we believe about our staff", style="Heading2"),
        items(
            "Our people are our greatest asset.",
            "Happy, well-supported staff make for happy, successful pupils.",
            "Everyone has the right to be treated with dignity at work.",
        ),
        para("Our charter", style="Heading2"),
        table(
            ("Staff can expect the trust to:", "The trust expects staff to:"),
            (
                items(
                    "listen to their views and act on them",
                    "provide high-quality training for every role",
                    "support a healthy work–life balance",
                    "offer flexible working wherever possible",
                ),
                items(
                    "put the needs of pupils first",
                    "treat colleagues with courtesy and respect",
                    "take responsibility for their own professional development",
                    "follow the policies of the trust",
                ),
            ),
        ),
        para("Monitoring the charter", style="Heading2"),
        para("The charter will be reviewed every two years in consultation with the recognised trade unions."),
        para("For further information, contact the People Team on extension 204."),
        footer="Elverholt Education Trust Staff Charter v2",
    )
