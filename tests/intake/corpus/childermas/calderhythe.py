"""A strategy with heading styles: a foreword, aims, numbered priorities with a stem each, facts and contacts."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Calderhythe Academy Trust", style="Title"),
        para("Strategy 2026 to 2030: on a page"),
        para("Foreword", style="Heading1"),
        para(
            "It gives me great pleasure to introduce our new strategy."
            " Over the past year trustees have met with every headteacher in the trust."
        ),
        para("B. Sample, Chair of Trustees"),
        para("Our aims", style="Heading1"),
        para("We aim to:"),
        items(
            "raise standards in all our schools so that every one is at least good;",
            "make our schools the first choice for local families;",
            "attract and keep talented staff.",
        ),
        para("Our priorities", style="Heading1"),
        para("Priority 1: Achievement for all", style="Heading2"),
        para("Our schools will:"),
        items(
            "teach a knowledge-rich curriculum from nursery to Year 13",
            "give extra tuition to pupils who have fallen behind",
            "prepare every pupil for examinations, employment and further study",
        ),
        para("Priority 2: Attendance and belonging", style="Heading2"),
        para("Our schools will:"),
        items(
            "make the first day contact with the family of every absent pupil",
            "run breakfast clubs that are free to those who need them",
        ),
        para("Priority 3: A great place to work", style="Heading2"),
        para("The trust will:"),
        items(
            "pay for national professional qualifications",
            "survey staff each year and publish the response",
            "promote equality and diversity in recruitment",
        ),
        para("Priority 4: Digital confidence", style="Heading2"),
        para("The trust will:"),
        items(
            "provide reliable networks and devices in every school",
            "train staff and pupils in the safe use of artificial intelligence",
        ),
        para("Key facts", style="Heading1"),
        items("6 secondary schools and 9 primary schools", "1,300 members of staff", "An annual budget of £71 million"),
        para("Find out more", style="Heading1"),
        para("Visit www.calderhythe.example or follow us on social media."),
        footer="Calderhythe Academy Trust Strategy 2026 to 2030",
    )
