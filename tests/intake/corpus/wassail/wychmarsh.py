"""The opening of a behaviour policy made in Word: a control table, contents of law, aims, principles, who does what."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Behaviour and relationships policy", style="Title"),
        para("Wychmarsh Academies Trust"),
        table(
            ["Policy owner", "Director of Inclusion"],
            ["Approved by", "Education committee"],
            ["Date approved", "24 June 2025"],
            ["Next review date", "June 2027"],
            ["Version", "3.1"],
        ),
        para("1. Introduction", style="Heading1"),
        para(
            "This policy applies to all academies in Wychmarsh Academies Trust. It should be read together with the "
            "anti-bullying policy and the special educational needs policy. Each academy has a local procedure, which "
            "can be found on its website."
        ),
        para("2. Our values", style="Heading1"),
        para("The trust is guided by the values of respect, responsibility and kindness."),
        para("3. Our beliefs about behaviour", style="Heading1"),
        para(
            "We believe that good relationships are the foundation of good behaviour. We believe that all behaviour is "
            "a form of communication. Every pupil has the right to learn and every teacher has the right to teach."
        ),
        para("4. Aims", style="Heading1"),
        items(
            "To create a positive and respectful culture in every academy",
            "To help pupils to manage their own feelings and behaviour",
            "To be fair and consistent in the use of rewards and sanctions",
            "To keep all members of our community safe",
        ),
        para("5. Our commitments", style="Heading1"),
        para("All staff will:"),
        items(
            "greet pupils at the door",
            "model the behaviour that they wish to see",
            "praise effort as well as achievement",
            "never shout at or humiliate a pupil",
        ),
        para("Training for staff takes place on the first day of term and again in January."),
        para("Leaders will:"),
        items("be visible at the start and the end of the day", "support staff when behaviour is challenging"),
        para("Pupils will:"),
        items("be polite to everyone", "let others learn", "look after the school building and grounds"),
        para("Parents will:"),
        items("support the school in its rules", "tell the school about anything that may affect their child"),
        para("6. Legislation and statutory requirements", style="Heading1"),
        para("This policy is based on advice from the Department for Education on:"),
        items("Behaviour in schools", "Searching, screening and confiscation", "The Equality Act 2010"),
        para(
            "Section 89 of the Education and Inspections Act 2006 requires every school to have measures to prevent "
            "all forms of bullying among pupils."
        ),
        para("7. Definitions", style="Heading1"),
        table(
            ["Term", "Definition"],
            ["Misbehaviour", "Disruption in lessons, in corridors and at break and lunchtimes"],
            ["Serious misbehaviour", "Repeated breaches of the school rules; any form of bullying; vandalism; theft"],
        ),
        para("8. Monitoring", style="Heading1"),
        para(
            "Data on suspensions is reported to the education committee every term. The policy is reviewed every two "
            "years by the Director of Inclusion."
        ),
    )
