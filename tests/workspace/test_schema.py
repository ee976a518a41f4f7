"""The JSON Schemas by which editors complete and check the YAML files."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from policygen.model import KINDS, PHASES, THEMES
from policygen.workspace import schemas, write_schemas


def definition(name: str, inner: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = schemas()[name]["$defs"][inner]
    return found


@pytest.mark.parametrize("name", ["trust", "school", "group", "catalogue", "guidance"])
def test_the_schema_in_the_project_is_what_the_model_gives(name: str, root: Path) -> None:
    """Made with `policygen schema --write`."""
    committed = json.loads((root / f"seeds/.schema/{name}.json").read_text(encoding="utf-8"))

    assert committed == schemas()[name]


def test_the_schemas_are_written_where_the_files_look_for_them(tmp_path: Path) -> None:
    paths = write_schemas(tmp_path)

    assert [path.relative_to(tmp_path).as_posix() for path in paths] == [
        f"seeds/.schema/{name}.json" for name in ("trust", "school", "group", "catalogue", "guidance")
    ]
    assert json.loads(paths[1].read_text(encoding="utf-8")) == schemas()["school"]


def test_every_yaml_file_of_the_project_names_its_schema_in_its_first_line(root: Path) -> None:
    named = {}
    for path in [
        *root.glob("seeds/*/trust.yaml"),
        *root.glob("seeds/*/schools/*.yaml"),
        *root.glob("templates/*.yaml"),
    ]:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        target = path.parent / first.removeprefix("# yaml-language-server: $schema=")
        named[path.relative_to(root).as_posix()] = target.resolve().relative_to(root).as_posix()

    assert named == {
        path: "seeds/.schema/"
        + {"trust.yaml": "trust", "catalogue.yaml": "catalogue", "guidance.yaml": "guidance"}.get(
            Path(path).name, "school"
        )
        + ".json"
        for path in named
    }
    assert len(named) >= 5


def test_unknown_keys_are_flagged_and_known_ones_completed() -> None:
    school = schemas()["school"]

    assert school["additionalProperties"] is False
    assert school["required"] == ["name", "phase"]
    assert school["properties"]["phase"]["enum"] == list(PHASES)


def test_text_may_look_like_a_number_or_a_truth() -> None:
    assert definition("school", "Contact")["properties"]["phone"]["type"] == ["string", "number", "boolean", "null"]


def test_what_may_be_left_out_may_be_empty_and_what_must_be_given_may_not() -> None:
    school = schemas()["school"]["properties"]

    assert {"type": "null"} in school["people"]["anyOf"]
    assert "null" not in school["name"]["type"]


def test_a_truth_may_be_yes_or_no() -> None:
    assert schemas()["school"]["properties"]["nursery"]["enum"] == [True, False, "yes", "no", None]


def test_a_post_takes_one_person_or_a_list() -> None:
    post = definition("school", "SchoolPeople")["properties"]["headteacher"]["anyOf"]

    assert post == [
        {"$ref": "#/$defs/Person"},
        {"items": {"$ref": "#/$defs/Person"}, "type": "array"},
        {"type": "null"},
    ]


def test_keys_are_the_ones_that_people_type() -> None:
    assert list(definition("school", "Person")["properties"]) == [
        "name",
        "title",
        "email",
        "phone",
        "from",
        "until",
        "vacancy",
    ]


def test_statements_offer_their_kinds_and_themes() -> None:
    statement = definition("trust", "Statement")

    assert statement["properties"]["kind"]["enum"] == list(KINDS)
    assert statement["properties"]["themes"]["anyOf"][0]["items"]["enum"] == list(THEMES)


def test_items_of_a_list_by_name_may_be_keys_and_any_of_them_may_be_taken_out() -> None:
    school = schemas()["school"]["properties"]
    as_keys = {"type": "object", "additionalProperties": {"type": ["object", "null"]}}
    [section] = school["adjustments"]["anyOf"][0]["additionalProperties"]["anyOf"][0]["patternProperties"].values()

    assert as_keys in school["campuses"]["anyOf"]
    assert {"type": "null"} in section["anyOf"]
