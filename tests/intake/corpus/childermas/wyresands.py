"""A designer's leaflet of two pages without tags: running headers, page numbers, a word broken at a line's end."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    def edges(number: int) -> list[Line]:
        return [
            Line(60, 808, "Wyresands Education Trust | Who we are and what we stand for", 8),
            Line(520, 36, f"Page {number}", 8),
        ]

    first = [
        Line(60, 750, "Who we are and what we stand for", 22, True),
        *column(
            60,
            705,
            "# Our vision",
            "Our vision is a coast where every young person has the qualifications, the character",
            "and the confidence to lead a fulfilling life.",
            "# Our mission",
            "We exist to provide the highest standards of education and care for the pupils and",
            "students of our academies.",
            "# Our values",
            "Passion: we care deeply about what we do.",
            "Respect: we treat others with courtesy and kindness.",
            "Innovation: we look for better ways of doing things.",
            "Determination: we overcome obstacles and learn from setbacks.",
            "Equality: we give everyone the same opportunity to succeed.",
            "# What we believe",
            "We believe that good attendance is the key to success. We believe that the arts and",
            "sport are as important as academic subjects.",
            size=11,
            lead=16,
        ),
        *edges(1),
    ]
    second = [
        *column(
            60,
            765,
            "# What we will do",
            "Our academies will:",
            "• provide excellent teaching and strong pastoral support;",
            "• offer a programme of trips, clubs and performances to every pupil, what-",
            "ever the income of the family;",
            "• work with parents as partners.",
            "The trust will:",
            "• recruit the best people and help them to develop;",
            "• hold academies to account for what pupils achieve;",
            "• invest in modern buildings and technology.",
            "# Our trust in numbers",
            "5 academies",
            "4,100 pupils and students",
            "# Get in touch",
            "Wyresands Education Trust, Promenade House, Anytown",
            "Telephone 01632 960702",
            "Photographs by pupils of the trust",
            size=11,
            lead=16,
        ),
        *edges(2),
    ]
    return pdf(first, second)
