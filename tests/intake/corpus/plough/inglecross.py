"""A charter on two sheets of Word: what trust, schools, pupils and parents each undertake, with room to sign."""

from tests.intake.corpus.making import bold, docx, para, run, table


def make() -> bytes:
    return docx(
        para(run("The Inglecross Charter", bold=True, size=40)),
        para("Inglecross Multi-Academy Trust"),
        para(run("Together we learn, together we grow", bold=True)),
        para(
            "This charter was drawn up by the Inglecross Pupil Parliament and the parent forums of our five academies."
        ),
        para("We know that children do well when the adults around them work together."),
        bold("Our shared values"),
        para("Our shared values are kindness, courage, honesty and hard work."),
        bold("The trust will"),
        para("•\tmake sure that every academy has the staff, buildings and equipment that it needs"),
        para("•\tchoose leaders who put children first"),
        para("•\tchallenge any academy where standards are not good enough"),
        bold("Our academies will"),
        para("•\tteach lessons that interest and stretch every pupil"),
        para("•\tdeal with bullying quickly and firmly"),
        para("•\tprepare pupils for adult life and the world of work"),
        para("•\tkeep parents informed"),
        bold("Pupils will"),
        para("•\ttry their best in every lesson"),
        para("•\tlook after each other and their academy"),
        para("•\task for help when they need it"),
        bold("Parents and carers will"),
        para("•\tsupport the academy’s rules"),
        para("•\tencourage their children to learn at home"),
        para("•\tcome to meetings about their child’s progress"),
        table(
            ("Signed (headteacher)", ""),
            ("Signed (pupil)", ""),
            ("Signed (parent or carer)", ""),
            ("Date", ""),
        ),
        para("Please return one copy to reception and keep the other at home."),
    )
