"""A designer's leaflet in PDF, one column: values with colons, a pledge, and where to find the trust."""

from tests.intake.corpus.making import column, pdf


def make() -> bytes:
    return pdf(
        column(
            60,
            780,
            "# Sparrowthatch Learning Trust",
            "Learning under one roof",
            "",
            "# Our vision",
            "Children who are happy to come in and ready to go out into the world.",
            "",
            "# Our values",
            "• Patience: good things are built slowly",
            "• Pluck: we try before we are certain",
            "• Plain speaking: we say what we mean and mean it kindly",
            "",
            "# Our pledge to every child",
            "By the time you leave us you will:",
            "• have slept under canvas",
            "• have spoken to a full hall",
            "• have made something that you are proud of",
            "",
            "# How we work together",
            "We believe that schools grow by helping other schools to grow. No good idea should",
            "stay behind one gate. The heads of our five schools meet on the first Thursday of the",
            "month.",
            "",
            "# Find us",
            "Sparrowthatch Learning Trust, The Old Barn, Eaves Lane, Sparrowthatch",
            "01632 960689",
        )
    )
