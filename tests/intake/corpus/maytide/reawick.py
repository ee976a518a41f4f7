"""A statement in prose under bold headings, with a tracked change and lists numbered by hand."""

from tests.intake.corpus.making import bold, deleted, docx, inserted, para, run


def make() -> bytes:
    return docx(
        bold("Reawick Learning Community Trust", size=32),
        bold("Statement of purpose and values", size=26),
        para("Agreed at the meeting of trustees held on 8 October 2024"),
        bold("Our purpose"),
        para(
            "Our purpose is to make sure that every child receives the best possible education, whichever of our "
            "schools they attend. We want our children to leave us as happy, healthy and well-educated young people."
        ),
        bold("Our beliefs"),
        para(
            run("We believe that primary school should be a time of joy and discovery. We believe that "),
            deleted("teachers"),
            inserted("all staff"),
            run(" do their best work when they are trusted. We believe that parents are our most important partners."),
        ),
        bold("Our values"),
        para("We are guided by our core values of generosity, integrity and perseverance."),
        bold("Our commitments"),
        para("Reawick schools will:"),
        para("1. provide a safe and secure environment for all children"),
        para("2. teach children to understand and manage their feelings"),
        para("3. celebrate achievement of every kind"),
        para("4. give pupils real responsibility through school councils and play leaders"),
        para("The Trust will:"),
        para("1. challenge and support its schools"),
        para("2. deploy resources where they are needed most"),
        para("3. be open about its decisions"),
        bold("Monitoring"),
        para("The Education Committee receives a report on this statement each summer."),
        para("For queries about this document please contact the Governance Professional."),
        header="REAWICK LEARNING COMMUNITY TRUST",
        footer="Statement of purpose and values, October 2024",
    )
