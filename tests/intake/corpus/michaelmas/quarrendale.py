"""Beliefs with what schools or the trust will do, in a Word file with real headings and lists."""

from tests.intake.corpus.making import docx, items, para


def belief(text: str, stem: str, *texts: str) -> str:
    ended = [f"{one};" for one in texts[:-1]] + [f"{texts[-1]}."]
    return para(text, style="Heading2") + para(stem) + items(*ended)


def make() -> bytes:
    return docx(
        para("Quarrendale Schools Trust", style="Title"),
        para("Our Beliefs and Commitments", style="Heading1"),
        para("This statement was agreed by trustees in March 2025 and is reviewed every three years."),
        belief(
            "Every child is entitled to a first-class education",
            "Our schools will:",
            "provide a broad and ambitious curriculum for all pupils",
            "ensure that teaching is of a consistently high standard",
            "intervene early when a pupil is at risk of falling behind",
        ),
        belief(
            "Children learn best when they feel safe, happy and valued",
            "Our schools will:",
            "place the welfare of children at the centre of everything they do",
            "have clear and consistent expectations of behaviour",
            "promote the physical and mental health of every pupil",
        ),
        belief(
            "Parents and carers are our partners in education",
            "Our schools will:",
            "communicate with families openly, promptly and in plain English",
            "seek the views of parents and act on what they hear",
            "offer advice on how learning can be supported at home",
        ),
        belief(
            "Great schools are built by great people",
            "The trust will:",
            "recruit, develop and retain the very best staff",
            "take workload seriously and remove tasks that make no difference to pupils",
            "give every member of staff access to high-quality training",
        ),
        belief(
            "We achieve more together than we can alone",
            "The trust will:",
            "create opportunities for colleagues to share good practice",
            "respect the individual character of each of its schools",
            "work with other trusts and with local authorities for the good of all children",
        ),
        belief(
            "Public money must be spent wisely and openly",
            "The trust will:",
            "direct as much funding as possible to the classroom",
            "publish its accounts in a form that everyone can understand",
        ),
        belief(
            "Good governance makes good schools better",
            "Our governors will:",
            "hold leaders to account for the quality of education",
            "visit their schools regularly and know them well",
        ),
        header="Quarrendale Schools Trust | Beliefs and Commitments",
        footer="Approved by the Board of Trustees, March 2025",
    )
