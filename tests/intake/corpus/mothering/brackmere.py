"""A home–school agreement made in Word: who agrees to what, places to sign, the school's values at the head."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para("Brackmere Junior School", style="Title"),
        para(run("Home–School Agreement", bold=True, size=32)),
        para("Proud to learn, ready to lead", style="Normal"),
        para(
            "This agreement was drawn up with parents, pupils and governors and is reviewed every two years. "
            "Please read it with your child, sign it and return it to the class teacher by Friday 25 September."
        ),
        para("Our values", style="Heading1"),
        items("Responsibility", "Respect", "Resilience"),
        para("The school", style="Heading1"),
        para("Brackmere Junior School will:"),
        items(
            "provide a safe, happy and caring environment;",
            "teach a balanced curriculum that meets the needs of every child;",
            "have high expectations of work and behaviour;",
            "set homework that is worthwhile and mark it promptly;",
            "contact you early if there is a problem with attendance, friendships or learning;",
            "celebrate effort as well as success.",
        ),
        para("Parents and carers", style="Heading1"),
        para("Parents and carers will:"),
        items(
            "see that my child is at school every day and on time;",
            "support the school’s rules and values;",
            "hear my child read at least three times a week;",
            "come to parents’ evenings and discussions about my child’s progress;",
            "treat all members of staff with courtesy, in person and online.",
        ),
        para("Pupils", style="Heading1"),
        para("Pupils will:"),
        items(
            "try my best in every lesson;",
            "be polite and helpful to everyone;",
            "keep the school free from litter;",
            "tell an adult if I am worried or unhappy.",
        ),
        table(
            ("Signed for the school", "Signed by parent or carer", "Signed by pupil"),
            ("", "", ""),
            ("Date:", "Date:", "Date:"),
        ),
        para("Name of child: ______________________   Class: ____________"),
        header="Brackmere Junior School, Norfolk",
        footer="Home–School Agreement September 2026",
    )
