"""A statement of vision and values with a cover page, a table of document control and numbered headings."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para(run("Ashlingford Learning Trust", bold=True, size=44)),
        para(run("Vision, Mission and Values Statement", bold=True, size=36)),
        para("Owner: Governance Officer"),
        para("Approved by: Board of Trustees"),
        table(
            ("Document control", ""),
            ("Version", "3.0"),
            ("Date approved", "11 December 2024"),
            ("Review cycle", "Every three years"),
            ("Next review date", "December 2027"),
            ("Published on website", "Yes"),
        ),
        para("1. Introduction", style="Heading1"),
        para("This statement applies to all schools and central staff of Ashlingford Learning Trust."),
        para("2. Our vision", style="Heading1"),
        para("Every child leaves our schools with the knowledge, confidence and character to flourish in life."),
        para("3. Our mission", style="Heading1"),
        para(
            "Our mission is to provide an excellent education for every child in our communities, "
            "whatever their starting point."
        ),
        para("4. Our values", style="Heading1"),
        para("Our values guide every decision that we make."),
        para(run("Respect", bold=True), " – we treat everyone with courtesy and listen to each other’s views."),
        para(run("Ambition", bold=True), " – we set high expectations for every pupil and every adult."),
        para(run("Integrity", bold=True), " – we are open, honest and fair in all that we do."),
        para(run("Collaboration", bold=True), " – we achieve more by working together than we could alone."),
        para("5. Our commitments", style="Heading1"),
        para("To live out our values, our schools will:"),
        items(
            "provide a broad, balanced and ambitious curriculum;",
            "meet the needs of pupils with special educational needs and disabilities;",
            "work closely with parents and carers;",
            "promote good attendance and excellent behaviour.",
        ),
        para("The trust will:"),
        items(
            "invest in the professional development of all staff;",
            "share expertise and resources across our schools;",
            "use public money wisely and openly.",
        ),
        para("6. Related documents", style="Heading1"),
        items("Scheme of delegation", "Equality objectives", "Complaints policy"),
        header="Ashlingford Learning Trust – Vision, Mission and Values Statement",
        footer="Page 1 of 2",
    )
