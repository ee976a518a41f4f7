"""An equality policy's opening: document control, law, aims, a promise not to discriminate, duties by role, links."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Equality, Diversity and Inclusion Policy", style="Title"),
        table(
            ["Policy owner", "Director of People"],
            ["Approved by", "Board of Trustees"],
            ["Date approved", "14 May 2025"],
            ["Next review", "May 2028"],
            ["Statutory", "Yes"],
        ),
        para("1. Introduction", style="Heading1"),
        para(
            "This policy applies to all schools in Quarrymead Education Trust. It replaces the policy of 2021 and "
            "should be read with the recruitment policy and the complaints procedure."
        ),
        para("2. Statement of principles", style="Heading1"),
        para(
            "We believe that every pupil and every member of staff has the right to be treated with dignity. "
            "We believe that a diverse workforce makes our schools stronger."
        ),
        para(
            "Quarrymead Education Trust will not discriminate against any person on the grounds of age, disability, "
            "race, religion or belief, sex or sexual orientation."
        ),
        para("3. Our aims", style="Heading1"),
        para("Through this policy the Trust aims to:"),
        items(
            "remove barriers to learning for all groups of pupils;",
            "close the gap between disadvantaged pupils and their peers;",
            "recruit governors and staff who reflect the communities that we serve;",
            "challenge prejudice and bullying wherever they occur.",
        ),
        para("4. Roles and responsibilities", style="Heading1"),
        bold("Governors will:"),
        items("choose one of their number to champion equality;", "visit schools to see this policy in practice."),
        bold("Leaders will:"),
        items("make sure that staff are trained;", "act promptly when an incident is reported."),
        bold("Staff will:"),
        items("use resources that show people from many backgrounds;", "speak up when they hear offensive language."),
        para("5. Definitions", style="Heading1"),
        para(
            "Protected characteristics are those listed in section 4 of the Act. Discrimination may be direct or "
            "indirect. Harassment means unwanted conduct that relates to a protected characteristic."
        ),
        para("6. Legislation and guidance", style="Heading1"),
        para(
            "This policy meets the requirements of the Equality Act 2010 and the Public Sector Equality Duty. "
            "It is also based on guidance from the Department for Education."
        ),
        para("7. Links with other policies", style="Heading1"),
        items("Accessibility plan", "Behaviour policy", "Staff code of conduct"),
        header="Quarrymead Education Trust",
        footer="Equality, Diversity and Inclusion Policy  |  Page 2 of 11",
    )
