"""What a document is made from: what is worked out once for many documents must still tell them apart."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from policygen.cli import run
from policygen.ledger import reading
from policygen.plan import MadeFrom, ledger_folder
from policygen.workspace import load_workspace
from tests.review.larkmoor import BEHAVIOUR, LISTEN, OTHER, SCHOOL_FILE, WELCOME, build, larkmoor, say
from tests.trees import tree
from tests.word.make import docx, p

OTHER_SCHOOL_FILE = "seeds/larkmoor/schools/thornfield.yaml"
OWN_TEMPLATE = docx(p("We behave in our own way at {{ school.name }}."))

HEAVY = (
    "jinja2",
    "lxml",
    "policygen.word.package",
    "policygen.word.merge",
    "policygen.build",
    "policygen.render.engine",
)
"""What makes, opens and merges documents."""


def stale(root: Path, capsys: pytest.CaptureFixture[str]) -> set[str]:
    """The documents that a build would write now."""
    capsys.readouterr()
    run(["status", "--json", "-C", str(root)])
    told = json.loads(capsys.readouterr().out)
    return {one["document"] for one in told["documents"] if one["stale"]}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A trust with two schools, everything built."""
    larkmoor(tmp_path)
    build(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("school", "document"), [("brackenhurst", BEHAVIOUR), ("thornfield", OTHER)], ids=["the first", "the second"]
)
def test_a_template_of_one_schools_own_makes_only_its_document_stale(
    built: Path, school: str, document: str, capsys: pytest.CaptureFixture[str]
) -> None:
    tree(built, {f"seeds/larkmoor/schools/{school}/templates/policies/behaviour.docx": OWN_TEMPLATE})

    assert stale(built, capsys) == {document}


@pytest.mark.parametrize(
    ("file", "document"), [(SCHOOL_FILE, BEHAVIOUR), (OTHER_SCHOOL_FILE, OTHER)], ids=["the first", "the second"]
)
def test_a_fact_of_one_school_makes_only_its_document_stale(
    built: Path, file: str, document: str, capsys: pytest.CaptureFixture[str]
) -> None:
    say(built, "Ada Specimen", "Bea Specimen", file)

    assert stale(built, capsys) == {document}


def test_what_no_document_quotes_makes_none_stale(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    say(built, "statements:\n", "statements:\n  - {id: be-kind, kind: motto, text: Be kind}\n")

    assert stale(built, capsys) == set()


def test_a_reworded_statement_makes_the_documents_stale_that_quote_it(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    say(built, LISTEN, f"{LISTEN}, always")

    assert stale(built, capsys) == {BEHAVIOUR, OTHER}


def test_a_statement_of_another_kind_counts_although_its_words_are_the_same(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    say(built, "kind: belief", "kind: principle")

    assert stale(built, capsys) == {WELCOME, WELCOME.replace("brackenhurst", "thornfield")}


def test_an_approval_makes_the_documents_stale_that_print_its_date(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    larkmoor(tmp_path)
    listing = docx(p("{% for other in documents %}{{ other.title }} {{ other.approved_on }} {% endfor %}"))
    tree(tmp_path, {"templates/prospectus/welcome.docx": listing})
    build(tmp_path)
    approval = "approvals:\n  behaviour: {by: Governors, on: 2026-09-02, content: x}\n"
    say(tmp_path, "people:\n", f"{approval}people:\n", SCHOOL_FILE)

    assert stale(tmp_path, capsys) == {WELCOME}


def test_documents_issued_before_all_statements_were_taken_down_are_judged_by_the_answers(built: Path) -> None:
    with reading(ledger_folder(load_workspace(built))) as ledger:
        issue = ledger.issues()[BEHAVIOUR]
    told = json.loads(issue.made_from)
    del told["values"]
    before = MadeFrom.from_json(json.dumps(told))

    now = MadeFrom.from_json(issue.made_from)
    assert before is not None
    assert now is not None
    assert before.same(now)


def test_where_nothing_changed_nothing_is_loaded_that_makes_or_opens_documents(built: Path) -> None:
    code = (
        "import json, sys\nfrom policygen.cli import run\n"
        f"assert run(['status', '-C', {str(built)!r}]) == 0\n"
        f"print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.splitlines()

    assert said[0].startswith("4 documents: 4 current.")
    assert json.loads(said[-1]) == []
