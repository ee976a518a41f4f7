"""An OpenDocument text of a federation in the hills: aims, values, expectations by audience, nested bullets."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    return odt(
        h("Clunmarsh Hills Academy Trust")
        + t("Our aims, values and expectations", "Bold")
        + grid(("Author", "Headteachers’ Group"), ("Date", "February 2026"), ("Status", "Final"))
        + h("Aims", 2)
        + t("We aim to:")
        + bullets(
            "provide an education that develops the whole child",
            "give rural children the same opportunities as children anywhere else",
            "keep good schools open in the places that need them",
        )
        + h("Values", 2)
        + t("Our values are:")
        + bullets(
            "Community: we look out for our neighbours",
            "Independence: we think and act for ourselves",
            "Stewardship: we care for the land and leave it better than we found it",
        )
        + h("Expectations", 2)
        + t("Staff will:")
        + bullets(
            "set high standards of work and conduct",
            "know which children need more help, and give it:",
            ["in lessons first", "in small groups when lessons are not enough"],
            "keep in touch with parents",
        )
        + t("Pupils will:")
        + bullets("behave well and work hard", "welcome new children", "use technology safely")
        + t("Local governors will:")
        + bullets("champion their school in the community", "monitor how well the aims are being met")
        + h("Our promises", 2)
        + bullets(
            "We always tell parents the truth about their child’s progress",
            "We never give up on a child",
            "We use our buses, halls and fields for the good of the whole valley",
        )
        + h("Background", 2)
        + t(
            "Clunmarsh Hills Academy Trust was set up in 2017. It covers 180 square miles and has five "
            "schools, the smallest of which has 38 pupils."
        )
        + t("Next review date: February 2028"),
        header="Clunmarsh Hills Academy Trust",
        footer="Aims, values and expectations (final)",
    )
