"""Sets of values of a school's own: what becomes stale, what is said of it, and where its words come from."""

import json
from pathlib import Path

import pytest

from policygen.cli import run
from tests.review.larkmoor import SCHOOL_FILE, build, larkmoor, outputs, place, say
from tests.trees import tree
from tests.word.make import docx, words

OWN = """\
statements:
  - id: pray-together
    kind: commitment
    text: pray together
    actor: schools
"""
GROUP_FILE = "seeds/larkmoor/groups/diocese.yaml"
GROUP = "name: The diocese\nmembers:\n  schools: [brackenhurst]\nevery_school:\n" + "".join(
    f"  {line}\n" for line in OWN.splitlines()
)


def stale(root: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The documents that a build would write now."""
    capsys.readouterr()
    run(["status", "--json", "-C", str(root)])
    told = json.loads(capsys.readouterr().out)
    return sorted(one["document"] for one in told["documents"] if one["stale"])


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """The folder with a group whose school has a promise more, built."""
    tree(larkmoor(tmp_path), {GROUP_FILE: GROUP})
    build(tmp_path)
    return tmp_path


def test_only_schools_that_have_a_set_quote_it(built: Path) -> None:
    assert "pray together" in words(place(built, "larkmoor/brackenhurst/behaviour").read_bytes())
    assert "pray together" not in words(place(built, "larkmoor/thornfield/behaviour").read_bytes())


def test_the_second_build_writes_nothing(built: Path) -> None:
    before = outputs(built)
    build(built)

    assert outputs(built) == before


def test_a_reworded_statement_of_a_group_makes_only_its_schools_documents_stale(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    say(built, "pray together", "pray and sing together", GROUP_FILE)

    assert stale(built, capsys) == ["larkmoor/brackenhurst/behaviour"]


def test_a_reworded_statement_of_the_trust_reaches_schools_with_and_without_sets_of_their_own(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    say(built, "listen to every pupil", "hear every pupil")

    assert stale(built, capsys) == ["larkmoor/brackenhurst/behaviour", "larkmoor/thornfield/behaviour"]


def test_a_statement_of_a_set_has_its_history(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    say(built, "pray together", "pray and sing together", GROUP_FILE)
    build(built)
    capsys.readouterr()

    assert run(["values", "larkmoor", "--history", "pray-together", "--json", "-C", str(built)]) == 0
    told = json.loads(capsys.readouterr().out)

    assert [wording["text"] for wording in told["wordings"]] == ["pray and sing together", "pray together"]


def test_the_words_of_a_set_are_traced_to_the_file_that_says_them(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = place(built, "larkmoor/brackenhurst/behaviour")
    capsys.readouterr()

    assert run(["why", str(file), "pray together", "-C", str(built)]) == 0
    assert f"is the statement pray-together ({GROUP_FILE}:6:7)" in " ".join(capsys.readouterr().out.split())


def test_a_value_of_a_schools_own_is_traced_to_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    school = "name: B\nphase: primary\nvalues:\n  adopt: with-own\n  values:\n    - name: Joy\n"
    template = {"templates/prospectus/welcome.docx": docx("{{ values.values.first }} here")}
    tree(larkmoor(tmp_path), {SCHOOL_FILE: school}, template)
    build(tmp_path)
    capsys.readouterr()

    assert run(["why", str(place(tmp_path, "larkmoor/brackenhurst/welcome")), "Joy", "-C", str(tmp_path)]) == 0
    assert f"is the statement joy ({SCHOOL_FILE}:6:7)" in " ".join(capsys.readouterr().out.split())


def test_why_a_document_is_stale_is_told_by_the_statements_of_its_school(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    say(built, "pray together", "pray and sing together", GROUP_FILE)
    capsys.readouterr()
    run(["status", "-C", str(built)])

    assert "the statement pray-together was reworded" in capsys.readouterr().out
