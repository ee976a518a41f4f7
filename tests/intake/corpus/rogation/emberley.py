"""A designer's PDF of two pages: a running header, a sentence and a list cut by the page, words broken at line ends."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    def edges(number: int) -> list[Line]:
        return [Line(60, 805, "Emberley Down Academies Trust: aims and values", 8), Line(290, 40, f"{number}", 8)]

    first = [
        Line(60, 760, "Aims and values", 22, True),
        *column(
            60, 715,
            "# Our aims",
            "We aim to:",
            "1. prepare every pupil for life in a modern and diverse society;",
            "2. offer a curriculum that inspires curiosity and a love of learning;",
            "3. develop the talents of everyone who works for us.",
            "# Our values",
            "The values of Emberley Down Academies Trust are honesty, courage, gener-",
            "osity and respect. They were agreed with staff, pupils and parents.",
            "# Inclusion",
            "We believe that difference makes us stronger. Emberley Down academies will not",
            "refuse a place to any child on the grounds of special educational need, disability,",
            "ethnicity or faith. Where a pupil needs extra help, a plan will be drawn up with the family.",
            "# Leadership",
            "Our headteachers have the freedom to lead. They will be accountable for the results",
            "of their schools.",
            "# Staff",
            "Our staff can expect:",
            "• regular training and a clear route to promotion",
            "• reasonable hours",
            size=11, lead=16,
        ),
        *edges(1),
    ]  # fmt: skip
    second = [
        *column(
            60, 770,
            "• recognition for work that is done well",
            "In return, we expect staff to:",
            "• be professional at all times",
            "• put pupils’ interests before their own",
            "# The environment",
            "Each academy will cut its use of energy and water. Pupils will lead this work through",
            "their eco-councils. Single-use plastics will be phased out.",
            "“The best way to predict the future is to create it.”",
            "Peter Drucker",
            "# Further information",
            "The annual report and accounts are available on our website.",
            "Registered office: Down House, Sample Hill, Anytown AB9 8CD",
            size=11, lead=16,
        ),
        *edges(2),
    ]  # fmt: skip
    return pdf(first, second)
