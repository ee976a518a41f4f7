"""A Word strategy on a page: a north star, ground rules, pushes with two lists each, facts and review dates."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Nibblestow Learning Alliance", style="Title"),
        para("Strategy on a page, 2026 to 2030"),
        para("North star", style="Heading1"),
        para(
            "By 2030 nobody in our towns will be able to guess from a child’s postcode how well that child is doing at "
            "school."
        ),
        para("Ground rules", style="Heading1"),
        items(
            "Children first, schools second, the trust last.",
            "If it adds work and does not add learning, it stops.",
            "The person nearest to the problem speaks first.",
        ),
        para("Where we are now", style="Heading1"),
        para("In 2025 six in ten of our pupils left Year 6 at the expected standard in reading, writing and maths."),
        para("Two of our nine schools are in new buildings."),
        para("Our priorities", style="Heading1"),
        para("Priority 1: Reading that sticks", style="Heading2"),
        para("Class teachers will:"),
        items("read aloud every day, to every age", "hear the slowest readers first", numbers=2),
        para("Meanwhile heads will:"),
        items(
            "keep a library open at lunch and after school",
            "see to it that no reading lesson is lost to a rehearsal",
            numbers=2,
        ),
        para("Priority 2: Mathematics without fear", style="Heading2"),
        items(
            "Every teacher of mathematics will be taught how to teach it, whatever their degree.",
            "We will stop putting children in sets before the age of eleven.",
        ),
        para("Priority 3: Somewhere to belong", style="Heading2"),
        items(
            "Each school will open its doors for breakfast from half past seven.",
            "Pupils will run at least one club in each school by themselves.",
        ),
        para("Review", style="Heading1"),
        para("The board looks at progress in December and in June."),
        para("Enquiries about this page go to the company secretary on 01632 960350."),
        header="Nibblestow Learning Alliance: strategy",
        footer="Approved 9 July 2026",
    )
