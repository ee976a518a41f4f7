"""What changes by itself in the days to come, and which documents will read otherwise then."""

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from policygen.cli import run
from policygen.ledger import reading
from policygen.plan import documents
from policygen.review.ahead import coming
from policygen.workspace import load_workspace
from tests.review.larkmoor import BEHAVIOUR, OTHER, SCHOOL_FILE, TRUST, TRUST_FILE, larkmoor
from tests.trees import tree
from tests.word.make import docx, p

DAY = dt.date(2026, 12, 1)
NAME = "name: Brackenhurst Primary School\nphase: primary\n"
NEW_HEAD = (
    NAME + "people:\n  headteacher:\n    - {name: Ada Specimen, until: 2026-12-31}\n"
    "    - {name: Bo Example, from: 2027-01-01}\n"
)


def folder(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """The folder with these files, built on the day."""
    tree(larkmoor(root), files)
    assert run(["build", "--as-of", DAY.isoformat(), "-C", str(root)]) == 0
    return root


def ahead(root: Path, files: Mapping[str, str | bytes], days: int = 60, *selectors: str) -> list[str]:
    """What is said to come, after a build."""
    workspace = load_workspace(folder(root, files), DAY)
    wanted = [document.id for document in documents(workspace, selectors)]
    with reading(root / "output/.policygen") as ledger:
        return [str(one) for one in coming(workspace, ledger, days, wanted)]


def test_nothing_comes_where_nothing_is_dated(tmp_path: Path) -> None:
    assert ahead(tmp_path, {}) == []


def test_a_new_head_is_said_beforehand_with_the_documents_that_name_the_head(tmp_path: Path) -> None:
    assert ahead(tmp_path, {SCHOOL_FILE: NEW_HEAD}) == [
        "From 1 January 2027: headteacher of Brackenhurst Primary School is Bo Example (until then Ada Specimen); "
        "1 document will change"
    ]


@pytest.mark.parametrize(("days", "count"), [(30, 0), (31, 1), (0, 0)])
def test_only_so_many_days_are_looked_ahead(days: int, count: int, tmp_path: Path) -> None:
    assert len(ahead(tmp_path, {SCHOOL_FILE: NEW_HEAD}, days)) == count


def test_only_schools_that_were_asked_for_are_told_of(tmp_path: Path) -> None:
    assert ahead(tmp_path, {SCHOOL_FILE: NEW_HEAD}, 60, OTHER) == []


def test_somebody_who_leaves_without_a_successor_leaves_nobody(tmp_path: Path) -> None:
    leaves = NAME + "people:\n  headteacher: {name: Ada Specimen, until: 2027-01-15}\n"

    assert ahead(tmp_path, {SCHOOL_FILE: leaves}) == [
        "From 16 January 2027: headteacher of Brackenhurst Primary School is nobody (until then Ada Specimen); "
        "1 document will change"
    ]


def test_a_post_that_nobody_s_documents_name_changes_none(tmp_path: Path) -> None:
    senco = NAME + "people:\n  senco: {name: Cy Example, from: 2027-01-01}\n"

    [said] = ahead(tmp_path, {SCHOOL_FILE: senco})
    assert said.endswith("of Brackenhurst Primary School is Cy Example; no document says it yet")


def test_the_same_person_in_two_terms_is_no_change(tmp_path: Path) -> None:
    twice = (
        NAME + "people:\n  headteacher:\n    - {name: Ada Specimen, until: 2026-12-31}\n"
        "    - {name: Ada Specimen, from: 2027-01-01}\n"
    )

    assert ahead(tmp_path, {SCHOOL_FILE: twice}) == []


def test_a_school_year_that_begins_is_said_for_each_school_that_it_changes(tmp_path: Path) -> None:
    years = "every_school:\n  contact: {phone: 01632 960000}\nyears:\n  2027-28:\n    contact: {phone: 01632 960009}\n"
    files = {TRUST_FILE: TRUST + years, SCHOOL_FILE: NAME + "contact: {phone: 01632 960001}\n"}

    assert ahead(tmp_path, files, 300) == [
        "From 1 September 2027: in the school year 2027-28, at Thornfield Primary School, "
        "contact.phone is ‘01632 960009’ (until then ‘01632 960000’); 1 document will change"
    ]


def test_an_edition_of_guidance_that_begins_is_said_with_the_documents_that_cite_it(tmp_path: Path) -> None:
    guidance = (
        "guidance:\n  example:\n    name: Example guidance\n    edition: '2026'\n"
        "    editions: [{edition: '2027', from: 2027-01-04}]\n"
        "  unchecked:\n    name: Unchecked\n    verify: yes\n    editions: [{edition: '2', from: 2027-01-04}]\n"
    )
    template = docx(p("Welcome. See {{ guidance.example.citation }}."))
    files: dict[str, str | bytes] = {
        "templates/guidance.yaml": guidance, "templates/prospectus/welcome.docx": template,
    }  # fmt: skip

    assert ahead(tmp_path, files) == [
        "From 4 January 2027: Example guidance (2027) counts (until then Example guidance (2026)); "
        "2 documents will change"
    ]


def test_status_says_what_comes_and_json_has_all_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder(tmp_path, {SCHOOL_FILE: NEW_HEAD})
    asked = ["status", "--as-of", DAY.isoformat(), "-C", str(tmp_path)]
    capsys.readouterr()

    assert run(asked) == 0
    assert capsys.readouterr().out.startswith("From 1 January 2027: headteacher of Brackenhurst")
    assert run([*asked, "--ahead", "10"]) == 0
    assert "From " not in capsys.readouterr().out
    assert run([*asked, "--json"]) == 0
    said: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert said["coming"] == [
        {
            "from": "2027-01-01",
            "owner": "larkmoor/brackenhurst",
            "what": "headteacher of Brackenhurst Primary School is Bo Example (until then Ada Specimen)",
            "facts": ["school.people.headteacher"],
            "documents": [BEHAVIOUR],
        }
    ]


def test_what_is_said_to_change_is_what_a_build_of_that_day_changes(tmp_path: Path) -> None:
    folder(tmp_path, {SCHOOL_FILE: NEW_HEAD})
    capture = tmp_path / "output"
    before = {path: path.read_bytes() for path in capture.rglob("*.docx")}
    assert run(["build", "--as-of", "2027-01-01", "-C", str(tmp_path)]) == 0

    changed = [path.relative_to(capture).parts for path in before if path.read_bytes() != before[path]]
    assert [f"{trust}/{school}/{name.removesuffix('.docx')}" for trust, school, _, name in changed] == [BEHAVIOUR]
