"""The opening of an equality policy made in Word: who wrote it, law, what is believed and promised, figures."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para(run("Fosseholt Learning Trust", bold=True, size=36)),
        para(run("Equality, diversity and inclusion policy", bold=True, size=28)),
        table(
            ["Author", "Head of People", "Status", "Approved"],
            ["Committee", "Audit and people", "Approved on", "2 December 2025"],
            ["Review", "Every four years", "Next review", "December 2029"],
        ),
        para("Introduction", style="Heading1"),
        para(
            "Fosseholt Learning Trust is made up of twelve schools in the south of Gloucestershire. This policy covers "
            "pupils, parents, governors, job applicants and all who work for the trust. A shorter version for pupils "
            "is available from school offices."
        ),
        para("Our values", style="Heading1"),
        table(
            ["Value", "Description"],
            ["Dignity", "We see the worth of every person."],
            ["Justice", "We act fairly and challenge prejudice."],
            ["Hope", "We believe in the future of every child."],
        ),
        para("The trustees adopted these values in 2021, on the advice of a panel of staff and pupils."),
        para("Our beliefs", style="Heading1"),
        para(
            "We believe that diversity makes our schools stronger. We believe that everyone should have the same "
            "chance to succeed."
        ),
        para("Our commitments", style="Heading1"),
        para(
            "The trust will not discriminate against any pupil, parent or employee on the grounds of age, disability, "
            "ethnicity, faith, sex or social background."
        ),
        para("Where barriers to learning exist, our schools will take steps to remove them."),
        para("The trust is committed to:"),
        items(
            "promoting equality of opportunity in all that it does",
            "fostering good relations between different groups",
            "making reasonable adjustments for disabled pupils and staff",
            "recruiting people who reflect the communities that we serve",
        ),
        para("Our equality aims for 2025 to 2029", style="Heading1"),
        items(
            "To narrow the attainment gap between boys and girls in writing",
            "To increase the number of governors from under-represented groups",
            "To make every school building accessible to wheelchair users",
        ),
        para("The law", style="Heading1"),
        para(
            "The Equality Act 2010 protects people from discrimination because of certain protected characteristics. "
            "Under section 149 public bodies must have due regard to the need to eliminate discrimination. Schools "
            "must publish information every year to show how they comply."
        ),
        para("Our people in figures", style="Heading1"),
        table(
            ["Group", "Pupils", "Staff"],
            ["Female", "49%", "78%"],
            ["Male", "51%", "22%"],
            ["Speak English as an additional language", "14%", "Not recorded"],
        ),
        para("Figures are from the school census of January 2025."),
        para("Roles and responsibilities", style="Heading1"),
        table(
            ["Role", "Name", "Contact"],
            ["Link trustee for equality", "Anita Example", "via the clerk"],
            ["Head of People", "Tom Sample", "people@fosseholt.example"],
        ),
        para("Complaints", style="Heading1"),
        para("Complaints about this policy are dealt with under the trust complaints procedure."),
        header="Equality, diversity and inclusion policy",
        footer="Printed copies are uncontrolled",
    )
