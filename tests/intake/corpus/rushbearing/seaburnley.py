"""A charter in Word: what pupils, parents and staff may expect, what is asked of each; typed bullets, no styles."""

from tests.intake.corpus.making import bold, docx, para


def make() -> bytes:
    return docx(
        bold("SEABURNLEY COASTAL ACADEMIES TRUST", size=32),
        bold("OUR CHARTER", size=28),
        para("Together we achieve"),
        bold("Our pledge to pupils"),
        para("We will:"),
        para("• keep you safe"),
        para("• teach you well"),
        para("• listen to your views"),
        para("• give you chances to perform, compete and lead"),
        bold("What we ask of pupils"),
        para("Pupils are expected to:"),
        para("• attend every day"),
        para("• work hard and behave well"),
        para("• treat others with respect"),
        bold("Our pledge to parents and carers"),
        para("We will:"),
        para("• tell you how your child is getting on"),
        para("• answer your questions within two working days"),
        para("• welcome you into our schools"),
        bold("What we ask of parents and carers"),
        para("Parents and carers are expected to:"),
        para("• support their child’s learning at home"),
        para("• attend parents’ evenings"),
        para("• let the school know of any difficulty"),
        bold("Our pledge to staff"),
        para("We will:"),
        para("• trust your professional judgement"),
        para("• give you time to learn and to plan"),
        para("• care about your life outside work"),
        para("Charter agreed with the pupil parliament and the parent forum, May 2024"),
        para("Seaburnley Coastal Academies Trust, The Promenade, Seaburnley SB1 2AB  |  01632 960998"),
    )
