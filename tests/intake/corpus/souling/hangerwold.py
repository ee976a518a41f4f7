"""A trust's “Our vision and values” page as a designer set it for print: lists, history, contacts."""

from tests.intake.corpus.making import Line, column, pdf


def make() -> bytes:
    first = [Line(56, 780, "Our vision and values", 22, True)]
    first += column(
        56,
        744,
        "Hangerwold Community Trust has grown from one school in 2011 to ten today.",
        "We are based in Petersworth and cover an area of about 200 square miles.",
        "",
        "# Our vision",
        "Our vision is that no child is held back by where they live or what their",
        "parents earn.",
        "",
        "# Our values",
        "Openness: we are honest with families and with one another.",
        "",
        "Fairness: we give more help to those who need it most.",
        "",
        "Enjoyment: we make school a place where people want to be.",
        "",
        "Effort: we expect hard work and we reward it.",
        "",
        "# Our ethos",
        "Our schools are friendly, inclusive and rooted in their communities.",
        "",
        "# What our schools will do",
        "Our schools will:",
        "• make every pupil feel welcome",
        "• teach well-planned and interesting lessons",
        "• set clear rules and apply them fairly",
        "• share their facilities with the community",
        "• help pupils to look after their mental health",
        size=11,
        lead=16,
    )
    first.append(Line(56, 40, "Hangerwold Community Trust | Our vision and values", 8))
    first.append(Line(530, 40, "1", 8))
    second = column(
        56,
        780,
        "# What the trust will do",
        "The trust will:",
        "• appoint excellent headteachers and support them",
        "• spend money wisely",
        "• give local governors a real voice",
        "• learn from research and from other trusts",
        "",
        "# How the values were chosen",
        "A competition in 2020 drew 96 entries. The final four were picked by a panel",
        "of pupils, chaired by the mayor.",
        "",
        "# Our schools",
        "Hangerwold Infants",
        "Hangerwold Juniors",
        "Lithefold Primary School",
        "",
        "# Contact",
        "Trust office: Unit 3, Old Dairy, Petersworth. Telephone 01632 960154",
        "Design: Two Rivers Studio. Printed on recycled paper.",
        size=11,
        lead=16,
    )
    second.append(Line(56, 40, "Hangerwold Community Trust | Our vision and values", 8))
    second.append(Line(530, 40, "2", 8))
    return pdf(first, second)
