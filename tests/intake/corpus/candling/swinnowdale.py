"""A strategy of several pages: a foreword, where things are, vision to values, four priorities, money, reporting."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Strategy 2025–2030", style="Title"),
        para("Swinnowdale Alliance Trust"),
        para("Foreword", style="Heading1"),
        para(
            "Five years ago there were two schools and a shared photocopier. Today there are twelve of us, from "
            "nursery to sixth form, with some 6,300 pupils. I am grateful to the many people who answered our survey "
            "last spring."
        ),
        para("Ruth Example, Chief Executive"),
        para("Where we are now", style="Heading1"),
        para(
            "Ten of our twelve schools were judged good or better at their last inspection. Recruitment in mathematics "
            "and physics remains difficult. Pupil numbers in the east of the district are expected to fall by about "
            "eight per cent by 2029."
        ),
        para("Our vision", style="Heading1"),
        para("By 2030 a child in Swinnowdale will be as likely to flourish as a child anywhere in the country."),
        para("Our mission", style="Heading1"),
        para(
            "We exist to give children knowledge they can use, friendships they can rely on and a future they can "
            "choose."
        ),
        para("Our values", style="Heading1"),
        items(
            "Boldness: we would rather try and miss than never aim.",
            "Care: we look after people first and paperwork second.",
            "Candour: we say what we see, kindly.",
        ),
        para("Our priorities", style="Heading1"),
        para("1. Knowledge that lasts", style="Heading2"),
        para("We believe that pupils remember what they have thought hard about."),
        para("We will:"),
        items(
            "write a curriculum in which each year builds on the last;",
            "put a librarian in every secondary school;",
            "teach spoken English as carefully as written English.",
        ),
        para("2. Belonging", style="Heading2"),
        para("We will:"),
        items(
            "open a breakfast club in each of our primary schools;",
            "train every adult to notice the child who is alone;",
            "bring suspensions down by putting help in earlier.",
        ),
        para("3. A profession worth joining", style="Heading2"),
        para("Our leaders will:"),
        items(
            "take away a task for each one that they add;",
            "see that every new teacher has an experienced one at their side;",
            "promote on merit and say openly how it was judged.",
        ),
        para("4. Places and planet", style="Heading2"),
        para("Our schools will:"),
        items(
            "insulate before they install;",
            "teach every pupil to grow something that can be eaten;",
            "share their fields and halls with their neighbours.",
        ),
        para("Funding the strategy", style="Heading1"),
        para(
            "The trust’s income in the last financial year was £38.4 million. A reserve of £1.1 million has been set "
            "aside for the first two years."
        ),
        para("Reporting", style="Heading1"),
        para("The board receives a report on the strategy each November and May. A summary is put on our website."),
        header="Swinnowdale Alliance Trust",
        footer="Strategy 2025–2030 Page 2",
    )
