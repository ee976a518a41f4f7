"""Any JSON or YAML file as the names of a template."""

from pathlib import Path
from typing import Any

import pytest

from policygen.errors import PolicygenError
from policygen.workspace import read_context
from tests.trees import tree


def context(root: Path, name: str, text: str | bytes) -> dict[str, Any]:
    return read_context(tree(root, {name: text}) / name)


def refusal(root: Path, name: str, text: str | bytes) -> str:
    with pytest.raises(PolicygenError) as raised:
        context(root, name, text)

    return str(raised.value).removeprefix(f"{root}/")


def test_json_keeps_its_types(tmp_path: Path) -> None:
    assert context(tmp_path, "c.json", '{"a": [1, 2.5, true, null, "x"], "b": {"c": "é"}}') == {
        "a": [1, 2.5, True, None, "x"],
        "b": {"c": "é"},
    }


def test_yaml_has_the_types_of_yaml_1_2(tmp_path: Path) -> None:
    text = "a: 1\nb: 2.5\nc: true\nd:\ne: ~\nf: no\ng: 8:45\nh: 2026-09-01\ni: '1'\nj: [x, 1e3]\nk: {l: -7}\n"

    assert context(tmp_path, "c.yaml", text) == {
        "a": 1,
        "b": 2.5,
        "c": True,
        "d": None,
        "e": None,
        "f": "no",
        "g": "8:45",
        "h": "2026-09-01",
        "i": "1",
        "j": ["x", 1000.0],
        "k": {"l": -7},
    }


def test_aliases_stand_for_what_they_repeat(tmp_path: Path) -> None:
    assert context(tmp_path, "c.yml", "a: &x [1]\nb: *x\n") == {"a": [1], "b": [1]}


def test_a_byte_order_mark_is_no_part_of_the_context(tmp_path: Path) -> None:
    assert context(tmp_path, "c.json", b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


def test_an_empty_object_is_a_context(tmp_path: Path) -> None:
    assert context(tmp_path, "c.json", "{}") == {}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("c.json", "[1]", 'c.json: it holds no names. Write an object, like {"name": "value"}.'),
        ("c.json", "null", 'c.json: it holds no names. Write an object, like {"name": "value"}.'),
        (
            "c.json",
            "{\n  x",
            "c.json:2:3: this is not readable JSON: Expecting property name enclosed in double quotes",
        ),
        ("c.json", "", "c.json:1:1: this is not readable JSON: Expecting value"),
        ("c.json", b"\xff", "c.json: it is not saved as UTF-8. Save it as UTF-8."),
        ("c.json", "[" * 100_000, "c.json: it is nested too deeply. Make it flatter."),
        ("c.json", f'{{"a": {"9" * 5000}}}', "c.json: it holds a number that is too long. Put it in quotes."),
        ("c.yaml", "a: [1", "c.yaml:1:4: a bracket opens here and is not closed."),
        ("c.yaml", "a: 1\na: 2\n", "c.yaml:2:1: ‘a’ is here a second time; the first is in line 1."),
        ("c.yaml", "", "c.yaml:1:1: the file says nothing yet."),
    ],
)
def test_a_file_that_holds_no_context_says_where_and_why(
    name: str, text: str | bytes, expected: str, tmp_path: Path
) -> None:
    assert refusal(tmp_path, name, text).startswith(expected)


def test_a_context_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(PolicygenError, match="there is no such file"):
        read_context(tmp_path / "nowhere.json")
