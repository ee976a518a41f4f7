"""The next edition of a document meets the statements that a trust has: ids survive, nothing is lost."""

import datetime as dt
import random
import re
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policygen.intake.match import Change, match, pair, word_changes
from policygen.intake.parse import read_statements
from policygen.intake.readers import read_outline
from policygen.model import Statement, Wording
from tests.intake.test_parse import DOCUMENTS, KET, MADE_UP, reading_of

HERE = Path(__file__).parent
THEN = dt.date(2025, 9, 1)
NOW = dt.date(2026, 9, 1)


def read(text: str) -> tuple[Statement, ...]:
    return read_statements(read_outline(textwrap.dedent(text).encode(), "values.txt")).statements


def ids(statements: tuple[Statement, ...]) -> list[str]:
    return [s.id for s in statements]


def by_id(statements: tuple[Statement, ...], id: str) -> Statement:
    return next(s for s in statements if s.id == id)


def edited(statements: tuple[Statement, ...], id: str, **fields: object) -> tuple[Statement, ...]:
    """The statements after somebody changed one of them in trust.yaml."""
    return tuple(s.model_copy(update=fields) if s.id == id else s for s in statements)


FIRST = """
    Our beliefs

    Learning belongs to everyone

    Our schools will:
    - insist that every adult goes on learning;
    - give children time to get things wrong;
    - fill corridors with books.

    Schools are part of their town

    The trust will:
    - open its halls at weekends;
    - buy from local firms wherever that is fair.
    """


# ── law 7: the same document again ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_importing_the_same_document_again_changes_nothing(document: Path) -> None:
    statements = reading_of(document).statements
    again = match(statements, statements, NOW)

    assert (again.statements, again.changes, again.changed) == (statements, (), False)


@settings(max_examples=60, deadline=None)
@given(MADE_UP, st.randoms(use_true_random=False))
def test_a_reordered_document_changes_no_id(text: str, order: random.Random) -> None:
    old = read_statements(read_outline(text.encode(), "values.txt")).statements
    shuffled = list(old)
    order.shuffle(shuffled)
    again = match(shuffled, old, NOW)

    assert {s.id: s.text for s in again.statements} == {s.id: s.text for s in old}
    assert all(s.retired is None and s.was == () for s in again.statements)


def test_beliefs_in_another_order_keep_their_ids_and_take_the_new_order() -> None:
    old = reading_of(KET).statements
    head, *beliefs = re.split(r"\n\n(?=[A-Z][^\n]*\n\nKET )", KET.read_text(encoding="utf-8"))
    new = read("\n\n".join([head, *reversed(beliefs)]))
    again = match(new, old, NOW)

    assert sorted(ids(again.statements)) == sorted(ids(old))
    assert [s.text for s in again.statements] == [s.text for s in new]
    assert {change.what for change in again.changes} == {"moved"}


EDITS = st.sampled_from(
    [
        {"themes": ("finance",)},
        {"text": "Words that somebody mended by hand."},
        {"kind": "note"},
        {"actor": "parents"},
        {"name": "Another name"},
        {"audience": "staff"},
        {"confidence": 1.0},
        {"retired": THEN},
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), EDITS), max_size=4), st.sets(st.integers(0, 6), max_size=2))
def test_what_people_changed_added_or_deleted_by_hand_survives_the_same_document(
    edits: list[tuple[int, dict[str, object]]], deleted: set[int]
) -> None:
    read_last = read(FIRST)
    there = read_last
    for at, fields in edits:
        there = edited(there, read_last[at].id, **fields)
    gone = {read_last[at].id for at in deleted}
    there = tuple(s for s in there if s.id not in gone and s.parent not in gone)
    there = (*there, Statement(id="added-by-hand", kind="value", text="Something that only people know"))
    again = match(read_last, there, NOW, before=read_last)

    assert again.statements == there
    assert again.changed is False


# ── the next edition ─────────────────────────────────────────────────────────────────────────────────


def test_kets_next_edition_keeps_every_id_through_gerunds_pronouns_and_a_new_order() -> None:
    old = reading_of(KET).statements
    new = reading_of(HERE / "editions" / "ket-next.txt").statements
    result = match(new, old, NOW)
    beliefs = [s.id for s in old if s.kind == "belief"]
    under = {b: [s.id for s in old if s.parent == b] for b in beliefs}
    order = [beliefs[i] for i in (2, 3, 0, 1, 4, 6, 5, 7, 8, 9, 10, 11, 13, 14, 15)]
    gone = [beliefs[12], *under[beliefs[12]]]

    assert [s.id for s in result.statements if s.id in ids(old) and s.retired is None] == [
        id for belief in order for id in (belief, *under[belief])
    ]
    assert [s.id for s in result.statements if s.retired == NOW] == gone
    assert [(s.kind, s.text) for s in result.statements if s.id not in ids(old)] == [
        ("motto", "Further by going together"),
        ("value", "Candour in everything that we publish"),
        ("value", "A concern for the wellbeing of whoever learns or works with us"),
        ("value", "A preference for what can be done locally"),
        ("value", "A welcome that leaves nobody at the gate"),
        ("value", "An appetite for doing things better"),
    ]


def test_a_reworded_statement_keeps_id_and_themes_and_remembers_its_earlier_words() -> None:
    old = edited(read(FIRST), "fill-corridors-books", themes=("learning", "character"))
    new = read(FIRST.replace("fill corridors with books", "fill every corridor with good books"))
    result = match(new, old, NOW)
    statement = by_id(result.statements, "fill-corridors-books")

    assert statement.text == "fill every corridor with good books"
    assert statement.was == (Wording(text="fill corridors with books", until=NOW),)
    assert statement.themes == ("learning", "character")
    assert [str(change) for change in result.changes] == [
        "reworded fill-corridors-books: fill [corridors → every corridor] with [ → good] books"
    ]


def test_earlier_wordings_are_kept_newest_first_over_three_editions() -> None:
    first = read(FIRST)
    second = match(read(FIRST.replace("open its halls", "open all its halls")), first, THEN).statements
    third = match(read(FIRST.replace("open its halls at weekends", "open all our halls on Saturdays")), second, NOW)
    statement = by_id(third.statements, "open-halls-weekends")

    assert statement.text == "open all our halls on Saturdays"
    assert statement.was == (
        Wording(text="open all its halls at weekends", until=NOW),
        Wording(text="open its halls at weekends", until=THEN),
    )


def test_a_changed_stem_changes_who_is_bound_and_no_id() -> None:
    old = read(FIRST)
    result = match(read(FIRST.replace("The trust will:", "Everyone in the trust will:")), old, NOW)

    assert ids(result.statements) == ids(old)
    assert [(s.stem, s.actor) for s in result.statements if s.kind == "commitment"][3:] == [
        ("Everyone in the trust will", "everyone"),
        ("Everyone in the trust will", "everyone"),
    ]


def test_what_the_trust_no_longer_says_is_kept_as_retired_where_it_stood() -> None:
    old = read(FIRST)
    result = match(read(FIRST.replace("- give children time to get things wrong;\n", "")), old, NOW)

    assert ids(result.statements) == ids(old)
    assert [s.text for s in result.statements if s.retired == NOW] == ["give children time to get things wrong"]


def test_a_retired_statement_that_comes_back_has_its_old_id() -> None:
    old = read(FIRST)
    without = match(read(FIRST.replace("- fill corridors with books.\n", "")), old, THEN).statements
    result = match(old, without, NOW)

    assert ids(result.statements) == ids(old)
    assert [change.what for change in result.changes] == ["back"]


def test_another_statement_in_the_place_of_one_that_went_gets_an_id_of_its_own() -> None:
    old = read(FIRST)
    new = read(FIRST.replace("fill corridors with books", "pay for every child to learn to swim"))
    result = match(new, old, NOW)

    assert by_id(result.statements, "fill-corridors-books").retired == NOW
    assert [s.text for s in result.statements if s.id not in ids(old)] == ["pay for every child to learn to swim"]


def test_an_id_that_a_retired_statement_has_is_never_given_again() -> None:
    old = read("Our Values\n\n- Courage: we say what we think\n- Care: we mean it\n")
    without = match(read("Our Values\n\n- Care: we mean it\n"), old, THEN).statements
    again = read("Our Values\n\n- Care: we mean it\n\nOur Commitments\n\n- Courage in planning\n")
    result = match(again, without, NOW)

    assert sorted(ids(result.statements)) == sorted({*ids(old), "courage-planning"})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("insist that every adult goes on learning", "expect that every adult carries on learning"),
        ("give children time to get things wrong", "allow pupils the time to get things wrong and try again"),
        ("open its halls at weekends", "keep our halls open through the weekend"),
        ("buy from local firms wherever that is fair", "use local firms wherever we fairly can"),
        ("Schools are part of their town", "A school is a part of the town around it"),
    ],
)
def test_a_heavily_reworded_statement_is_still_itself(before: str, after: str) -> None:
    old = read(FIRST)
    result = match(read(FIRST.replace(before, after)), old, NOW)

    assert [s.was[0].text for s in result.statements if s.text == after] == [before]


def test_two_statements_of_the_same_words_keep_to_their_own_stems() -> None:
    text = """
        Our commitments

        The trust will:
        - listen;
        - publish what it hears.

        Our schools will:
        - listen;
        - act within the week.
        """
    old = read(text)
    new = read(text.replace("publish what it hears", "print what it hears"))

    assert ids(match(new, old, NOW).statements) == ids(old)
    assert [s.stem for s in match(new, old, NOW).statements] == [s.stem for s in old]


def test_a_value_never_becomes_a_commitment_however_alike_their_words() -> None:
    [value] = read("Our Values\n\n- Honesty in all that anybody does\n")
    [commitment] = read("Our Commitments\n\n- Honesty in all that everybody does\n")
    result = match([commitment], [value], NOW)

    assert [(s.id == value.id, s.kind, s.retired) for s in result.statements] == [
        (False, "commitment", None),
        (True, "value", NOW),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("teach every pupil to swim before the age of nine", "teach every pupil first aid before they leave"),
        ("leave every pupil able to speak well in public", "leave every pupil able to swim"),
        ("speak to parents with patience", "write to parents in other schools"),
    ],
)
def test_a_frame_that_two_lines_share_carries_no_id_from_one_promise_to_another(before: str, after: str) -> None:
    around = "Our schools will:\n- {};\n- teach every pupil to cook before the age of ten;\n- listen to parents.\n"
    old, new = read(around.format(before)), read(around.format(after))

    assert pair(new, old) == {new[1].id: old[1].id, new[2].id: old[2].id}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("listen to staff", "listen to staff and to one another"),
        ("teach every pupil to swim before the age of nine", "teach every pupil to swim before the age of ten"),
        ("read to every pupil each day", "read to each pupil every day"),
    ],
)
def test_a_line_that_is_added_to_or_hardly_changed_is_still_itself(before: str, after: str) -> None:
    around = "Our schools will:\n- {};\n- teach every pupil to cook before the age of ten;\n- listen to parents.\n"
    old, new = read(around.format(before)), read(around.format(after))

    assert pair(new, old)[new[0].id] == old[0].id


# ── corrections by hand and a newer edition ──────────────────────────────────────────────────────────


def test_a_correction_by_hand_stays_when_another_line_of_the_document_changes() -> None:
    last = read(FIRST)
    there = edited(last, "open-halls-weekends", actor="everyone", text="open its halls and kitchens at weekends")
    new = read(FIRST.replace("fill corridors with books", "fill all corridors with books"))
    result = match(new, there, NOW, before=last)
    kept = by_id(result.statements, "open-halls-weekends")

    assert (kept.actor, kept.text, kept.was) == ("everyone", "open its halls and kitchens at weekends", ())


CORRECTED = [
    {"kind": "aim"},
    {"actor": "everyone"},
    {"themes": ("finance",)},
    {"name": "Open doors"},
    {"audience": "staff"},
]


@pytest.mark.parametrize("corrected", CORRECTED, ids=lambda fields: "".join(fields))
@pytest.mark.parametrize("words", ["open its halls at weekends", "open all of its halls at weekends"])
def test_what_people_corrected_stays_in_the_next_edition_reworded_or_not(
    corrected: dict[str, object], words: str
) -> None:
    last = read(FIRST)
    there = edited(last, "open-halls-weekends", **corrected)
    new = read(FIRST.replace("open its halls at weekends", words).replace("fill corridors", "fill all corridors"))
    kept = by_id(match(new, there, NOW, before=last).statements, "open-halls-weekends")

    assert kept.text == words
    assert {name: getattr(kept, name) for name in corrected} == corrected


@pytest.mark.parametrize("corrected", CORRECTED, ids=lambda fields: "".join(fields))
def test_without_the_last_document_what_people_corrected_stays_where_the_words_are_the_same(
    corrected: dict[str, object],
) -> None:
    there = edited(read(FIRST), "open-halls-weekends", **corrected)
    kept = by_id(match(read(FIRST), there, NOW).statements, "open-halls-weekends")

    assert {name: getattr(kept, name) for name in corrected} == corrected


def test_the_documents_own_new_wording_wins_over_a_mended_one_which_is_remembered() -> None:
    last = read(FIRST)
    there = edited(last, "open-halls-weekends", text="open its halls and kitchens at weekends")
    new = read(FIRST.replace("open its halls at weekends", "open its halls every weekend of the year"))
    kept = by_id(match(new, there, NOW, before=last).statements, "open-halls-weekends")

    assert kept.text == "open its halls every weekend of the year"
    assert kept.was == (Wording(text="open its halls and kitchens at weekends", until=NOW),)


def test_a_statement_that_people_deleted_does_not_come_back_with_the_next_edition() -> None:
    last = read(FIRST)
    there = tuple(s for s in last if s.id != "fill-corridors-books")
    new = read(FIRST.replace("every adult goes on", "each adult goes on"))
    result = match(new, there, NOW, before=last)

    assert ids(result.statements) == ids(there)


def test_a_statement_written_by_hand_is_not_retired_for_being_absent_from_the_document() -> None:
    last = read(FIRST)
    own = Statement(id="own", kind="commitment", text="mend our own bicycles")
    result = match(last, (*last[:2], own, *last[2:]), NOW)

    assert result.changed is False


# ── telling people ───────────────────────────────────────────────────────────────────────────────────


def test_changed_words_are_shown_in_brackets() -> None:
    assert word_changes("in all that we do", "in all that it always does") == "in all that [we do → it always does]"


def test_each_change_tells_itself() -> None:
    one = Statement(id="hope", kind="value", text="Hope")
    other = one.model_copy(update={"actor": "staff", "grounds": ("age", "sex")})

    assert [
        str(Change("added", None, one)),
        str(Change("retired", one, one)),
        str(Change("back", one, one)),
        str(Change("moved", one, one)),
        str(Change("changed", one, other)),
    ] == [
        "new value hope: ‘Hope’",
        "gone, kept as retired: hope: ‘Hope’",
        "back again: hope: ‘Hope’",
        "moved hope",
        "changed hope: actor ‘unstated’ is now ‘staff’, grounds ‘’ is now ‘age, sex’",
    ]


@settings(max_examples=40, deadline=None)
@given(MADE_UP, MADE_UP)
def test_no_edition_whatever_loses_an_id_or_gives_one_twice(before: str, after: str) -> None:
    old = read_statements(read_outline(before.encode(), "values.txt")).statements
    new = read_statements(read_outline(after.encode(), "values.txt")).statements
    result = match(new, old, NOW)
    there = ids(result.statements)

    assert len(there) == len(set(there))
    assert set(ids(old)) <= set(there)
    assert {s.parent for s in result.statements} - {None} <= set(there)
    assert len(pair(new, old)) == len(set(pair(new, old).values()))
