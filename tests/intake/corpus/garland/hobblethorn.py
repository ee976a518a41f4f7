"""An acrostic in a Word table of three columns (letter, word, meaning); a motto over it, uniform after it."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para(run("Hobblethorn Federation of Academies", bold=True, size=32)),
        para(run("Slow and sure climbs the stair", size=28)),
        para("Our THORN values", style="Heading1"),
        para(
            "Wherever you go in our academies you will see a hawthorn on the wall. Each letter of its name "
            "stands for something that matters to us."
        ),
        table(
            ("T", "Trust", "We can be relied upon by children, by parents and by each other."),
            ("H", "Humility", "We know that we may be wrong, and we ask."),
            ("O", "Originality", "We would sooner try something new than copy what is safe."),
            ("R", "Resilience", "We fall down, and we get up."),
            ("N", "Neighbourliness", "We know who lives next door and lend a hand."),
        ),
        para("Living the values", style="Heading1"),
        para("Staff in every academy will:"),
        items(
            "name the value when they praise a pupil",
            "own up when they have fallen short of one themselves",
            "never use a value to shame anybody",
        ),
        para("Pupils will be encouraged to choose one value to work on each term."),
        para("Uniform", style="Heading1"),
        para("The hawthorn badge is sold at the office for £2. Jumpers may be bought from any shop."),
        para("Our academies", style="Heading1"),
        items("Hobblethorn Green Academy (ages 4 to 11)", "Hobblethorn Bank Academy (ages 11 to 16)"),
    )
