"""An equality and values statement: numbered headings with styles, aims in infinitives, grounds, duties in law."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("QUERNMOOR ACADEMY TRUST", style="Title"),
        para("Statement of Values and Equality"),
        para("Policy lead: Deputy Chief Executive"),
        para("Review cycle: every two years"),
        para("1. Introduction", style="Heading1"),
        para(
            "This statement applies to all academies in Quernmoor Academy Trust. It should be read alongside the "
            "complaints policy and the staff code of conduct."
        ),
        para("2. Legal framework", style="Heading1"),
        para(
            "Under the Equality Act 2010 the trust must have due regard to the need to eliminate discrimination. "
            "Academies are required to publish equality information every year."
        ),
        para("3. Our values", style="Heading1"),
        para(
            "The trust’s values are tolerance, generosity, courage and determination. They were chosen by our pupils "
            "and they guide everything that we do."
        ),
        para("4. Aims", style="Heading1"),
        para("The trust aims:"),
        items(
            "To create academies in which every pupil is welcome and every family feels at home",
            "To raise the attainment of pupils who have been left behind",
            "To recruit a workforce that reflects the communities of Greater Manchester",
            "To promote understanding between people of different faiths and cultures",
        ),
        para("5. Our commitments", style="Heading1"),
        para(
            "No pupil will be refused a place on a trip, in a team or in a lesson on the grounds of disability, race, "
            "gender reassignment, religion or belief, or sex."
        ),
        para("Our academies will:"),
        items(
            "record every incident of prejudice and act upon it;",
            "choose books and resources that show the diversity of modern Britain;",
            "make reasonable adjustments for disabled pupils, staff and visitors;",
            "mark festivals and anniversaries that matter to our communities.",
        ),
        para("Staff will:"),
        items(
            "challenge stereotypes when they meet them;",
            "use language that is respectful to all.",
        ),
        para("6. Roles", style="Heading1"),
        table(
            ("Role", "Name"),
            ("Equality link trustee", "Vacant"),
            ("Policy lead", "Deputy Chief Executive"),
        ),
        para("7. Version history", style="Heading1"),
        table(
            ("Version", "Date", "Change"), ("1.0", "May 2021", "New statement"), ("2.0", "June 2023", "Section 5 added")
        ),
        header="Quernmoor Academy Trust",
        footer="Statement of Values and Equality, June 2023, page 2",
    )
