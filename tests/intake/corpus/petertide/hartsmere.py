"""A leaflet of two pages as a designer leaves it: purpose and values, then what the trust does; facts down the side."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    return pdf(
        [
            Line(60, 790, "The Hartsmere Schools Trust", 20, True),
            Line(60, 765, "Our strategy on a page, 2024 to 2029", 12),
            *column(
                60,
                720,
                "# Our purpose",
                "We exist to make sure that every child in Surrey Heath and Hart",
                "can go to an excellent local school.",
                "",
                "# Our values",
                "Excellence: we are never content with second best.",
                "Integrity: we do the right thing when nobody is looking.",
                "Collaboration: we share what works across our schools.",
                "Community: we serve the towns and villages around us.",
                "",
                "# Our principles",
                "Every school keeps its own character.",
                "Decisions are made as close to pupils as possible.",
                "Money follows need.",
            ),
            *column(420, 720, "# Facts and figures", "8 schools", "4,150 pupils", "610 staff"),
            Line(60, 40, "The Hartsmere Schools Trust | Strategy 2024-2029", 8),
            Line(520, 40, "1", 8),
        ],
        [
            *column(
                60,
                790,
                "# What we will do",
                "The trust will:",
                "• recruit, develop and keep the best teachers",
                "• provide services to schools that let heads concentrate on learning",
                "• cut our carbon emissions by half by 2030",
                "Our schools will:",
                "• teach an ambitious curriculum to every pupil",
                "• identify special educational needs early and meet them well",
                "• involve parents in their children’s learning",
                "• open their buildings to the community",
                "",
                "# How we know how we are doing",
                "Trustees receive a report against this strategy every six months.",
                "The strategy was approved on 11 December 2023.",
                "",
                "# Contact us",
                "Hartsmere House, Station Approach, Camberley",
                "info@hartsmere.example",
            ),
            Line(60, 40, "The Hartsmere Schools Trust | Strategy 2024-2029", 8),
            Line(520, 40, "2", 8),
        ],
    )
