"""Papers for boards and governors: what of them is a meeting's business, and the values that one of them holds."""

import pytest

from policygen.intake import rules
from policygen.intake.names import Names
from policygen.intake.noise import admin_columns, why_noise
from policygen.intake.parse import Reading, read_statements
from policygen.intake.readers import read_outline
from policygen.intake.sections import parts_a_paper
from tests.intake.corpus.making import docx, items, para, table

ANYTOWN = Names("Anytown Trust")

MEETING = table(("Meeting date", "3 May 2026"), ("Agenda item", "4"), ("Purpose", "For decision"), ("Pages", "2"))


def read(*body: str) -> Reading:
    return read_statements(read_outline(docx(*body), "paper.docx"))


def said(reading: Reading) -> list[tuple[str, str]]:
    return [(s.kind, s.text) for s in reading.statements]


def why(reading: Reading) -> dict[str, str]:
    return {left.text: left.why for left in reading.left_out}


# ── the rules ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("rule", [*rules.papers().records, *rules.papers().fields], ids=lambda rule: rule.example)
def test_a_label_of_a_record_is_told_by_its_rule(rule: rules.Rule) -> None:
    assert rule.pattern.fullmatch(rule.example.partition(":")[0].casefold())


@pytest.mark.parametrize("rule", rules.papers().asks, ids=lambda rule: rule.example)
def test_what_a_paper_asks_of_its_readers_is_left_out(rule: rules.Rule) -> None:
    assert why_noise(rule.example, lone=False) == "what a paper asks of its readers"


@pytest.mark.parametrize("rule", rules.papers().sections, ids=lambda rule: rule.example)
def test_a_heading_that_parts_a_paper_is_told_with_and_without_its_number(rule: rules.Rule) -> None:
    assert parts_a_paper(rule.example, ANYTOWN)
    assert parts_a_paper(f"5. {rule.example}", ANYTOWN)


@pytest.mark.parametrize("rule", rules.papers().columns, ids=lambda rule: rule.example)
def test_a_column_of_who_and_when_is_told_by_its_head(rule: rules.Rule) -> None:
    assert admin_columns(["Action", rule.example]) == [1]


# ── the papers ───────────────────────────────────────────────────────────────────────────────────────


def test_of_a_paper_only_the_values_are_read() -> None:
    reading = read(
        para("Anytown Trust", style="Title"),
        MEETING,
        para("Recommendation", style="Heading1"),
        para("Trustees are asked to:"),
        items("agree the values", "note the plan"),
        para("Background", style="Heading1"),
        para("We met all staff in March."),
        para("Our values", style="Heading1"),
        items("Honesty: we say so", "Care: we look after each other"),
        para("Next steps", style="Heading1"),
        para("The values will be printed."),
    )

    assert said(reading) == [("value", "we say so"), ("value", "we look after each other")]
    assert why(reading)["Agenda item 4"] == "the record of a meeting"
    assert why(reading)["Purpose For decision"] == "the record of a meeting"
    assert why(reading)["We met all staff in March."] == "what a paper says to its readers"


def test_what_hangs_on_a_line_that_asks_goes_with_it_and_what_comes_after_the_list_stays() -> None:
    reading = read(para("Governors are asked to:"), items("note this"), para("We believe that books matter."))

    assert said(reading) == [("belief", "We believe that books matter.")]
    assert why(reading)["note this"] == "what a paper asks of its readers"


def test_background_and_next_steps_are_read_where_no_meeting_is_spoken_of() -> None:
    reading = read(para("Our schools", style="Heading1"), para("Next steps", style="Heading1"), para("We will grow."))

    assert said(reading) == [("commitment", "We will grow.")]


def test_a_table_of_values_with_a_purpose_in_it_is_no_record() -> None:
    reading = read(table(("Purpose", "We exist to teach the town."), ("Vision", "A town that sings at its work.")))

    assert said(reading) == [("mission", "We exist to teach the town."), ("vision", "A town that sings at its work.")]


def test_columns_that_say_who_and_when_are_left_out_of_a_table_of_actions() -> None:
    reading = read(
        para("Our priorities", style="Heading1"),
        table(("Priority", "What we will do", "Lead", "By when"), ("Reading", "Open a library.", "Head", "May 2027")),
    )

    assert said(reading) == [("priority", "Reading"), ("commitment", "Open a library.")]
    assert why(reading)["May 2027"] == why(reading)["Head"] == "who does it, or by when"


def test_lines_to_sign_on_are_left_out() -> None:
    reading = read(para("Parents agree to:"), items("read with us"), para("Signed: ____________"))

    assert [(s.actor, s.stem, s.text) for s in reading.statements] == [("parents", "Parents agree to", "read with us")]
    assert "Signed: ____________" in why(reading)
