"""Headings that are whole sentences in real heading styles, prose and two lists under them; a paper's head and foot."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Snape Hollow Schools Trust", style="Title"),
        para("Statement of belief and intent"),
        para("Version 4. Owner: company secretary. Next due: spring 2028."),
        para("We believe that nobody learns on an empty stomach or a heavy heart", style="Heading1"),
        para("Which is why our schools shall:"),
        items("serve breakfast without asking who needs it;", "keep a counsellor in the building every day."),
        para("And why the trust shall:"),
        items("pay for both before it pays for anything else."),
        para("We believe that knowledge belongs to everyone", style="Heading1"),
        para("Which is why our schools shall:"),
        items(
            "teach the same rich subjects to every set and stream;",
            "lend instruments, boots and calculators without a deposit;",
        ),
        para("And why parents may expect:"),
        items("to be told what is taught, and in what order;", "to be lent the books themselves, if they wish."),
        para("We believe that trust is earned in small amounts", style="Heading1"),
        para("Which is why governors shall:"),
        items("explain a refusal;", "visit by invitation and come when invited."),
        para("How this statement came to be", style="Heading1"),
        para(
            "The first version was written on the back of a menu in 2009. It has since been revised three times, "
            "most lately after the secondary school joined."
        ),
        para("The Hollow and the Warren sites share a caretaker and a swimming pool."),
        header="Snape Hollow Schools Trust",
        footer="Statement of belief and intent – page 1 of 1",
    )
