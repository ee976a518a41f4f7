"""A brochure of two pages without tags: running headers, page numbers, values in large type, a list cut by the page."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    def edges(number: int) -> list[Line]:
        return [
            Line(60, 806, "Pellmere Primary Academies Trust - Who we are and what we stand for", 8),
            Line(60, 30, "www.pellmere.example", 8),
            Line(500, 30, f"Page {number} of 2", 8),
        ]

    first = [
        *edges(1),
        Line(60, 740, "Who we are and what we stand for", 24, True),
        *column(
            60,
            690,
            "# Welcome",
            "Thank you for your interest in Pellmere Primary Academies Trust. Our six primary",
            "schools educate more than 1,900 children.",
            "",
            "# Our vision",
            "We want every child to enjoy primary school and to leave it ready for the challenges of secon-",
            "dary education.",
            "",
            "# Our values",
            "Our values are:",
            "• Happiness: children learn best when they are happy",
            "• Effort: we work hard and take pride in what we do",
            "• Respect: we value each other and the world around us",
            "• Teamwork: we help one another to succeed",
            "",
            "# What makes our schools special",
            "Pellmere schools will:",
            "• make sure that every child can read well by the age of seven",
            "• give every child the chance to learn a musical instrument",
            "• teach children to look after their bodies and their minds",
            lead=22,
        ),
    ]
    second = [
        *edges(2),
        *column(
            60,
            760,
            "• take learning outdoors in every season",
            "• tell parents honestly how their children are getting on",
            "",
            "# What we offer to schools that join us",
            "The Trust will:",
            "• respect the individual character of each school",
            "• provide support with finance, buildings and human resources so that headteachers",
            "can concentrate on children",
            "• offer teachers the chance to work in other schools",
            "",
            "# Find out more",
            "To arrange a visit please telephone 01632 960419 or write to the Chief Executive at",
            "Pellmere House, Mere Lane, Pellmere PM2 5GG.",
            lead=22,
        ),
    ]
    return pdf(first, second)
