"""An induction leaflet: a table for layout, typed bullets, tabs and line breaks, a table of audience and promise."""

from tests.intake.corpus.making import bold, docx, para, run, table, text_box


def make() -> bytes:
    return docx(
        bold("WELCOME TO NETHERQUAY SCHOOLS TRUST", size=36),
        para("A short guide for new starters"),
        text_box(para("Every child, every day")),
        table(
            (
                para(run("OUR VALUES", bold=True))
                + para("Curiosity\nWe ask questions and enjoy learning.")
                + para("Care\nWe look after ourselves and each other.")
                + para("Commitment\nWe work hard and do not give up."),
                para(run("YOUR FIRST DAY", bold=True))
                + para("Please arrive at reception by 8.15 am.")
                + para("Bring your passport or driving licence with you.")
                + para("Lunch is provided on training days."),
            ),
        ),
        bold("WHAT WE PROMISE", size=28),
        table(
            ("Who", "Our promise"),
            ("Our pupils", "We will keep you safe and help you to learn."),
            ("Our parents", "We will tell you how your child is getting on."),
            ("Our staff", "We will give you the training that you need to do your job well."),
        ),
        bold("WHAT WE ASK OF YOU", size=28),
        para("-\tbe a good role model for our pupils"),
        para("-\tarrive on time and prepared"),
        para("-\treport any safeguarding concern without delay"),
        para("-\tspeak to your line manager if something is worrying you"),
        bold("USEFUL CONTACTS", size=28),
        para("Human Resources\text. 101\nIT helpdesk\text. 102\nDesignated Safeguarding Lead\text. 103"),
    )
