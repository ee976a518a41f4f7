"""A long statement of beliefs in a Word file: styled headings that are sentences, real lists under two stems."""

from tests.intake.corpus.making import docx, items, para, table

SCHOOLS = "Brindlemoor schools will:"
TRUST = "Brindlemoor Community Trust will:"


def make() -> bytes:
    return docx(
        para("Brindlemoor Community Trust", style="Title"),
        para("Our Ethos, Beliefs and Commitments"),
        table(
            ("Owner", "Chief Executive Officer"),
            ("Approved by", "Trust Board, 3 December 2024"),
            ("Review date", "December 2026"),
        ),
        para("Every child deserves an excellent education", style="Heading1"),
        para(SCHOOLS),
        items(
            "expect great things of every child, every day;",
            "make sure that lessons are well planned, well taught and free from disruption;",
            "use assessment to find out what pupils know and what they need to learn next.",
        ),
        para("Reading opens the door to everything else", style="Heading1"),
        para(SCHOOLS),
        items(
            "teach every child to read fluently and for pleasure;",
            "train every adult who hears children read;",
            "fill their classrooms and libraries with books that children want to read.",
        ),
        para("The curriculum should broaden horizons", style="Heading1"),
        para(SCHOOLS),
        items(
            "teach the full range of subjects to all pupils for as long as possible;",
            "introduce pupils to the best that has been thought, written and made;",
            "offer visits, visitors and residential trips that bring learning to life.",
        ),
        para("Teaching is a profession to be proud of", style="Heading1"),
        para(TRUST),
        items(
            "give teachers time to plan, learn and work together;",
            "base its training on the best available evidence;",
            "reduce any workload that does not benefit pupils.",
        ),
        para("Good behaviour is taught, not left to chance", style="Heading1"),
        para(SCHOOLS),
        items(
            "teach routines and good manners explicitly;",
            "praise in public and correct in private wherever they can;",
            "help pupils to understand the effect of their actions on others.",
        ),
        para("No child should be held back by their background", style="Heading1"),
        para(SCHOOLS),
        items(
            "know who their disadvantaged pupils are and what gets in their way;",
            "make sure that the cost of uniform, trips and equipment excludes nobody;",
            "spend the pupil premium on what has been shown to make a difference.",
        ),
        para("Children with special educational needs belong in our schools", style="Heading1"),
        para(SCHOOLS),
        items(
            "regard every teacher as a teacher of special educational needs;",
            "listen to parents as experts on their own children;",
            "adapt what they do so that all pupils can take a full part in school life.",
        ),
        para("Happy and healthy children learn well", style="Heading1"),
        para(SCHOOLS),
        items(
            "give every pupil a trusted adult to talk to;",
            "teach children how to look after their physical and mental health;",
            "encourage all pupils to be active every day.",
        ),
        para("Keeping children safe is everyone’s responsibility", style="Heading1"),
        para(TRUST),
        items(
            "maintain a culture of vigilance in which concerns are always acted upon;",
            "train all staff, governors and volunteers to recognise the signs of harm;",
            "recruit with the safety of children in mind.",
        ),
        para("Parents and carers are a child’s first teachers", style="Heading1"),
        para(SCHOOLS),
        items(
            "welcome parents and carers as partners in learning;",
            "report clearly and honestly on how children are getting on;",
            "respond to questions and complaints quickly and courteously.",
        ),
        para("Pupils should have a say", style="Heading1"),
        para(SCHOOLS),
        items(
            "elect school councils whose views are heard;",
            "give older pupils real responsibility for younger ones;",
            "explain decisions that affect pupils, particularly when they are unpopular.",
        ),
        para("Difference makes our community stronger", style="Heading1"),
        para(SCHOOLS),
        items(
            "treat nobody less favourably because of age, disability, race, religion or belief, sex "
            "or sexual orientation;",
            "challenge prejudice and stereotypes wherever they occur;",
            "prepare children for life in modern Britain.",
        ),
        para("Strong schools are led by strong leaders", style="Heading1"),
        para(TRUST),
        items(
            "grow its own leaders and give them room to lead;",
            "hold leaders to account fairly and support them generously;",
            "plan ahead so that no school is left without leadership.",
        ),
        para("Every school has its own character", style="Heading1"),
        para(TRUST),
        items(
            "preserve the name, traditions and individual ethos of each of its schools;",
            "standardise only what is better done once than many times;",
            "earn the confidence of the governing body of every school.",
        ),
        para("Public money should be spent wisely", style="Heading1"),
        para(TRUST),
        items(
            "direct as much of its funding as possible to the classroom;",
            "be open about how money is spent;",
            "keep its buildings safe, warm and fit for purpose.",
        ),
        para("We share responsibility for the planet", style="Heading1"),
        para(TRUST),
        items(
            "reduce its carbon footprint year on year;",
            "teach children to care for the natural world;",
            "walk, share or do without wherever it sensibly can.",
        ),
        para("Sign-off", style="Heading1"),
        para("Signed: Chair of Trustees"),
        para("Date: 3 December 2024"),
        header="Brindlemoor Community Trust",
        footer="Ethos, Beliefs and Commitments v2.1",
    )
