"""An equality statement in prose: principles, grounds, duties in law, what schools will do in a numbered list."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Ditchmere Partnership of Academies", style="Title"),
        para("Equality, Diversity and Inclusion Statement", style="Title"),
        para("1. Our commitment", style="Heading1"),
        para(
            "Ditchmere Partnership of Academies is committed to equality of opportunity for all. We want our schools "
            "to be places where everyone feels that they belong."
        ),
        para(
            "We will not discriminate against any pupil, parent or member of staff on the grounds of age, disability, "
            "gender reassignment, race, religion or belief, sex or sexual orientation."
        ),
        para("2. Our values", style="Heading1"),
        para("This statement is based on the values of dignity, fairness and inclusion."),
        para("3. Our principles", style="Heading1"),
        items(
            "All learners are of equal value.",
            "Difference is recognised and respected.",
            "Good relations between groups are fostered.",
            "Barriers to learning are removed.",
            numbers=2,
        ),
        para("4. What our schools will do", style="Heading1"),
        para("Each school will:"),
        items(
            "appoint a member of staff to lead on equality;",
            "publish equality objectives and report on them to parents;",
            "choose books and resources that reflect a diverse society;",
            "record and act on every incident of racist language;",
            "make reasonable adjustments for disabled pupils.",
        ),
        para("5. The law", style="Heading1"),
        para("The Equality Act 2010 places a general duty on public bodies, including academies."),
        para("The governing body must publish information to show how it complies with the duty."),
        para("6. Monitoring and review", style="Heading1"),
        para("This statement will be reviewed every four years by the People Committee."),
        para("Approved by trustees: 12 February 2025"),
        header="Ditchmere Partnership of Academies",
        footer="EDI statement, page 1 of 2",
    )
