"""A federation's position on equality: where it stands, grounds, objectives, what it asks, and its profile."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Equality, diversity and inclusion: our position", style="Title"),
        para("Bitterthorne Learning Federation"),
        para("Status of this paper", style="Heading1"),
        para(
            "This paper was last updated in February 2025. The Equality Act 2010 requires us to publish information "
            "about equality each year and objectives every four years."
        ),
        para("Where we stand", style="Heading1"),
        para(
            "We celebrate difference, and we refuse to pretend that it does not exist. Everyone who comes through our "
            "gates has the right to be safe, to be heard and to be themselves. We believe that prejudice grows in "
            "silence."
        ),
        para("Nobody refused", style="Heading1"),
        para(
            "No applicant, pupil or colleague of Bitterthorne Learning Federation will be treated less favourably "
            "because of age, disability, gender reassignment, marriage or civil partnership, pregnancy or maternity, "
            "race, religion or belief, sex or sexual orientation."
        ),
        para("Our equality objectives", style="Heading1"),
        para("Between 2025 and 2029 we will:"),
        items(
            "raise the attainment of pupils who are entitled to free meals until it matches that of their classmates;",
            "recruit leaders who come from the communities they lead;",
            "make every building and every web page usable by people with disabilities;",
            "record every racist or homophobic incident and tell governors what was done about it.",
        ),
        para("What this asks of people", style="Heading1"),
        para(
            "Staff will challenge discriminatory language whenever they hear it. Leaders will look at the effect of "
            "each new policy before it is agreed, and not afterwards. Governors will ask who is missing from the room."
        ),
        para("Our profile", style="Heading1"),
        para(
            "Thirty-four languages are spoken in our schools. Eighteen per cent of pupils receive support for special "
            "educational needs. The gap between the pay of men and women was 11 per cent in the last return."
        ),
        para("Complaints", style="Heading1"),
        para("Please use the procedure on our website or ask any school office for a copy."),
        footer="Page 1 of 1",
    )
