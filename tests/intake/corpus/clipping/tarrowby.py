"""A Word file without heading styles: bold paragraphs as headings, a table of values, a motto in a text box."""

from tests.intake.corpus.making import bold, docx, para, table, text_box


def make() -> bytes:
    return docx(
        bold("Tarrowby Schools Trust", size=36),
        bold("Vision, Mission and Values Statement", size=28),
        text_box(para("Inspiring hearts and minds")),
        para("Document owner: Company Secretary"),
        para("Version 3 – adopted September 2025 – to be reviewed September 2028"),
        bold("Introduction"),
        para(
            "Tarrowby Schools Trust is made up of two secondary schools, a sixth form college and four primary "
            "schools in North Yorkshire. It was established as a charitable company in April 2018."
        ),
        bold("How this statement came about"),
        para(
            "Governors, staff and pupils took part in a series of workshops during the spring term. Their "
            "suggestions were brought together by the executive team and the final wording was agreed by trustees."
        ),
        bold("Our vision"),
        para(
            "Our vision is of a community of schools where everybody learns, everybody belongs and everybody succeeds."
        ),
        bold("Our mission"),
        para(
            "Our mission is to provide an outstanding education for the young people of our market towns. We want "
            "every one of them to leave us as confident, caring and capable adults."
        ),
        bold("Our values"),
        table(
            ("Value", "What this means to us"),
            ("Belonging", "Everyone is welcome in our schools and everyone has a part to play."),
            ("Aspiration", "We set ourselves challenging goals and support each other to reach them."),
            ("Responsibility", "We take ownership of what we do and care for the world we share."),
            ("Kindness", "We think about how our words and actions make other people feel."),
            ("Resilience", "We see mistakes as part of learning and do not give up."),
        ),
        bold("Living our values"),
        para("Leaders at every level will:"),
        para("-\tmodel our values in everything that they do"),
        para("-\trecruit and appraise staff against them"),
        para("-\tmake time to listen to pupils, parents and colleagues"),
        para("Pupils will be encouraged to:"),
        para("-\ttake part in the life of their school"),
        para("-\tspeak up when something is wrong"),
        bold("Monitoring and review"),
        para("This statement will be reviewed by the board every three years."),
        para("Agreed by the Board of Trustees on 17 September 2025"),
        header="Tarrowby Schools Trust – Vision, Mission and Values",
        footer="Page 1 of 2",
    )
