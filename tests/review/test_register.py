"""The register of departures: adjustments, templates of one's own, and words that people typed."""

import datetime as dt
import io
import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from policygen.build import ledger_folder
from policygen.cli import run
from policygen.ledger import reading
from policygen.review.papers import as_paper, as_sheet
from policygen.review.register import Register, register
from policygen.word.package import read_package
from policygen.word.projection import project
from policygen.workspace import load_workspace
from tests.merge.edits import fill_blank, type_after
from tests.review.larkmoor import BEHAVIOUR, SCHOOL_FILE, WELCOME, build, edit, larkmoor
from tests.word.make import docx, p

DAY = dt.date(2026, 11, 22)
ADJUSTED = """
adjustments:
  behaviour:
    rewards:
      do: replace
      text: =SUM(1) merits for all
      reason: We teach on two sites
      approved_by: Academy committee
      approved_on: 2026-03-02
      review_on: 2026-09-01
"""
GROUP = """\
name: The primaries
members: {phase: [primary]}
every_school:
  adjustments:
    behaviour:
      farewell: {do: omit}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return larkmoor(tmp_path)


def add(root: Path, file: str, text: str) -> None:
    path = root / file
    path.parent.mkdir(exist_ok=True)
    path.write_text((path.read_text(encoding="utf-8") if path.exists() else "") + text, encoding="utf-8")


def listed(root: Path, *selectors: str) -> Register:
    workspace = load_workspace(root, DAY)
    with reading(ledger_folder(workspace)) as ledger:
        return register(workspace, ledger, DAY, selectors)


def lines(root: Path, *selectors: str) -> list[tuple[str, str, str, str]]:
    return [(line.how, line.who, line.section, line.what) for line in listed(root, *selectors).lines]


def test_a_folder_in_which_everybody_says_what_the_trust_says_has_no_departures(root: Path) -> None:
    build(root)
    assert lines(root) == []


def test_an_adjustment_is_listed_with_its_reason_who_agreed_and_whether_somebody_should_look_again(root: Path) -> None:
    add(root, SCHOOL_FILE, ADJUSTED)
    (line,) = listed(root).lines
    assert line.as_json() == {
        "how": "adjustment",
        "who": "Brackenhurst Primary School",
        "documents": [BEHAVIOUR],
        "title": "Behaviour policy",
        "section": "rewards",
        "what": "replaced: =SUM(1) merits for all",
        "file": SCHOOL_FILE,
        "reason": "We teach on two sites",
        "approved_by": "Academy committee",
        "approved_on": "2026-03-02",
        "review_on": "2026-09-01",
        "late": True,
    }


def test_what_a_group_says_is_one_line_for_all_its_schools(root: Path) -> None:
    add(root, "seeds/larkmoor/groups/primaries.yaml", GROUP)
    (line,) = listed(root).lines
    assert line.documents == (BEHAVIOUR, "larkmoor/thornfield/behaviour")
    assert (line.what, line.file) == ("left out", "seeds/larkmoor/groups/primaries.yaml")


def test_where_a_school_says_otherwise_than_its_group_only_what_counts_is_listed_for_it(root: Path) -> None:
    add(root, "seeds/larkmoor/groups/primaries.yaml", GROUP)
    add(root, SCHOOL_FILE, "adjustments: {behaviour: {farewell: {do: after, text: Goodbye.}}}\n")
    assert [(line.documents, line.what) for line in listed(root).lines] == [
        ((BEHAVIOUR,), "added after: Goodbye."),
        (("larkmoor/thornfield/behaviour",), "left out"),
    ]


def test_a_template_of_ones_own_is_listed_and_says_when_its_original_has_changed(root: Path) -> None:
    run(["template", "adopt", "larkmoor/brackenhurst", "behaviour", "--reason", "Two sites", "-C", str(root)])
    assert lines(root) == [("template", "Brackenhurst Primary School", "", "own template")]
    (root / "templates/policies/behaviour.docx").write_bytes((root / "templates/prospectus/welcome.docx").read_bytes())
    assert lines(root)[0][3] == "own template, whose original has changed since"


def test_words_that_people_typed_are_listed_and_blanks_that_they_filled_are_not(root: Path) -> None:
    build(root)
    edit(root, WELCOME, type_after("Welcome to", " the lovely"))
    edit(root, BEHAVIOUR, fill_blank("telephone number", "01234 567890"))
    assert lines(root) == [("typed", "Brackenhurst Primary School", "", "typed in Word: 1 paragraph")]


def test_words_typed_into_a_document_are_listed_whatever_blanks_were_filled_in_it(root: Path) -> None:
    (root / "templates/prospectus/welcome.docx").write_bytes(
        docx(p("Call {{ school.contact.phone }} or write to {{ school.contact.email }}."), p("Come and see us."))
    )
    build(root)
    edit(root, WELCOME, fill_blank("telephone number", "01234 567890"), fill_blank("e-mail address", "us@example.com"))
    filled = lines(root)
    edit(root, WELCOME, type_after("Come and see", " all of"))

    assert filled == []
    assert lines(root) == [("typed", "Brackenhurst Primary School", "", "typed in Word: 1 paragraph")]


def test_only_what_was_asked_for_is_listed(root: Path) -> None:
    add(root, "seeds/larkmoor/groups/primaries.yaml", GROUP)
    assert [line.documents for line in listed(root, "larkmoor/thornfield").lines] == [
        ("larkmoor/thornfield/behaviour",)
    ]


def test_the_sheet_has_dates_as_dates_and_never_a_formula(root: Path) -> None:
    add(
        root,
        SCHOOL_FILE,
        ADJUSTED.replace("text: =SUM(1) merits for all", 'option: "=1+1"').replace("replace", "choose"),
    )
    add(root, SCHOOL_FILE, "short_name: =cmd\n")
    sheet = openpyxl.load_workbook(io.BytesIO(as_sheet(listed(root)))).active
    assert sheet is not None
    (head, row) = sheet.iter_rows(values_only=True)
    said = dict(zip(head, row, strict=True))
    assert (said["Where"], said["Agreed by"], said["Passed"]) == (
        "Brackenhurst Primary School",
        "Academy committee",
        "yes",
    )
    assert said["Agreed on"] == dt.datetime(2026, 3, 2)
    assert not any(cell.data_type == "f" for cells in sheet.iter_rows() for cell in cells)
    assert sheet.freeze_panes == "A2"


def test_a_text_that_begins_like_a_formula_stays_text_in_the_sheet(root: Path) -> None:
    add(root, SCHOOL_FILE, ADJUSTED.replace("We teach on two sites", '"=HYPERLINK(\\"http://x\\")"'))
    sheet = openpyxl.load_workbook(io.BytesIO(as_sheet(listed(root)))).active
    assert sheet is not None
    reason = sheet["G2"]
    assert (reason.value, reason.data_type) == ('=HYPERLINK("http://x")', "s")


def test_the_paper_for_a_meeting_lists_what_there_is_and_leaves_out_what_there_is_not(
    root: Path, tmp_path: Path, validate_docx: Callable[..., None]
) -> None:
    add(root, SCHOOL_FILE, ADJUSTED)
    data = as_paper(listed(root), "Larkmoor Learning Trust")
    paper = tmp_path / "paper.docx"
    paper.write_bytes(data)
    validate_docx(paper)
    text = project(read_package(data, "paper.docx"))
    assert "A register for Larkmoor Learning Trust, as of 22 November 2026." in text
    assert "It lists 1 departure. For 1 of 1, the day" in text
    assert "1 September 2026 (passed)" in text
    assert "Templates of their own" not in text


def test_the_command_prints_the_list_and_as_data(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(root, SCHOOL_FILE, ADJUSTED)
    assert run(["register", "adjustments", "-C", str(root), "--as-of", "2026-11-22"]) == 0
    printed = capsys.readouterr().out
    assert "Brackenhurst Primary School: Behaviour policy, rewards" in printed
    assert "look again by 2026-09-01 (passed)" in " ".join(printed.split())
    assert run(["register", "adjustments", "--json", "-C", str(root)]) == 0
    assert json.loads(capsys.readouterr().out)["departures"][0]["section"] == "rewards"


def test_the_command_writes_a_sheet_and_a_paper(root: Path, tmp_path: Path) -> None:
    sheet, paper = tmp_path / "r.xlsx", tmp_path / "r.docx"
    assert run(["register", "adjustments", "-C", str(root), "--xlsx", str(sheet), "--docx", str(paper)]) == 0
    assert openpyxl.load_workbook(sheet).sheetnames == ["Departures"]
    assert "There are none." in project(read_package(paper.read_bytes(), "r.docx"))
