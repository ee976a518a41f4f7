"""A leaflet for new families, a designer's PDF: two columns under a large title, contacts at the foot."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    return pdf(
        [
            Line(60, 780, "Bourtonleigh Primary Academies", 24, True),
            Line(60, 752, "A guide for new families", 14),
            *column(
                60,
                710,
                "# Welcome",
                "Your child will soon be starting at one of our",
                "schools. This leaflet tells you a little about",
                "us. There are seven schools in our group and",
                "all are within ten miles of Chipping Norton.",
                "# Our vision",
                "Every child loves school, makes good progress",
                "and grows up to be a kind and capable adult.",
                "# Our values",
                "Joy: we make learning fun.",
                "Respect: we are polite and considerate.",
                "Resilience: we bounce back when things go",
                "wrong.",
                "Teamwork: we help each other to succeed.",
                size=10,
                lead=15,
            ),
            *column(
                320,
                710,
                "# Our promises to parents",
                "We will:",
                "• give your child a warm welcome",
                "• let you know how your child is settling in",
                "• meet you twice a year to talk about progress",
                "• deal with any bullying quickly and fairly",
                "# How you can help",
                "We ask parents to:",
                "• bring their child to school on time",
                "• share a book with their child every day",
                "• talk to us if they are worried",
                "# Before the first day",
                "Please fill in the yellow form and send it back",
                "by 4 July. Uniform can be bought from the shop",
                "in Market Street.",
                size=10,
                lead=15,
            ),
            Line(60, 70, "Central office: 01632 960874   hello@bourtonleigh.example", 9),
            Line(60, 40, "Printed on recycled paper. Photographs used with permission.", 7),
        ]
    )
