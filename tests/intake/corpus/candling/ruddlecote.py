"""A trust of church schools: a verse, vision and mission, values in a table, a welcome for all, facts on worship."""

from tests.intake.corpus.making import docx, para, table


def make() -> bytes:
    return docx(
        para("Ruddlecote Church Schools Trust", style="Title"),
        para("Vision, values and ethos", style="Heading1"),
        para("The trust serves eleven schools: nine of the Church of England and two community schools."),
        para("Our vision", style="Heading2"),
        para("“Let your light shine before others.” (Matthew 5:16)"),
        para("Rooted in the love of God, we want each person in our schools to shine."),
        para("Our mission", style="Heading2"),
        para(
            "Ruddlecote Church Schools Trust exists to offer children an education of the whole person: mind, body "
            "and spirit. We serve families of the Christian faith, of other faiths and of none."
        ),
        para("Our values", style="Heading2"),
        table(
            ("Compassion", "We see Christ in the stranger and act on what we see."),
            ("Hope", "We believe that nothing and nobody is beyond mending."),
            ("Service", "We lead by washing feet and not by giving orders."),
            ("Wisdom", "We seek what is true and use it for the good of others."),
        ),
        para("Our community schools", style="Heading2"),
        para("Two schools joined from the local authority in 2018 and 2021."),
        para("The trust will never ask a community school to take on a religious character."),
        para("A welcome for all", style="Heading2"),
        para(
            "No child will be turned away from any of our schools on account of race, disability, sex, religion or "
            "belief, sexual orientation or family income."
        ),
        para("We will treat every pupil as made in the image of God."),
        para("Worship and inspection", style="Heading2"),
        para(
            "Each church school holds an act of worship every day, led in turn by clergy, staff and pupils. Church "
            "schools are inspected under the national framework about every five years. Parents have the right to "
            "withdraw their child from worship and should write to the headteacher."
        ),
        header="Ruddlecote Church Schools Trust",
        footer="Adopted September 2023",
    )
