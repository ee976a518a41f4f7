"""A trust of church schools: a verse under the vision, values each with a reference, headings by style."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("The Denvale Diocesan Schools Trust", style="Title"),
        para("Vision and Christian values", style="Heading1"),
        para("Our vision", style="Heading2"),
        para(
            "Our vision is for every child and adult in our schools to flourish and to experience life in all its "
            "fullness."
        ),
        para("“I have come that they may have life, and have it to the full.” John 10:10"),
        para("Our mission", style="Heading2"),
        para(
            "We serve our communities by providing excellent education within a Christian ethos. We welcome children "
            "of all faiths and of none."
        ),
        para("Our Christian values", style="Heading2"),
        table(
            ("Love", "We care for each person as someone made in the image of God.", "1 Corinthians 13"),
            ("Wisdom", "We seek truth and understanding in all that we learn.", "Proverbs 4:7"),
            ("Hope", "We look to the future with confidence and joy.", "Romans 15:13"),
            ("Dignity", "We treat everyone with respect, whatever their circumstances.", "Genesis 1:27"),
        ),
        para("Our commitments", style="Heading2"),
        para("As a family of church schools we will:"),
        items(
            "place prayer and worship at the heart of school life",
            "provide religious education of the highest quality",
            "serve the poorest and most vulnerable in our communities",
            "care for God’s creation",
        ),
        para("The Trust will:"),
        items(
            "respect the distinctive character of each of its schools",
            "include community schools as full and equal partners",
            "support headteachers and chaplains in their ministry",
        ),
        para("Local governing bodies will:"),
        items(
            "uphold the foundation of their school",
            "work closely with the parish",
        ),
        para("A prayer for our schools", style="Heading2"),
        para("Heavenly Father, bless all who teach and all who learn. Amen."),
        header="Denvale Diocesan Schools Trust",
        footer="Registered charity. Company number 00000000",
    )
