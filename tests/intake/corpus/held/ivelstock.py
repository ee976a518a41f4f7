"""Beliefs with commitments by the trust, its schools and its leaders; numbered lists typed by hand; bold headings."""

from tests.intake.corpus.making import bold, docx, para, run


def make() -> bytes:
    return docx(
        para(run("Ivelstock Education Trust", bold=True, size=36)),
        para(run("Our Beliefs and What They Mean for Us", bold=True, size=28)),
        bold("Inclusion makes schools stronger", size=24),
        para("Our schools will:"),
        para("1.\tadmit pupils without regard to their ability, background or beliefs;"),
        para("2.\tadapt teaching so that every pupil can take part;"),
        para("3.\tkeep exclusions as a last resort."),
        bold("Strong leadership changes lives", size=24),
        para("The Trust will:"),
        para("1.\tinvest in the training of leaders at every stage;"),
        para("2.\thold leaders to account fairly."),
        para("Leaders will:"),
        para("1.\tmodel the conduct that they expect of others;"),
        para("2.\tknow their pupils and their communities."),
        bold("Safeguarding is everyone’s business", size=24),
        para("All staff, governors and volunteers will:"),
        para("1.\tput the welfare of the child first;"),
        para("2.\tattend safeguarding training each year."),
        footer="Ivelstock Education Trust is an exempt charity. Registered office: 3 Sample Mews, Anytown.",
    )
