"""Adjustments that may not be made, that change nothing, or that are not on record: each found where it is said."""

import datetime as dt
from pathlib import Path

import pytest

from policygen.checks import check
from policygen.workspace import load_workspace
from tests.review.larkmoor import SCHOOL_FILE, larkmoor
from tests.word.make import docx, p

DAY = dt.date(2026, 11, 22)
TEMPLATE = docx(
    p("{%p section 'rewards' vary='free' %}"),
    p("We give stars."),
    p("{%p endsection %}"),
    p("{%p section 'law' vary='fixed' %}"),
    p("The law says so."),
    p("{%p endsection %}"),
    p("{%p section 'contacts' vary='fill' %}"),
    p("Call {{ school.contact.phone }}."),
    p("{%p endsection %}"),
    p("{%p section 'uniform' vary='choose' %}"),
    p("{%p option 'blazer' %}"),
    p("We wear blazers."),
    p("{%p option 'jumper' %}"),
    p("We wear jumpers."),
    p("{%p endsection %}"),
)
RECORD = "reason: r, approved_by: b, approved_on: 2026-09-01, review_on: 2027-09-01"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = larkmoor(tmp_path)
    (folder / "templates/policies/behaviour.docx").write_bytes(TEMPLATE)
    return folder


def found(root: Path, adjustment: str, section: str = "rewards", document: str = "behaviour") -> list[str]:
    """What is found at the adjustment's own line, message and hint."""
    path = root / SCHOOL_FILE
    text = f"adjustments:\n  {document}:\n    {section}: {{{adjustment}}}\n"
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
    line = path.read_text(encoding="utf-8").count("\n")
    findings = check(load_workspace(root, DAY), (), DAY)
    return [f"{f.message} {f.hint or ''}" for f in findings if (f.place.file, f.place.line) == (SCHOOL_FILE, line)]


@pytest.mark.parametrize(
    ("section", "adjustment"),
    [
        ("rewards", "do: replace, text: Merits."),
        ("rewards", "do: before, text: Merits."),
        ("rewards", "do: after, text: Merits."),
        ("rewards", "do: omit"),
        ("uniform", "do: choose, option: jumper"),
    ],
)
def test_an_adjustment_that_may_be_made_and_is_on_record_is_no_problem(
    root: Path, section: str, adjustment: str
) -> None:
    assert found(root, f"{adjustment}, {RECORD}", section) == []


@pytest.mark.parametrize(
    ("section", "adjustment", "message"),
    [
        ("law", "do: replace, text: No.", "the section ‘law’ is fixed text: this adjustment changes nothing."),
        ("contacts", "do: omit", "the section ‘contacts’ has blanks to fill in, and is else fixed text"),
        ("uniform", "do: omit", "of the section ‘uniform’ one option can be chosen, and nothing else changed."),
        ("uniform", "do: choose, option: jumpers", "‘uniform’ has no option ‘jumpers’. Did you mean ‘jumper’?"),
        ("uniform", "do: choose", "‘do: choose’ needs ‘option’"),
        ("rewards", "do: choose, option: x", "the section ‘rewards’ cannot be changed by ‘do: choose’."),
        ("reward", "do: omit", "‘Behaviour policy’ has no section ‘reward’, so this changes nothing. Did you mean"),
        ("rewards", "do: replace", "‘do: replace’ needs either ‘text’ or ‘file’."),
        ("rewards", "do: after, text: a, file: b.docx", "‘do: after’ needs either ‘text’ or ‘file’."),
        ("rewards", "do: omit, text: a", "‘do: omit’ leaves the section out; ‘text’ has no use here."),
        ("rewards", "do: replace, file: merits.docx", "there is no file ‘merits.docx’."),
        ("rewards", "do: replace, file: ../../../merits.docx", "there is no file ‘../../../merits.docx’."),
    ],
)
def test_an_adjustment_that_cannot_be_made_is_found_with_what_to_do(
    root: Path, section: str, adjustment: str, message: str
) -> None:
    said = found(root, f"{adjustment}, {RECORD}", section)
    assert any(words.startswith(message) for words in said), said


def test_leaving_out_all_that_stands_under_a_heading_is_a_warning(root: Path) -> None:
    parts = [p("How we respond", style="berschrift2"), p("{%p section 'rewards' vary='free' %}"), p("We give stars.")]
    after = [p("{%p endsection %}"), p("Who does what", style="Heading1"), p("All of us.")]
    (root / "templates/policies/behaviour.docx").write_bytes(docx(*parts, *after))
    (said,) = found(root, f"do: omit, {RECORD}")
    assert said.startswith("without the section ‘rewards’ the heading ‘How we respond’ has nothing under it.")


def test_an_adjustment_of_a_document_that_there_is_not_is_found(root: Path) -> None:
    (said,) = found(root, f"do: omit, {RECORD}", document="behavior")
    assert said == "the catalogue has no document ‘behavior’. Did you mean ‘behaviour’?"


def test_an_adjustment_of_a_document_that_the_school_does_not_get_is_found(root: Path) -> None:
    catalogue = root / "templates/catalogue.yaml"
    text = catalogue.read_text(encoding="utf-8").replace("tier: trust\n", "tier: trust\n    phases: [secondary]\n")
    catalogue.write_text(text, encoding="utf-8")
    (said,) = found(root, f"do: omit, {RECORD}")
    assert said.startswith("‘Behaviour policy’ is not made here, so this changes nothing.")


def test_what_is_missing_on_the_record_is_a_warning(root: Path) -> None:
    (said,) = found(root, "do: omit, reason: Two sites, approved_by: Governors")
    assert said == (
        "this adjustment of ‘rewards’ does not say when (‘approved_on’) and when somebody looks at it again "
        "(‘review_on’). Fill it in."
    )


def test_one_that_was_to_be_looked_at_again_before_today_is_a_warning(root: Path) -> None:
    (said,) = found(root, f"do: omit, {RECORD.replace('2027-09-01', '2026-09-30')}")
    assert said.startswith("this adjustment of ‘rewards’ was to be looked at again by 30 September 2026.")


def test_what_a_group_says_is_found_once_in_the_groups_file(root: Path) -> None:
    group = "seeds/larkmoor/groups/primaries.yaml"
    (root / group).parent.mkdir()
    (root / group).write_text(
        "name: Primaries\nmembers: {phase: [primary]}\nevery_school:\n  adjustments:\n    behaviour:\n"
        f"      law: {{do: omit, {RECORD}}}\n",
        encoding="utf-8",
    )
    findings = [f for f in check(load_workspace(root, DAY), (), DAY) if f.place.file == group]
    assert [(f.place.line, f.severity) for f in findings] == [(6, "error")]
