"""Whether sets of values fit together, and whether what they say can hold for each school."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.checks.saying import said_of
from tests.trees import SCHOOL, TRUST
from tests.word.make import docx

SCHOOL_FILE = "seeds/larkmoor/schools/brackenhurst.yaml"
TRUST_FILE = "seeds/larkmoor/trust.yaml"
GROUP_FILE = "seeds/larkmoor/groups/diocese.yaml"
TEMPLATE = "templates/policies/behaviour.docx"
QUOTES_ALL = docx("{%p for s in values %}", "{{ s }}", "{%p endfor %}")
VALUES = """\
statements:
  - id: respect
    kind: value
    name: Respect
    text: We listen to each other.
  - id: honesty
    kind: value
    name: Honesty
    text: Honesty
"""


def said(root: Path, school: str = "", trust: str = VALUES, *files: Mapping[str, str | bytes]) -> list[str]:
    """What is found where the trust and its school say this."""
    own: dict[str, str | bytes] = {TEMPLATE: QUOTES_ALL, TRUST_FILE: TRUST + trust, SCHOOL_FILE: SCHOOL + school}
    return said_of(root, own, *files)


def principle(id: str, text: str, **fields: str) -> str:
    further = "".join(f"    {name}: {value}\n" for name, value in fields.items())
    return f"statements:\n  - id: {id}\n    kind: principle\n    text: {text}\n{further}"


# ── sets that do not fit ──


def test_nothing_is_found_where_each_of_the_trusts_values_has_a_word(tmp_path: Path) -> None:
    school = "values:\n  adopt: mapped\n  values:\n    Pride:\n      stands_for: [respect, honesty]\n"

    assert said(tmp_path, school) == []


def test_a_value_that_stands_for_nothing_there_is_located(tmp_path: Path) -> None:
    school = "values:\n  adopt: with-own\n  values:\n    - name: Pride\n      stands_for: [respct]\n"

    assert said(tmp_path, school) == [
        f"error: {SCHOOL_FILE}:7:7: ‘Pride’ stands for ‘respct’, and the trust says nothing with this id. "
        "Did you mean ‘respect’?"
    ]


def test_what_is_left_out_must_be_there(tmp_path: Path) -> None:
    assert said(tmp_path, "values:\n  without: [x-ray]\n") == [
        f"error: {SCHOOL_FILE}:4:3: ‘without’ leaves out ‘x-ray’, and nothing has this id. "
        "‘policygen values larkmoor’ lists the ids."
    ]


def test_a_value_of_the_trust_for_which_a_mapping_school_has_none(tmp_path: Path) -> None:
    school = "values:\n  adopt: mapped\n  values:\n    Pride:\n      stands_for: [respect]\n"

    assert said(tmp_path, school) == [
        f"warning: {SCHOOL_FILE}:4:3: no value of the school’s own stands for the trust’s ‘honesty’; "
        "it is quoted as before. Add each to the ‘stands_for:’ of a value, or to ‘without:’."
    ]


@pytest.mark.parametrize(("value", "repeats"), [("honesty", True), ("Respect", True), ("Joy", False)])
def test_a_value_that_only_repeats_the_trusts(tmp_path: Path, value: str, repeats: bool) -> None:
    found = said(tmp_path, f"values:\n  adopt: with-own\n  values:\n    - name: {value}\n")

    message = f"‘{value}’ only repeats the trust’s ‘{value.lower()}’."
    hint = "Take it out, or say in ‘text:’ what it means here."
    assert found == ([f"warning: {SCHOOL_FILE}:6:7: {message} {hint}"] if repeats else [])


def test_a_value_of_the_same_name_that_says_more_repeats_nothing(tmp_path: Path) -> None:
    own = "values:\n  adopt: with-own\n  values:\n    Respect:\n      text: We hold doors open.\n"

    assert said(tmp_path, own) == []


def test_two_statements_with_one_id_are_told_where_they_stand(tmp_path: Path) -> None:
    group = (
        "name: The diocese\nmembers:\n  schools: [brackenhurst]\nevery_school:\n  statements:\n"
        "    - id: respect\n      kind: belief\n      text: Everyone is made to be loved.\n"
    )

    [found] = said(tmp_path, "", VALUES, {GROUP_FILE: group})

    assert found == (
        f"error: {GROUP_FILE}:6:7: ‘respect’ is the id of a statement of the trust already: {TRUST_FILE}:3:5. "
        "Give this one another id, or leave it out if it says the same."
    )


# ── what cannot hold ──


def test_a_secular_principle_cannot_hold_in_a_school_with_a_faith(tmp_path: Path) -> None:
    trust = principle("fair", "We are fair", qualifier="secular")

    assert said(tmp_path, "faith: Church of England\n", trust) == [
        f"error: {SCHOOL_FILE}:3:1: ‘fair’ says ‘secular’ ({TRUST_FILE}:3:5), which cannot hold for a school whose "
        "faith is ‘Church of England’. It stands in behaviour. Leave it out here with ‘values: {without: [fair]}’, or "
        "agree other words with the trust."
    ]


def test_what_is_left_out_need_not_hold(tmp_path: Path) -> None:
    trust = principle("fair", "We are fair", qualifier="secular")
    found = said(tmp_path, "faith: Jewish\nvalues:\n  without: [fair]\n", trust)

    assert [finding for finding in found if "cannot hold" in finding] == []


@pytest.mark.parametrize("faith", ["", "faith: none\n", "faith: Non-denominational\n", "faith: does not apply\n"])
def test_a_secular_principle_holds_in_a_school_of_no_faith(tmp_path: Path, faith: str) -> None:
    assert said(tmp_path, faith, principle("fair", "We stand on secular principles")) == []


@pytest.mark.parametrize(
    ("faith", "words", "word"),
    [
        ("Roman Catholic", "We stand on secular principles", "secular"),
        ("Methodist", "Our schools are non-denominational", "non-denominational"),
        ("Church of England", "Our schools live their Catholic mission", "Catholic"),
        ("Jewish", "A Christian vision guides us", "Christian"),
        ("none", "Ours is a church school family", "church school"),
        ("Catholic", "Our Church of England foundation holds us", "Church of England"),
    ],
)
def test_words_that_a_schools_faith_rules_out(tmp_path: Path, faith: str, words: str, word: str) -> None:
    [found] = said(tmp_path, f"faith: {faith}\n", principle("it", words))

    assert found.startswith(f"error: {SCHOOL_FILE}:3:1: ‘it’ says ‘{word}’ ")


@pytest.mark.parametrize(
    ("faith", "words"),
    [
        ("Roman Catholic", "A Christian vision guides us"),
        ("CE", "Our Church of England foundation holds us"),
        ("Greek Orthodox", "A Christian vision guides us"),
        ("none", "We welcome Christian families and those of other faiths and none"),
        ("none", "We learn from Christian and Muslim neighbours"),
        ("Church of England", "We serve Catholic and Church of England schools"),
    ],
)
def test_words_that_a_schools_faith_allows(tmp_path: Path, faith: str, words: str) -> None:
    assert said(tmp_path, f"faith: {faith}\n", principle("it", words)) == []


@pytest.mark.parametrize(
    ("diocese", "words", "found"),
    [
        ("Diocese of Salford", "Ours are Catholic schools", 0),
        ("Diocese of Salford", "Our Church of England foundation holds us", 0),
        ("Diocese of Salford", "We stand on secular principles", 1),
        ("Roman Catholic Diocese of Salford", "Ours are Catholic schools", 0),
        ("Roman Catholic Diocese of Salford", "Our Church of England foundation holds us", 1),
        ("Not applicable", "We stand on secular principles", 0),
        ("Not applicable", "Ours are Catholic schools", 1),
    ],
)
def test_where_only_the_diocese_is_given_it_rules_out_what_no_such_school_is(
    tmp_path: Path, diocese: str, words: str, found: int
) -> None:
    assert len(said(tmp_path, f"diocese: {diocese}\n", principle("it", words))) == found


def test_a_school_that_names_no_faith_is_warned(tmp_path: Path) -> None:
    [found] = said(tmp_path, "", principle("it", "A Christian vision guides us"))

    assert found.startswith(f"warning: {SCHOOL_FILE}: ‘it’ says ‘Christian’ ")
    assert "Give the school’s faith." in found


def test_values_under_a_secular_principle_are_told_through_it_alone(tmp_path: Path) -> None:
    trust = principle("fair", "We are fair", qualifier="secular") + (
        "  - id: honesty\n    kind: value\n    text: Honesty\n    parent: fair\n    qualifier: secular\n"
    )

    assert len(said(tmp_path, "faith: Sikh\n", trust)) == 1
