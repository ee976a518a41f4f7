"""The shapes in which trusts write their values, each by a document of a few lines."""

import textwrap

import pytest

from policygen.intake import sentences
from policygen.intake.parse import Reading, read_statements
from policygen.intake.readers import read_outline
from policygen.intake.weighing import SAYS_SOMETHING_ELSE
from policygen.model import Statement


def read(text: str, name: str = "values.md") -> Reading:
    return read_statements(read_outline(textwrap.dedent(text).encode(), name))


def said(reading: Reading) -> list[tuple[str, str]]:
    return [(s.kind, s.text) for s in reading.statements]


def names(reading: Reading) -> list[str | None]:
    return [s.name for s in reading.statements if s.kind == "value"]


def over(reading: Reading, statement: Statement) -> str | None:
    return next((s.text for s in reading.statements if s.id == statement.parent), None)


def why(reading: Reading) -> dict[str, str]:
    return {left.text: left.why for left in reading.left_out}


# ── values ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "line",
    [
        "Our values are candour, craft and care in the small things.",
        "We value: candour, craft, care in the small things.",
        "Our CCC values – candour, craft and care in the small things – guide us.",
        "Our values spell CCC: candour, craft and care in the small things.",
    ],
)
def test_values_listed_in_a_sentence_are_values(line: str) -> None:
    found = names(read(f"# Brook Trust\n\n## About us\n\n{line}\n"))

    assert found[:2] == ["candour", "craft"]


def test_values_listed_on_a_line_of_their_heading_need_be_no_known_ones() -> None:
    assert names(read("# Our values\n\nOpenness, craftsmanship and cheerfulness.\n")) == [
        "Openness",
        "craftsmanship",
        "cheerfulness",
    ]


def test_a_heading_may_say_the_word_that_the_values_spell() -> None:
    reading = read("Our Values – ASPIRE\n\nAmbition\nService\nPride\nInclusion\nRespect\nExcellence\n", "values.txt")

    assert names(reading) == ["Ambition", "Service", "Pride", "Inclusion", "Respect", "Excellence"]


def test_a_letter_set_apart_and_printed_twice_is_taken_off_and_listed() -> None:
    [value] = read("## Our values\n\n### AAmbition\n\nWe do not decide for a child.\n").statements

    assert (value.name, value.text) == ("Ambition", "We do not decide for a child")
    assert value.fixes == ("took off a second ‘A’: the first letter was set apart as well",)


def test_a_full_stop_may_part_a_value_from_its_meaning() -> None:
    [value] = read("# Our values\n\nCandid. We tell people what they need to know.\n").statements

    assert (value.name, value.text) == ("Candid", "We tell people what they need to know")


def test_values_side_by_side_in_a_table_have_their_meaning_below_them() -> None:
    reading = read("""
        # Our values

        | Trust | Tenacity |
        |---|---|
        | We rely on one another. | We come back to it tomorrow. |
    """)

    assert [(s.name, s.text) for s in reading.statements] == [
        ("Trust", "We rely on one another"),
        ("Tenacity", "We come back to it tomorrow"),
    ]


def test_a_column_of_letters_only_spells_the_values() -> None:
    assert names(read("# Our values\n\n| S | Service |\n|---|---|\n| H | Honesty |\n")) == ["Service", "Honesty"]


def test_columns_for_pupils_and_staff_stand_under_the_value_of_their_row() -> None:
    reading = read("""
        # Our values

        | | Pupils | Staff |
        |---|---|---|
        | Courage | put up a hand | admit mistakes |
    """)

    assert [(s.kind, s.text, s.audience, over(reading, s)) for s in reading.statements] == [
        ("value", "Courage", None, None),
        ("commitment", "put up a hand", "pupils", "Courage"),
        ("commitment", "admit mistakes", "staff", "Courage"),
    ]


def test_headings_that_are_words_for_values_are_values_where_the_document_speaks_of_them() -> None:
    reading = read("# Our vision and values\n\n## Integrity\n\nWe keep our word.\n\n## Care\n\nWe notice.\n")

    assert [(s.kind, s.name) for s in reading.statements] == [("value", "Integrity"), ("value", "Care")]


def test_a_list_after_the_last_value_stands_under_none_of_them() -> None:
    reading = read("""
        # Our values

        ## Growth

        We plant things.

        ## Generosity

        We share what comes up.

        Our schools will:

        - open their gates
    """)

    assert [over(reading, s) for s in reading.statements if s.kind == "commitment"] == [None]


def test_a_principle_may_have_a_name_as_a_value_has() -> None:
    [principle] = read("# Principles\n\n1. Hospitality: we treat each visitor well.\n").statements

    assert (principle.kind, principle.name, principle.text) == (
        "principle",
        "Hospitality",
        "we treat each visitor well",
    )


# ── headings ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("heading", ["How we will work", "Non-negotiables", "Expectations of leaders", "In practice"])
def test_a_heading_that_only_names_a_part_is_no_statement(heading: str) -> None:
    reading = read(f"# Our principles\n\n## Children first\n\nThey are.\n\n## {heading}\n\nWe will:\n\n- listen\n")

    assert heading not in [s.text for s in reading.statements]
    assert [over(reading, s) for s in reading.statements if s.kind == "commitment"] == [None]


def test_a_heading_that_says_what_is_believed_is_a_belief() -> None:
    reading = read("## We believe that small is strong\n\nThe trust will:\n\n- keep classes small\n")

    assert said(reading) == [("belief", "We believe that small is strong"), ("commitment", "keep classes small")]


def test_a_heading_beside_beliefs_is_a_belief_though_it_has_no_verb() -> None:
    reading = read("""
        ## Every child can learn

        Our schools will:

        - teach them

        ## Reading first

        Our schools will:

        - read to them

        ## Play is a right

        Our schools will:

        - keep playtimes
    """)

    assert [s.text for s in reading.statements if s.kind == "belief"] == [
        "Every child can learn",
        "Reading first",
        "Play is a right",
    ]


def test_what_a_list_under_a_pillar_says_is_to_be_done() -> None:
    reading = read("## Strategic pillars\n\n### Pillar 1: Voice\n\n- Every pupil speaks in public\n")

    assert said(reading) == [("priority", "Voice"), ("commitment", "Every pupil speaks in public")]


@pytest.mark.parametrize("name", ["Brook Trust", "# Brook Trust"])
def test_the_few_words_right_under_the_name_are_the_motto(name: str) -> None:
    reading = read(f"{name}\n\nPlant it. Tend it. Share it.\n\n## Our mission\n\nTo open doors.\n")

    assert said(reading)[0] == ("motto", "Plant it. Tend it. Share it.")


def test_a_whole_sentence_under_the_name_is_no_motto() -> None:
    reading = read("# Brook Trust\n\nWe exist for every child.\n\n## Our values\n\n- Care\n")

    assert "motto" not in [s.kind for s in reading.statements]


# ── stems ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("stem", "actor"),
    [
        ("By 2029 our schools will:", "schools"),
        ("We promise our pupils that:", "trust"),
        ("Every member of staff can expect:", "trust"),
        ("As a leader in our trust, you will:", "leaders"),
        ("In our schools we …", "schools"),
        ("Our pupils promise to:", "pupils"),
        ("That is why our staff:", "staff"),
        ("As parents, you can expect us to:", "trust"),
        ("For our leaders this means we will", "leaders"),
        ("If you are a pupil here, you can expect to:", "pupils"),
    ],
)
def test_a_stem_says_who_is_bound(stem: str, actor: str) -> None:
    [item] = read(f"# Brook Trust\n\n{stem}\n\n- plant a tree\n").statements

    assert (item.kind, item.actor, item.stem) == ("commitment", actor, stem.rstrip(":… "))


def test_a_stem_may_be_a_heading() -> None:
    [item] = read("# Brook Trust\n\n## Our schools will\n\n- plant a tree\n").statements

    assert (item.actor, item.stem) == ("schools", "Our schools will")


def test_you_are_those_for_whom_the_heading_says_the_lines_are() -> None:
    [item] = read("# Our promise\n\n## For our pupils\n\nYou will:\n\n- be heard\n").statements

    assert (item.actor, item.audience) == ("pupils", "pupils")


def test_lines_without_bullets_hang_on_a_stem_until_a_gap() -> None:
    reading = read(
        """
        Brook Trust

        Achieving this through:

        Teaching that is planned together
        Leaders who are seen in classrooms
        Libraries that stay open late

        We offer our staff:

        Time to plan
        """,
        "values.txt",
    )

    assert [(s.stem, s.text) for s in reading.statements] == [
        ("Achieving this through", "Teaching that is planned together"),
        ("Achieving this through", "Leaders who are seen in classrooms"),
        ("Achieving this through", "Libraries that stay open late"),
        ("We offer our staff", "Time to plan"),
    ]


def test_long_lines_in_small_letters_after_a_stem_are_a_list_and_no_wrapped_sentence() -> None:
    lines = [
        "leaders who teach and who are seen in classrooms",
        "budgets that follow pupils and not old buildings",
        "a single set of rules, short enough to remember",
    ]
    reading = read("Brook Trust\n\nAchieving this through …\n\n" + "\n".join(lines) + "\n", "values.txt")

    assert [s.text for s in reading.statements] == lines


def test_columns_whose_heads_are_stems_bind_whom_they_say() -> None:
    reading = read("""
        # Brook Trust

        | The trust will | Our schools will |
        |---|---|
        | pay for training | release teachers |
    """)

    assert [(s.text, s.actor, s.parent) for s in reading.statements] == [
        ("pay for training", "trust", None),
        ("release teachers", "schools", None),
    ]


def test_a_list_right_after_one_belief_follows_from_it_and_after_several_from_none() -> None:
    one = read("# Our beliefs\n\nWe believe in play.\n\nOur schools will:\n\n- keep playtimes\n")
    two = read("# Our beliefs\n\nWe believe in play. We believe in rest.\n\nOur schools will:\n\n- keep playtimes\n")

    assert [over(one, s) for s in one.statements][-1] == "We believe in play."
    assert [over(two, s) for s in two.statements][-1] is None


# ── what is left out ─────────────────────────────────────────────────────────────────────────────────

AROUND = "# Brook Trust\n\n## Our values\n\n- Care\n- Courage\n\n## About us\n\n{}\n"


@pytest.mark.parametrize(
    "line",
    [
        "“They noticed that I liked maps.” Pupil, Year 5",
        "“He is a different boy since September.”",
        "Apply for a place",
        "Home / About us / Our values",
        "Find out more about our schools.",
        "For enquiries contact the clerk on 01632 960777.",
        "Version 3. Owner: Chief Operating Officer. Classification: public.",
        "14 June: Sports day",
        "Page last modified 11/02/2024 | Site map | Log in",
        "We hope that you find our website useful.",
    ],
)
def test_what_a_page_has_around_its_values_is_left_out_with_a_reason(line: str) -> None:
    reading = read(AROUND.format(line))

    assert names(reading) == ["Care", "Courage"]
    assert len(reading.statements) == 2


@pytest.mark.parametrize(
    "line",
    [
        "visit a university",
        "share what works",
        "meet every family",
        "join a club each term",
        "request feedback from parents",
    ],
)
def test_what_is_a_link_by_itself_is_something_to_do_in_a_list(line: str) -> None:
    assert said(read(f"# Brook Trust\n\nOur schools will:\n\n- {line}\n")) == [("commitment", line)]


@pytest.mark.parametrize(
    "heading",
    ["Pupils at the heart of all we do", "Every pupil, student and parent counts", "Children from every street belong"],
)
def test_words_about_pupils_are_not_taken_for_the_name_of_one_who_praises(heading: str) -> None:
    reading = read(f"# Our beliefs\n\n## {heading}\n\nOur schools will:\n\n- listen\n")

    assert heading not in why(reading)


@pytest.mark.parametrize(
    "heading", ["See the whole child", "Staff voice", "Governance", "Discover and dream", "Careers"]
)
def test_a_priority_is_not_taken_for_a_link_or_a_part_of_the_site(heading: str) -> None:
    reading = read(f"# Our priorities\n\n## Great teaching\n\n- We will coach.\n\n## {heading}\n\n- We will listen.\n")

    assert [s.text for s in reading.statements if s.kind == "priority"] == ["Great teaching", heading]


def test_words_that_also_head_sections_may_be_values() -> None:
    reading = read("Our values\n\nHonesty\nTrust\nAccountability\nAmbition\nRespect\n", "values.txt")

    assert names(reading) == ["Honesty", "Trust", "Accountability", "Ambition", "Respect"]


def test_of_a_letter_only_what_it_says_of_the_trust_is_kept() -> None:
    reading = read("""
        Dear families,

        It has been a busy term and I am proud of you all.

        Our vision is that every child belongs.

        Yours sincerely,

        Robin Sample
        Chief Executive
    """, "letter.txt")  # fmt: skip

    assert said(reading) == [("vision", "Our vision is that every child belongs.")]
    assert why(reading)["It has been a busy term and I am proud of you all."] == SAYS_SOMETHING_ELSE


def test_a_table_of_links_is_left_out() -> None:
    reading = read("# Brook Trust\n\n| Annual accounts | Download |\n|---|---|\n| Articles | Download |\n")

    assert reading.statements == ()


def test_parts_that_say_what_somebody_will_do_are_headings() -> None:
    reading = read("""
        Brook Schools Federation

        Part A – What we believe
        Good schools are built by good people.

        Part B – What the Federation will do
        (a) respect the judgement of headteachers
        (b) give reasons for its decisions
    """, "values.txt")  # fmt: skip

    assert said(reading) == [
        ("belief", "Good schools are built by good people."),
        ("commitment", "respect the judgement of headteachers"),
        ("commitment", "give reasons for its decisions"),
    ]


def test_a_question_as_a_heading_is_none_of_the_values_above_it() -> None:
    reading = read("""
        # Brook Trust

        ## Our values

        Our values were chosen together:

        - Love – we put others first
        - Hope – we look forward

        ## How parishes can join in

        - Become a foundation governor.
        - Hear children read.
    """)

    assert names(reading) == ["Love", "Hope"]


def test_things_to_bring_are_no_values() -> None:
    reading = read(
        "# Brook Trust\n\n## Our values\n\n- Kindness\n- Hope\n\n## Things to bring\n\n- Wellington boots\n- A hat\n"
    )

    assert names(reading) == ["Kindness", "Hope"]
    assert [text for text in why(reading) if text in ("Wellington boots", "A hat")] == ["Wellington boots", "A hat"]


def test_an_answer_of_one_word_is_a_sentence_and_a_number_is_not() -> None:
    reading = read(
        "# Brook Trust\n\n## What we believe\n\nNo. Every school has its own identity and we believe that it should.\n"
    )

    assert "Every school has its own identity and we believe that it should." in [s.text for s in reading.statements]
    assert [text for _, text in sentences.split("We meet in room No. 4 each week. All come.")] == [
        "We meet in room No. 4 each week.",
        "All come.",
    ]
