"""Words and Word files that owners say in sections: what is wrong with their tags is found before anything is built."""

import datetime as dt
from pathlib import Path

import pytest

from policygen.checks import check
from policygen.errors import Finding
from policygen.workspace import load_workspace
from tests.trees import SCHOOL, WORKSPACE, tree
from tests.word.make import docx, tbl, tr

DAY = dt.date(2026, 11, 22)
FILE = "seeds/larkmoor/schools/brackenhurst.yaml"
TEMPLATE = docx(
    '{%p section "rewards" vary="free" %}', "We give stars.", "{%p endsection %}",
    tbl(tr("a", "b"), tr('{%tr section "fees" vary="free" %}'), tr("c", "d"), tr("{%tr endsection %}")),
)  # fmt: skip
RECORD = "reason: r, approved_by: b, approved_on: 2026-09-01, review_on: 2027-09-01"


def found(root: Path, adjustment: str, section: str = "rewards", **files: bytes) -> list[Finding]:
    said = f"adjustments:\n  behaviour:\n    {section}: {{{adjustment}, {RECORD}}}\n"
    beside = {f"seeds/larkmoor/schools/{name}.docx": data for name, data in files.items()}
    tree(root, WORKSPACE, {"templates/policies/behaviour.docx": TEMPLATE, FILE: SCHOOL + said}, beside)
    return list(check(load_workspace(root, DAY), (), DAY))


@pytest.mark.parametrize("text", ["Merits.", "At {{ school.name }} we {{ terms.pupils | upper }}.", "\\\\{{ this }}"])
def test_words_with_tags_that_can_be_filled_in_are_fine(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, f'do: replace, text: "{text}"') == []


@pytest.mark.parametrize(
    ("tag", "message", "hint"),
    [
        ("{{ school.nmae }}", "a school has no ‘nmae’.", "Did you mean ‘name’?"),
        ("{{ scool.name }}", "there is no ‘scool’.", "Did you mean ‘school’?"),
        ("{{ school.name | uper }}", "there is no filter ‘uper’.", "Did you mean ‘upper’?"),
    ],
)
def test_a_slip_in_words_is_found_at_the_line_of_the_adjustment(
    tmp_path: Path, tag: str, message: str, hint: str
) -> None:
    [finding] = found(tmp_path, f'do: after, text: "At {tag}"')

    assert (finding.place.file, finding.place.line, finding.place.tag) == (FILE, 5, tag)
    assert (finding.message, finding.hint) == (message, hint)


def test_a_tag_that_words_cannot_have_is_a_warning(tmp_path: Path) -> None:
    [finding] = found(tmp_path, 'do: after, text: "{% if school.nursery %} yes"')

    assert (finding.place.line, finding.severity) == (5, "warning")


def test_a_word_file_whose_tags_can_be_filled_in_is_fine(tmp_path: Path) -> None:
    assert found(tmp_path, "do: after, file: own.docx", own=docx("{{ school.name }}")) == []


def test_slips_in_a_word_file_are_found_where_they_are_in_it(tmp_path: Path) -> None:
    findings = found(tmp_path, "do: after, file: own.docx", own=docx("fine", "{{ school.nmae }}", "{%p if x %}"))

    assert {str(finding.place) for finding in findings} >= {
        "own.docx, paragraph 2, {{ school.nmae }}",
        "own.docx, paragraph 3, {%p if x %}",
    }


def test_a_file_that_is_no_word_file_is_found_at_the_adjustment(tmp_path: Path) -> None:
    [finding] = found(tmp_path, "do: after, file: own.docx", own=b"no zip")

    assert (finding.place.file, finding.place.line) == (FILE, 5)
    assert finding.message.startswith(
        "‘own.docx’ cannot be brought in for the section ‘rewards’: it is not a Word file"
    )


def test_a_word_file_between_rows_is_found(tmp_path: Path) -> None:
    [finding] = found(tmp_path, "do: after, file: own.docx", section="fees", own=docx("x"))

    assert finding.message == "a Word file cannot come between the rows of a table."
