"""Changing a YAML file in place: it says the new thing, and every other character of it stays."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policygen.workspace.context import _typed
from policygen.workspace.editing import CannotEditError, rewrite
from policygen.workspace.writing import entry_lines
from policygen.workspace.yamlfile import Listing, Map, plain, read_yaml

Data = Mapping[str, Any]


def says(text: str) -> Any:
    node, findings = read_yaml(text.encode(), "t.yaml")

    assert findings == []
    return plain(node) if node else None


def changed(text: str, **new: Any) -> str:
    """`text` with some of its keys given new values; None takes a key out."""
    before = says(text)
    after = {key: value for key, value in (before | new).items() if value is not None}
    return rewrite(text, before, after)


# ── single values ──


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name: Old\n", "name: New words\n"),
        ("name: 'Old'\n", "name: New words\n"),
        ("name:   Old   # since 2020\n", "name: New words   # since 2020\n"),
        ("phase: x\nname:\n", "phase: x\nname: New words\n"),
        ("name:   # fill in\nphase: x\n", "name: New words   # fill in\nphase: x\n"),
        ("name: Old\n  and older\n", "name: New words\n"),
        ("name: >-\n  Old\n  and older\n\n# more\nphase: x\n", "name: New words\n\n# more\nphase: x\n"),
        ("# top\n\nname: Old\n# end", "# top\n\nname: New words\n# end"),
        ("name: Old\r\nphase: x\r\n", "name: New words\r\nphase: x\r\n"),
        ("name: Old", "name: New words"),
        ("name:\n  Old\n", "name:\n  New words\n"),
    ],
)
def test_a_value_is_replaced_where_it_stands(before: str, after: str) -> None:
    data = says(before)

    assert rewrite(before, data, data | {"name": "New words"}) == after


LONG = "word " * 40 + "end"


def test_a_long_value_is_folded() -> None:
    shown = changed("name: Old\nphase: x\n", name=LONG)

    assert shown.startswith("name: >-\n  word word")
    assert shown.endswith(" end\nphase: x\n")
    assert max(len(line) for line in shown.splitlines()) <= 100
    assert says(shown)["name"] == LONG


def test_a_long_value_before_a_remark_stays_in_its_line() -> None:
    assert changed("name: Old # a remark\n", name=LONG) == f"name: {LONG} # a remark\n"


def test_the_remark_after_a_folding_mark_stays() -> None:
    shown = changed("name: >-  # a remark\n  Old\n  words\nphase: x\n", name=LONG)

    assert shown.startswith("name: >-  # a remark\n  word word")
    assert says(shown)["name"] == LONG


@pytest.mark.parametrize(
    "text", ["yes", "0123", "2026-01-01", "a: b", "a #b", "- a", "'", '"', "@a", "é\u2028x", "a\n b", " a"]
)
def test_text_that_yaml_would_misread_is_written_so_that_everybody_reads_it(text: str) -> None:
    shown = changed("name: Old\n", name=text)
    node, findings = read_yaml(shown.encode(), "t.yaml")

    assert findings == []
    assert node is not None
    assert _typed(node) == {"name": text}


def test_dates_numbers_and_truths_are_written_plainly() -> None:
    assert changed("a: x\n", a=dt.date(2026, 9, 1), b=True, c=False, d=0.85, e=12) == (
        "a: 2026-09-01\nb: yes\nc: no\nd: 0.85\ne: 12\n"
    )


# ── keys ──


def test_a_new_key_stands_after_the_key_that_goes_before_it() -> None:
    text = "name: A\n\n# What follows\nphase: x\n"

    assert rewrite(text, says(text), {"name": "A", "urn": "X1", "phase": "x"}) == (
        "name: A\nurn: X1\n\n# What follows\nphase: x\n"
    )


def test_a_new_first_key_stands_before_all_others() -> None:
    assert rewrite("phase: x\n", {"phase": "x"}, {"name": "A", "phase": "x"}) == "name: A\nphase: x\n"


def test_a_key_goes_with_its_line_only() -> None:
    text = "name: A\n# about the phase\nphase: x # really\n# about the rest\nurn: y\n"

    assert changed(text, phase=None) == "name: A\n# about the phase\n# about the rest\nurn: y\n"


def test_a_key_with_lines_below_goes_with_them() -> None:
    assert changed("name: A\nday:\n  opening: x\n  closing: y\nurn: z\n", day=None) == "name: A\nurn: z\n"


def test_the_first_key_of_an_item_goes_and_the_second_takes_its_place() -> None:
    text = "people:\n  - role: x\n    name: A\n"

    assert changed(text, people=[{"name": "A"}]) == "people:\n  - name: A\n"


def test_maps_are_changed_inside() -> None:
    text = "day:   # the school day\n    opening: '8:45'\n\n    # later\n    closing: '15:15'\n"

    assert changed(text, day={"opening": "9:00", "lunch": "12:30", "closing": "15:15"}) == (
        "day:   # the school day\n    opening: '9:00'\n    lunch: '12:30'\n\n    # later\n    closing: '15:15'\n"
    )


def test_a_map_in_brackets_stays_in_brackets() -> None:
    text = "people:\n  dsl: {name: A, email: a@b} # new\n"

    assert changed(text, people={"dsl": {"name": "B", "email": "a@b"}}) == (
        "people:\n  dsl: {name: B, email: a@b} # new\n"
    )


def test_a_map_where_nothing_was_is_written_in_lines_below() -> None:
    text = "name: A\npeople:   # who is who\nurn: x\n"
    before = says(text)

    assert rewrite(text, before, {"name": "A", "people": {"dsl": {"name": "B"}}, "urn": "x"}) == (
        "name: A\npeople:   # who is who\n  dsl:\n    name: B\nurn: x\n"
    )


def test_keys_of_two_depths_can_be_added_in_one_place() -> None:
    text = "people:\n  senco:\n    name: A\n"
    people = {"dsl": {"name": "B"}, "senco": {"name": "A", "email": "a@b"}, "site": {"name": "C"}}

    assert changed(text, people=people) == (
        "people:\n  dsl:\n    name: B\n  senco:\n    name: A\n    email: a@b\n  site:\n    name: C\n"
    )


# ── lists ──


def test_a_short_list_is_replaced_in_its_brackets() -> None:
    assert changed("themes: [a, b] # chosen\n", themes=["a", "c"]) == "themes: [a, c] # chosen\n"


def test_a_list_in_lines_keeps_what_stays_and_its_remarks() -> None:
    text = "houses:\n# a tree\n- Oak\n- Ash # tall\n\n# a bird\n- Wren\n"

    assert changed(text, houses=["Ash", "Elm", "Wren"]) == ("houses:\n- Ash # tall\n- Elm\n\n# a bird\n- Wren\n")


def test_a_list_of_one_person_may_become_several() -> None:
    text = "people:\n  senco:\n    name: A\n"

    assert changed(text, people={"senco": [{"name": "A"}, {"name": "B"}]}) == (
        "people:\n  senco:\n    - name: A\n    - name: B\n"
    )


STATEMENTS = """\
name: A trust
statements:
  # Keep the ids.

  # the first
  - id: one
    text: "One"   # quoted for a reason

  - text: Two
    # its id stands below
    id: two


  # the third
  -
    id: three
    text: >
      Three
      words

# the end
"""


def statements(*items: Data, text: str = STATEMENTS) -> str:
    return rewrite(text, says(text), {"name": "A trust", "statements": list(items)}, lambda item: f"New: {item['id']}")


ONE, TWO, THREE = says(STATEMENTS)["statements"]


def test_nothing_changes_where_nothing_is_new() -> None:
    assert statements(ONE, TWO, THREE) == STATEMENTS


def test_a_reworded_statement_changes_in_its_place_only() -> None:
    assert statements(ONE | {"text": "1"}, TWO, THREE) == STATEMENTS.replace('"One"', "'1'")


def test_a_statement_in_the_middle_takes_its_remark_along() -> None:
    third = STATEMENTS[STATEMENTS.index("\n\n\n  # the third") + 1 : STATEMENTS.index("\n# the end")]
    without = STATEMENTS.replace(third, "")

    assert statements(ONE, THREE, TWO) == without.replace("\n  - text: Two", third + "\n  - text: Two")


def test_what_is_said_of_the_whole_list_stays_at_its_top() -> None:
    shown = statements(TWO, ONE, THREE)

    assert shown.startswith("name: A trust\nstatements:\n  # Keep the ids.\n\n  - text: Two")
    assert '\n\n  # the first\n  - id: one\n    text: "One"   # quoted for a reason\n' in shown


def test_a_new_statement_has_a_blank_line_and_a_remark_above_it() -> None:
    new = {"id": "new", "text": "New words"}

    assert statements(ONE, new, TWO, THREE) == STATEMENTS.replace(
        "\n  - text: Two", "\n  # New: new\n  - id: new\n    text: New words\n\n  - text: Two"
    )


def test_a_new_last_statement_stands_before_what_follows_the_list() -> None:
    new = {"id": "new", "text": "New words"}

    assert statements(ONE, TWO, THREE, new) == STATEMENTS.replace(
        "\n# the end", "\n  # New: new\n  - id: new\n    text: New words\n\n# the end"
    )


@pytest.mark.parametrize("before", ["name: A trust\n", "name: A trust\nstatements:\n"])
def test_the_first_statements_have_their_remarks_too(before: str) -> None:
    assert statements({"id": "a", "text": "x"}, {"id": "b", "text": "y"}, text=before) == (
        "name: A trust\nstatements:\n\n  # New: a\n  - id: a\n    text: x\n\n  # New: b\n  - id: b\n    text: y\n"
    )


def test_the_programs_own_remark_follows_what_it_says_and_a_persons_stays() -> None:
    text = "statements:\n\n  # New: a\n  - id: a\n    kind: x\n\n  # Mine: a\n  - id: b\n    kind: x\n"
    before = says(text)
    after = {"statements": [{"id": "a", "kind": "y"}, {"id": "b", "kind": "y"}]}
    shown = rewrite(text, before, after, lambda item: f"New: {item['id']}{item['kind'].strip('x')}")

    assert shown == text.replace("# New: a\n", "# New: ay\n").replace("kind: x", "kind: y")


def test_a_list_that_ends_the_file_without_a_line_end_can_grow() -> None:
    text = "statements:\n  - id: a"

    assert rewrite(text, says(text), {"statements": [{"id": "a"}, {"id": "b"}]}) == (
        "statements:\n  - id: a\n  - id: b\n"
    )


def test_a_file_in_brackets_cannot_be_changed_in_place() -> None:
    with pytest.raises(CannotEditError):
        rewrite("{name: A}\n", {"name": "A"}, {"name": "B"})


# ── any file, any change ──

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=150).filter(
    str.strip
)
OPTIONAL = st.dictionaries(
    st.sampled_from(["stem", "parent", "section", "raw"]),
    WORDS | st.lists(WORDS, min_size=1, max_size=3),
    max_size=3,
)
IDS = st.lists(
    st.from_regex(r"[a-z]{1,6}", fullmatch=True).filter(lambda s: s != "null"),
    min_size=1,
    max_size=5,
    unique=True,
)


@st.composite
def items(draw: st.DrawFn, ids: Sequence[str]) -> list[dict[str, Any]]:
    return [{"id": name, "text": draw(WORDS), **draw(OPTIONAL)} for name in ids]


@st.composite
def files(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A file as some person might have laid it out, with numbered remarks all over it."""
    before = {"name": draw(WORDS), "statements": draw(items(draw(IDS)))}
    indent = draw(st.sampled_from([0, 2, 4]))
    count = iter(range(1000))

    def remarks(pad: int) -> list[str]:
        kinds = draw(st.lists(st.sampled_from(["blank", "remark"]), max_size=2))
        return ["" if kind == "blank" else f"{' ' * pad}# r{next(count)}r" for kind in kinds]

    lines = [*remarks(0), *entry_lines("name", before["name"], 0), *remarks(0), "statements:"]
    for item in before["statements"]:
        lines += remarks(indent)
        for number, (key, value) in enumerate(item.items()):
            written = value if draw(st.booleans()) else None
            new = (
                [f"{key}: {json.dumps(written, ensure_ascii=True)}"]
                if isinstance(written, str) and written.isascii()
                else ([line[indent + 2 :] if line else line for line in entry_lines(key, value, indent + 2)])
            )
            lines += remarks(indent + 2) if number else []
            lines += [
                (" " * indent + ("- " if n + number == 0 else "  ") + line) if line else line
                for n, line in enumerate(new)
            ]
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    return newline.join([*lines, *remarks(0)]) + newline, before


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, dict[str, Any], dict[str, Any]]:
    text, before = draw(files())
    kept = draw(st.permutations(before["statements"]))[: draw(st.integers(1, len(before["statements"])))]
    after = []
    for item in kept:
        change = draw(st.sampled_from(["none", "text", "more", "fewer"]))
        new = {"text": {"text": draw(WORDS)}, "more": draw(OPTIONAL)}.get(change, {})
        after.append({"id": item["id"], "text": item["text"]} if change == "fewer" else item | new)
    added = draw(items([f"new{n}" for n in range(draw(st.integers(0, 2)))]))
    return text, before, {"name": before["name"], "statements": draw(st.permutations(after + added))}


@settings(max_examples=60, deadline=None)
@given(edits())
def test_any_file_says_what_it_should_after_any_change(
    edit: tuple[str, dict[str, Any], dict[str, Any]],
) -> None:
    text, before, after = edit
    assert says(text) == before

    assert says(rewrite(text, before, after, lambda item: f"New {item['id']}")) == after


@settings(max_examples=40, deadline=None)
@given(files())
def test_a_file_that_says_what_it_should_keeps_every_byte(file: tuple[str, dict[str, Any]]) -> None:
    text, data = file

    assert rewrite(text, data, data) == text


@settings(max_examples=40, deadline=None)
@given(files(), WORDS)
def test_rewording_one_statement_keeps_every_other_line(file: tuple[str, dict[str, Any]], words: str) -> None:
    text, before = file
    first, *others = before["statements"]
    shown = rewrite(text, before, before | {"statements": [first | {"text": words}, *others]})
    remarks = [line for line in text.splitlines() if line.strip().startswith("# r")]

    assert [line for line in shown.splitlines() if line.strip().startswith("# r")] == remarks
    if others:
        lines = text.splitlines(keepends=True)

        assert shown.endswith("".join(lines[line_of_second_statement(text) - 1 :]))


def line_of_second_statement(text: str) -> int:
    node, _ = read_yaml(text.encode(), "t.yaml")
    assert isinstance(node, Map)
    entry = node.get("statements")
    assert entry is not None
    assert isinstance(entry.value, Listing)
    return entry.value.items[1].start.line
