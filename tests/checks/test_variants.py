"""Templates of a school's own whose original changed, or which nobody put on record."""

import datetime as dt
from pathlib import Path

import pytest

from policygen.checks import check
from policygen.cli import run
from policygen.errors import Finding
from policygen.workspace import load_workspace
from tests.review.larkmoor import SCHOOL_FILE, larkmoor
from tests.word.make import docx, p

DAY = dt.date(2026, 11, 22)
STARTER = "templates/policies/behaviour.docx"
OWN = "seeds/larkmoor/schools/brackenhurst/templates/policies/behaviour.docx"
RECORD = ["--reason", "Two sites", "--by", "Governors", "--on", "2026-09-01", "--review", "2027-09-01"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = larkmoor(tmp_path)
    (folder / STARTER).write_bytes(docx(p("Behaviour"), p("We close at four.")))
    return folder


def adopt(root: Path, *more: str) -> None:
    assert run(["template", "adopt", "larkmoor/brackenhurst", "behaviour", *more, "-C", str(root)]) == 0


def found(root: Path) -> list[Finding]:
    """Findings at the school's own file or its templates, but for facts that are not given."""
    findings = check(load_workspace(root, DAY), (), DAY)
    return [f for f in findings if "brackenhurst" in f.place.file and "not given" not in f.message]


def test_a_fresh_copy_is_the_same_as_its_original_and_that_is_said(root: Path) -> None:
    adopt(root, *RECORD)
    (finding,) = found(root)
    assert finding.message == f"{OWN} is the same as {STARTER}."


def test_a_copy_that_was_changed_and_is_on_record_is_no_problem(root: Path) -> None:
    adopt(root, *RECORD)
    (root / OWN).write_bytes(docx(p("Behaviour"), p("We close at three.")))
    assert found(root) == []


def test_an_original_that_has_changed_is_found_with_what_changed_and_how_to_bring_it_in(root: Path) -> None:
    adopt(root, *RECORD)
    (root / OWN).write_bytes(docx(p("Behaviour"), p("We close at three.")))
    (root / STARTER).write_bytes(docx(p("Behaviour"), p("We close at five.")))
    (finding,) = found(root)
    assert finding.place.file == SCHOOL_FILE
    assert "was ‘Normal: We close at four.’; now ‘Normal: We close at five.’" in finding.message
    assert finding.hint is not None
    assert f"policygen merge seeds/larkmoor/schools/brackenhurst/templates/.copied/{STARTER[10:]} {OWN}" in finding.hint
    adopt(root, "--again")
    assert found(root) == []


def test_what_is_missing_on_the_record_is_found(root: Path) -> None:
    adopt(root)
    (root / OWN).write_bytes(docx(p("Behaviour"), p("We close at three.")))
    (finding,) = found(root)
    assert "does not say why it differs (‘reason’), who agreed" in finding.message


def test_a_template_that_nobody_put_on_record_is_found_at_the_file(root: Path) -> None:
    (root / OWN).parent.mkdir(parents=True)
    (root / OWN).write_bytes(docx(p("Ours")))
    (finding,) = found(root)
    assert (finding.place.file, finding.severity) == (OWN, "warning")


def test_a_record_without_a_template_is_found(root: Path) -> None:
    adopt(root, *RECORD)
    (root / OWN).unlink()
    (finding,) = found(root)
    assert finding.message == f"there is no template {OWN} any more."
