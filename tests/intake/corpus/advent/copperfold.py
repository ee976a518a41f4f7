"""A leaflet folded in three: three columns on the first page, three on the second, headings in larger bold type."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    return pdf(
        [
            *column(
                40,
                780,
                "# Our values",
                "Ready: we come to school",
                "prepared to learn.",
                "Respectful: we use good",
                "manners with everyone.",
                "Safe: we look after ourselves",
                "and each other.",
                "Proud: we celebrate our",
                "achievements.",
            ),
            *column(
                225,
                780,
                "# Our school will",
                "• provide lessons that are",
                "interesting and well taught",
                "• set homework that helps",
                "your child to learn",
                "• contact you if we are",
                "worried about your child",
                "• run a breakfast club every",
                "day of the week",
            ),
            *column(
                410,
                780,
                "# Copperfold Academy",
                "“Believe and achieve”",
                "",
                "A guide to who we are",
                "and what we stand for",
                "",
                "Part of the Copperfold",
                "and Dinmoor Trust",
            ),
        ],
        [
            *column(
                40,
                780,
                "# Our vision",
                "We want every child at",
                "Copperfold to be happy, to",
                "aim high and to be kind.",
            ),
            *column(
                225,
                780,
                "# Parents and carers will",
                "• send their child to school",
                "on time every day",
                "• let us know about any",
                "absence before 9 am",
                "• support the school’s",
                "behaviour policy",
            ),
            *column(
                410,
                780,
                "# Pupils will",
                "• work hard and try their best",
                "• be polite and helpful",
                "• tell an adult if they are",
                "worried about anything",
                "",
                "www.copperfold.example",
                "Tel: 01632 960155",
            ),
        ],
    )
