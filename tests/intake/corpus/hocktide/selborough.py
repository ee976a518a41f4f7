"""The opening of an equality policy: a box of dates, law, then what the trust says of equality."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Equality, Diversity and Inclusion Policy", style="Title"),
        table(
            ("Approved by", "Trust board"),
            ("Date approved", "14 July 2026"),
            ("Next review", "July 2028"),
            ("Policy owner", "Head of Inclusion"),
        ),
        para("1. Introduction", style="Heading1"),
        para("This policy applies to all schools in Selborough and Wyke Academies Trust and to its central team."),
        para("It should be read with the admissions policy and the accessibility plan."),
        para("2. Our statement of principles", style="Heading1"),
        para("We believe that everyone is of equal worth."),
        para("We believe that diversity is a strength of our schools."),
        para(
            "No pupil, parent or member of staff will be treated less favourably on the grounds of age, disability, "
            "race, religion or belief, sex or sexual orientation."
        ),
        para("These principles were agreed with our staff forum and our trade unions."),
        para("3. Our commitments", style="Heading1"),
        para("The trust is committed to:"),
        items(
            "promoting equality of opportunity in all that it does",
            "eliminating discrimination, harassment and bullying",
            "fostering good relations between people of different backgrounds",
        ),
        para("Schools will:"),
        items(
            "teach a curriculum that reflects the diversity of modern Britain",
            "make reasonable adjustments for disabled pupils and staff",
            "record and respond to every prejudice-related incident",
        ),
        para("Staff will:"),
        items("challenge prejudice wherever they meet it", "treat all pupils with fairness and respect"),
        para("4. Legal framework", style="Heading1"),
        para("This policy has due regard to the following legislation:"),
        items("Equality Act 2010", "Human Rights Act 1998", "Children and Families Act 2014"),
        para("Under section 149 of the Equality Act the trust must publish information each year."),
        para("5. Monitoring", style="Heading1"),
        para("The board receives a report on equality each autumn term."),
        header="Selborough and Wyke Academies Trust",
        footer="Equality policy v4",
    )
