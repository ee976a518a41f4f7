"""A home–school agreement that is the whole document: the values in a box, three parties, three signatures."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para(run("Fennimoor Primary Academy", bold=True, size=36)),
        para(run("Part of Fennimoor Community Schools Trust", size=24)),
        para(run("HOME–SCHOOL AGREEMENT", bold=True, size=32)),
        table((para("Be ready. Be respectful. Be safe."),)),
        para(run("THE SCHOOL WILL:", bold=True)),
        items(
            "provide a safe, happy and stimulating place to learn",
            "deliver a broad and balanced curriculum",
            "keep parents informed about their child’s progress",
            "deal promptly with any concerns",
        ),
        para(run("PARENTS AND CARERS WILL:", bold=True)),
        items(
            "make sure that their child attends school every day and on time",
            "support their child with reading and homework",
            "attend parents’ evenings and other meetings",
            "treat all members of staff with courtesy",
        ),
        para(run("PUPILS WILL:", bold=True)),
        items(
            "try their best in every lesson",
            "be kind to other people",
            "take care of their belongings and those of others",
            "ask for help when they need it",
        ),
        table(
            ("Signed (school)", "", "Date", ""),
            ("Signed (parent/carer)", "", "Date", ""),
            ("Signed (pupil)", "", "Date", ""),
        ),
        para(
            "Please sign both copies and return one to the school office. One copy will be kept on your child’s file."
        ),
    )
