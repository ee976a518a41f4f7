"""What things are called, said by one level after another."""

from pathlib import Path

import pytest

from policygen.render.terms import TermFacts
from policygen.workspace import load_workspace
from tests.trees import SCHOOL, TRUST, WORKSPACE, tree

TRUST_SAYS = "terms:\n  local_body: {one: academy committee, short: AC, was: [LGB]}\n  headteacher: principal\n"


def terms(root: Path, school: str = "", every_school: str = "") -> TermFacts:
    """What things are called in the school whose levels say this."""
    own = {"seeds/larkmoor/schools/brackenhurst.yaml": SCHOOL + school}
    trust = {"seeds/larkmoor/trust.yaml": TRUST + TRUST_SAYS + every_school}
    folder = load_workspace(tree(root, WORKSPACE, own, trust)).trusts["larkmoor"]
    return TermFacts(folder.trust, folder.schools["brackenhurst"])


def test_a_new_word_replaces_all_that_was_said_of_the_thing(tmp_path: Path) -> None:
    found = terms(tmp_path, "terms:\n  local_body: school committee\n")

    assert [found.local_body, found.local_body.short, found.headteacher] == ["school committee"] * 2 + ["principal"]


def test_an_abbreviation_joins_the_word_that_a_farther_level_says(tmp_path: Path) -> None:
    found = terms(tmp_path, "terms:\n  local_body: {short: BAC}\n")

    assert found.local_body.introduced == "academy committee (BAC)"


def test_an_abbreviation_is_taken_out_with_a_tilde(tmp_path: Path) -> None:
    found = terms(tmp_path, "terms:\n  local_body:\n    short: ~\n")

    assert found.local_body.introduced == "academy committee"


@pytest.mark.parametrize("where", ["school", "every_school"])
def test_the_older_key_of_the_local_body_counts_where_it_is_the_nearer(tmp_path: Path, where: str) -> None:
    older = "governance:\n  local_body_name: school committee\n"
    inside = "every_school:\n" + "".join(f"  {line}\n" for line in older.splitlines())
    found = terms(tmp_path, older) if where == "school" else terms(tmp_path, "", inside)

    assert found.local_body == "school committee"


def test_a_word_that_is_nearer_than_the_older_key_counts(tmp_path: Path) -> None:
    inside = "every_school:\n  governance:\n    local_body_name: school committee\n"

    assert terms(tmp_path, "terms:\n  local_body: governing board\n", inside).local_body == "governing board"


def test_a_nearer_word_for_one_has_its_own_plural(tmp_path: Path) -> None:
    found = terms(tmp_path, "terms:\n  pupil: learner\n", "every_school:\n  terms:\n    pupils: students\n")

    assert [found.pupil, found.pupils] == ["learner", "learners"]
