"""The first chapter of a staff handbook: welcome, facts, vision, values in a table, beliefs with what follows."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Staff Handbook 2026–27", style="Title"),
        para("Quayfold Academy", style="Title"),
        para("Chapter 1: Who we are and what we stand for", style="Heading1"),
        bold("Welcome"),
        para(
            "Welcome to Quayfold. Whether you are new to alternative provision or have worked in it for years, "
            "I hope that this handbook answers your questions. Please keep it safe, since it belongs to the school."
        ),
        para("Dominic Farrow, Head of Academy"),
        bold("About the academy"),
        para(
            "Quayfold Academy has places for 96 pupils aged 11 to 16 who have been permanently excluded or are at "
            "risk of exclusion. We work on two sites, at Quay Street and at the Old Maltings. "
            "The academy has been part of Waveney Reach Learning Trust since September 2017."
        ),
        bold("Our vision"),
        para("No young person in our area will be written off."),
        bold("Our mission"),
        para("To give every pupil a fresh start, good qualifications and a plan for what comes next."),
        bold("Our values"),
        para("Our values were chosen at a staff training day in January 2024."),
        table(
            ("Value", "What it means", "What staff do"),
            (
                "Fairness",
                "We listen to all sides before we decide.",
                items("Staff explain their decisions.", "Staff start each day with a clean slate."),
            ),
            (
                "Persistence",
                "We do not give up on anyone.",
                items("Staff ring home when a pupil is absent.", "Staff find another way when the first one fails."),
            ),
            (
                "Calm",
                "We keep our voices low and our routines steady.",
                items("Staff never shout at a pupil.", "Staff follow the same routines in every room."),
            ),
        ),
        bold("What we believe"),
        para("Every pupil can succeed with the right support", style="Heading2"),
        para("Our staff will:"),
        items(
            "find out what each pupil can already do",
            "set work that is challenging but within reach",
            "praise progress in public and correct in private",
            "work with the educational psychologist to understand barriers to learning",
        ),
        para("Behaviour is a form of communication", style="Heading2"),
        para("Our staff will:"),
        items(
            "stay curious about what lies behind behaviour",
            "use restorative conversations after every incident",
            "teach pupils how to manage strong feelings",
            "apply sanctions consistently and without anger",
        ),
        para("Families are our partners", style="Heading2"),
        para("The academy will:"),
        items(
            "telephone home with good news every week",
            "hold review meetings at times that suit families",
            "give each family one named person to talk to",
            "ask families what we could do better",
        ),
        para("A good education is more than behaviour management", style="Heading2"),
        para("The academy will:"),
        items(
            "teach English, mathematics and science to GCSE",
            "offer practical and vocational courses of real value",
            "take pupils to theatres, museums and workplaces",
            "provide daily physical activity",
        ),
        para("Going back to mainstream is possible", style="Heading2"),
        para("Leaders will:"),
        items(
            "agree a plan for return within six weeks of arrival",
            "visit pupils in their new school each fortnight for a term",
            "share what we know with the receiving school",
        ),
        para("Looking after staff matters", style="Heading2"),
        para("Leaders will:"),
        items(
            "make time for a debrief after every serious incident",
            "provide professional supervision for all staff who work with pupils",
            "keep meetings short and emails to working hours",
            "support staff to gain further qualifications",
        ),
        bold("What our pupils can expect"),
        para("Pupils can expect that staff will:"),
        items(
            "be pleased to see them",
            "keep them safe",
            "tell them the truth",
            "listen to what they have to say",
        ),
        bold("What we expect of pupils"),
        para("We expect pupils to:"),
        items(
            "arrive on time and hand in their phones",
            "treat people and property with respect",
            "have a go at every task",
            "talk to somebody before things go wrong",
        ),
        bold("Our trust"),
        para(
            "Waveney Reach Learning Trust has two alternative provision academies and one special school. "
            "The trust’s aims are:"
        ),
        items(
            "to reduce the number of exclusions across the region",
            "to share specialist expertise with mainstream schools",
            "to be an employer of choice",
            "to spend public money wisely and openly",
        ),
        bold("Term dates and hours"),
        para("The working day for teachers begins at 8.15 and ends at 3.45. Briefing is held daily in the staff room."),
        para("Sickness must be reported to the cover line, 01632 960733, before 7.15 am."),
        footer="Quayfold Academy Staff Handbook | Page 3",
    )
