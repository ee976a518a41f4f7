"""Tables and posters of values: wherever the word stands, its gloss is found."""

import pytest

from policygen.intake.parse import Reading, read_statements
from policygen.intake.readers import read_outline
from tests.intake.corpus.making import docx, items, para, run, table, text_box

WORDS = [
    ("C", "Courage", "We set out when others wait."),
    ("L", "Loyalty", "Nobody eats alone here."),
    ("M", "Mischief", "School makes us laugh."),
]
PLAIN = [(word, gloss) for _, word, gloss in WORDS]
TITLE = para("Climb Hill Trust", style="Title")
HEADING = para("Our values", style="Heading1")


def bold(text: str) -> str:
    return para(run(text, bold=True))


def read(*body: str) -> Reading:
    return read_statements(read_outline(docx(*body), "values.docx"))


def glossed(reading: Reading) -> list[tuple[str | None, str]]:
    found = [s for s in reading.statements if s.kind != "note"]
    assert {(s.kind, s.parent) for s in found} == {("value", None)}
    return [(s.name, f"{s.text.rstrip('.')}.") for s in found]


BODIES = {
    "words and glosses": table(*PLAIN),
    "letters before the words": table(*WORDS),
    "letters, and a head": table(("Letter", "Value", "What we mean by it"), *WORDS),
    "a head that is a stem": table(("Value", "We show it by"), *PLAIN),
    "a head that says for whom": table(("Value", "For pupils this means"), *PLAIN),
    "an empty column": table(*[(word, "", gloss) for word, gloss in PLAIN]),
    "a word over its gloss, in cells side by side": table(
        *[[bold(word) + para(gloss) for word, gloss in PLAIN[:2]], [bold(PLAIN[2][0]) + para(PLAIN[2][1])]]
    ),
    "a row of words over a row of glosses": table([word for word, _ in PLAIN], [gloss for _, gloss in PLAIN]),
    "a row of letters over both": table(*zip(*WORDS, strict=True)),
    "text boxes": "".join(text_box(para(run(word, bold=True, size=48)) + para(gloss)) for word, gloss in PLAIN),
    "bold words over paragraphs": "".join(bold(word) + para(gloss) for word, gloss in PLAIN),
    "one item under each": "".join(items(word) + items(gloss, level=1) for word, gloss in PLAIN),
    "one item under each bold word": "".join(bold(word) + items(gloss) for word, gloss in PLAIN),
    "one item under each heading": "".join(para(word, style="Heading2") + items(gloss) for word, gloss in PLAIN),
    "a letter on a line of its own": "".join(bold(letter) + bold(word) + para(gloss) for letter, word, gloss in WORDS),
    "letters with a dash": "".join(bold(f"{letter} – {word}") + para(gloss) for letter, word, gloss in WORDS),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize(
    "before",
    [TITLE + HEADING, TITLE + para("Our values spell CLM.")],
    ids=["under a heading", "after a sentence"],
)
def test_every_value_has_its_gloss(before: str, body: str) -> None:
    assert glossed(read(before, body)) == PLAIN


@pytest.mark.parametrize("name", ["words and glosses", "letters, and a head", "text boxes", "one item under each"])
def test_values_that_a_stem_leads_to_have_their_glosses_too(name: str) -> None:
    assert glossed(read(TITLE, para("Our values are:"), BODIES[name])) == PLAIN


def test_what_stands_under_a_stem_of_a_third_column_is_the_values_own() -> None:
    head = ("Value", "What it means", "Our schools will")
    reading = read(TITLE, table(head, ("Courage", "We set out.", "climb a hill"), ("Care", "We wait.", "ring home")))
    values = {s.id: s.name for s in reading.statements if s.kind == "value"}

    assert [(s.text, s.stem, values[s.parent or ""]) for s in reading.statements if s.kind == "commitment"] == [
        ("climb a hill", "Our schools will", "Courage"),
        ("ring home", "Our schools will", "Care"),
    ]


def test_lists_of_several_lines_under_values_are_what_follows_from_them() -> None:
    body = "".join(bold(word) + items(gloss, "We try.") for word, gloss in PLAIN)
    reading = read(TITLE, HEADING, body)

    assert [s.kind for s in reading.statements] == ["value", "commitment", "commitment"] * 3


def test_a_few_words_after_the_values_are_left_out_and_a_further_value_is_not() -> None:
    reading = read(TITLE, HEADING, items("Courage", "Care"), para("Lunch menu"), para("Respect"))

    assert [s.name for s in reading.statements] == ["Courage", "Care", "Respect"]
    assert [left.text for left in reading.left_out if left.text == "Lunch menu"] == ["Lunch menu"]


def test_words_that_no_rule_knows_are_read_as_values_but_less_surely() -> None:
    sure = {s.name: s.confidence for s in read(TITLE, HEADING, table(*PLAIN)).statements}

    assert sure["Courage"] >= 0.9 > sure["Mischief"]


def test_an_empty_table_in_markdown_is_passed_over() -> None:
    table_of_nothing = b"# Our values\n\n|  |  |\n| --- | --- |\n|  |  |\n\nWe are kind to each other.\n"
    reading = read_statements(read_outline(table_of_nothing, "values.md"))

    assert [s.text for s in reading.statements] == ["We are kind to each other."]


def test_a_table_may_say_who_may_ask_what_of_whom() -> None:
    reading = read(
        TITLE,
        table(
            ("Who", "What they may ask of us", "What we ask of them"),
            ("Pupils", "To hear about their work within the week", "To come ready"),
            ("Families", "To know where the money goes", "To tell us first when they are worried about their child"),
        ),
    )

    assert [(s.kind, s.actor, s.audience) for s in reading.statements] == [
        ("commitment", "trust", "pupils"),
        ("commitment", "pupils", "pupils"),
        ("commitment", "trust", "parents"),
        ("commitment", "parents", "parents"),
    ]


def test_what_a_column_says_that_the_trust_will_do_binds_it_whatever_its_words() -> None:
    reading = read(
        TITLE,
        para("Our priorities", style="Heading1"),
        table(
            ("Priority", "What we will do", "Lead", "By when"),
            ("Children in school", "Ring home on the first morning of every absence", "Head of Inclusion", "July 2026"),
            ("Money in the classroom", "Cut the cost of energy by a fifth", "Finance Officer", "March 2028"),
        ),
    )

    assert [(s.kind, s.actor) for s in reading.statements if s.parent] == [("commitment", "trust")] * 2


def test_a_row_that_gives_the_trust_s_name_is_no_value() -> None:
    reading = read(
        para("We believe in play.", style="Normal"),
        table(("Age range", "11 to 16"), ("Trust", "Climb Hill Learning Trust")),
    )

    assert [s.kind for s in reading.statements] == ["belief"]
    assert reading.trust_name == "Climb Hill Learning Trust"


def test_the_next_section_may_begin_in_a_cell_beside_facts() -> None:
    reading = read(
        TITLE,
        table(
            ("Our mission", "At a glance"),
            ("We exist to give every child a start.", "Pupils: 2,310"),
            ("Our values", "Trips last year: 148"),
        ),
    )

    assert [s.kind for s in reading.statements] == ["mission"]


def test_what_pupils_do_in_a_column_is_bound_to_them_in_lists_too() -> None:
    reading = read(
        TITLE,
        table(
            ("What pupils do", "What staff do"),
            (
                items("look after equipment", "stand up for one another"),
                items("notice who has gone quiet", "keep calm"),
            ),
        ),
    )

    assert {(s.kind, s.audience) for s in reading.statements} == {("commitment", "pupils"), ("commitment", "staff")}


def test_an_emblem_between_a_value_and_its_gloss_is_neither() -> None:
    reading = read(
        TITLE, HEADING, table(("Loyalty", "Dog", "We stick by our friends."), ("Industry", "Bee", "We work hard."))
    )

    assert glossed(reading) == [("Loyalty", "We stick by our friends."), ("Industry", "We work hard.")]


def test_a_column_of_what_is_done_by_when_binds_the_trust_under_each_priority() -> None:
    heads = ("Priority", "What we will do by 2029")
    rows = (("Teaching that lasts", "coach every teacher"), ("Money well spent", "balance the budget"))
    reading = read(TITLE, para("Priorities", style="Heading1"), table(heads, *rows))

    assert [(s.kind, s.actor, s.text) for s in reading.statements] == [
        ("priority", "trust", "Teaching that lasts"),
        ("commitment", "trust", "coach every teacher"),
        ("priority", "trust", "Money well spent"),
        ("commitment", "trust", "balance the budget"),
    ]


def test_a_column_of_what_leaders_do_binds_them() -> None:
    rows = (("Honesty", "The truth comes first.", "We own up."), ("Courage", "We speak.", "We read what we sign."))
    reading = read(TITLE, HEADING, table(("Value", "Meaning", "What leaders do"), *rows))

    assert {s.actor for s in reading.statements if s.kind == "commitment"} == {"leaders"}


def test_who_is_named_in_a_cell_is_bound_and_not_whom_the_column_names() -> None:
    rows = (
        ("Kindness", "We notice.", "Staff will greet each class."),
        ("Care", "We look up.", "We will train people."),
    )
    reading = read(TITLE, HEADING, table(("Value", "What we mean by it", "What we will do"), *rows))

    assert [s.actor for s in reading.statements if s.kind == "commitment"] == ["staff", "trust"]


def test_a_word_that_names_people_is_a_value_in_a_column_of_values() -> None:
    rows = (("Team", "We share the credit."), ("Learning", "We change our minds."), ("Heart", "We see the person."))

    assert glossed(read(TITLE, HEADING, table(("Value", "What it looks like"), *rows))) == list(rows)
