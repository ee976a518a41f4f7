"""`policygen ledger rebuild` and `policygen ledger prune`: the ledger made anew, and freed of what nothing needs."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from policygen.ledger import reading
from policygen.word.package import CUSTOM_PROPERTIES_PART, read_package
from policygen.word.revisions import revisions
from tests.merge.edits import retype
from tests.review.larkmoor import BEHAVIOUR, LISTEN, OTHER, READ, WELCOME, build, edit, outputs, place, say
from tests.word.make import words

Say = Callable[..., str]


@pytest.fixture
def root(built_larkmoor: Path) -> Path:
    """A folder in which everything was built."""
    return built_larkmoor


def lose_everything(root: Path) -> None:
    shutil.rmtree(root / "output/.policygen")


# ── rebuild ──────────────────────────────────────────────────────────────────────────────────────────


def test_unedited_documents_are_known_again_with_their_own_bytes_as_base(root: Path, told: Say) -> None:
    lose_everything(root)

    assert "The ledger knows 4 documents again: 4 as written, 0 edited by people." in told("ledger", "rebuild")
    with reading(root / "output/.policygen") as ledger:
        issues = ledger.issues()
        bases = {id: ledger.get(issue.base) for id, issue in issues.items()}

    assert bases == {id: place(root, id).read_bytes() for id in issues}
    assert len(bases) == 4


def test_after_a_rebuild_a_school_can_edit_and_the_trust_can_reword_as_before(root: Path, told: Say) -> None:
    lose_everything(root)
    told("ledger", "rebuild")
    edit(root, BEHAVIOUR, retype("four", "five"))
    say(root, "every pupil", "each pupil")

    build(root)

    path = place(root, BEHAVIOUR)
    changes = [(r.kind, r.text) for r in revisions(read_package(path.read_bytes(), path.name))]
    assert changes == [("deletion", "every"), ("insertion", "each")]


def test_a_build_after_a_rebuild_writes_nothing(root: Path, told: Say) -> None:
    lose_everything(root)
    told("ledger", "rebuild")
    before = outputs(root)
    told("build")

    assert outputs(root) == before
    assert "4 unchanged" in told("build")


def test_of_an_edited_document_nobody_knows_any_more_what_was_written_and_that_is_said(root: Path, told: Say) -> None:
    edit(root, BEHAVIOUR, retype("four", "five"))
    lose_everything(root)

    said = told("ledger", "rebuild")

    assert f"warning: {BEHAVIOUR}: people edited it" in said
    assert "3 as written, 1 edited by people" in said
    with reading(root / "output/.policygen") as ledger:
        issue = ledger.issue(BEHAVIOUR)
    assert issue is not None
    assert (issue.base, issue.merged) == (None, True)


def test_where_the_ledger_is_whole_an_edited_document_keeps_its_base(root: Path, told: Say) -> None:
    written = place(root, BEHAVIOUR).read_bytes()
    edit(root, BEHAVIOUR, retype("four", "five"))

    assert "warning" not in told("ledger", "rebuild")
    with reading(root / "output/.policygen") as ledger:
        issue = ledger.issue(BEHAVIOUR)
        assert issue is not None
        base = ledger.get(issue.base)

    assert (base, issue.merged) == (written, True)


def test_a_document_whose_properties_another_program_dropped_counts_as_edited(root: Path, told: Say) -> None:
    path = place(root, BEHAVIOUR)
    package = read_package(path.read_bytes(), path.name)
    empty = b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>'
    path.write_bytes(package.replace({CUSTOM_PROPERTIES_PART: empty}).write())
    lose_everything(root)

    assert "3 as written, 1 edited by people" in told("ledger", "rebuild")


def test_a_document_that_is_there_twice_is_left_out_and_said(root: Path, told: Say) -> None:
    path = place(root, BEHAVIOUR)
    path.with_name("copy.docx").write_bytes(path.read_bytes())

    said = told("ledger", "rebuild", code=1)

    assert f"left out: {BEHAVIOUR}:" in said
    assert "copy.docx" in said
    with reading(root / "output/.policygen") as ledger:
        assert list(ledger.issues()) == sorted([WELCOME, OTHER, OTHER.replace("behaviour", "welcome")])


def test_a_document_that_was_renamed_is_known_by_what_it_says_it_is(root: Path, told: Say) -> None:
    path = place(root, BEHAVIOUR)
    path.rename(path.with_name("Behaviour 2026.docx"))

    told("ledger", "rebuild")
    with reading(root / "output/.policygen") as ledger:
        issue = ledger.issue(BEHAVIOUR)

    assert issue is not None
    assert issue.path == "larkmoor/brackenhurst/policies/Behaviour 2026.docx"


def test_a_damaged_ledger_is_put_aside(root: Path, told: Say) -> None:
    ledger = root / "output/.policygen/ledger.sqlite"
    ledger.write_bytes(b"SQLite format 3\0" + b"not a database" * 100)
    assert "ledger rebuild" in told("build", code=3)

    said = told("ledger", "rebuild")

    assert "ledger-damaged-1.sqlite" in said
    assert "4 as written" in said
    assert "4 unchanged" in told("build")


def test_the_next_version_beside_an_approved_document_can_still_be_approved(root: Path, told: Say) -> None:
    approve = ("approve", BEHAVIOUR, "--by", "Local governing body", "--on", "2026-09-21")
    told(*approve)
    say(root, LISTEN, READ)
    build(root)
    told("ledger", "rebuild")

    told(*approve)

    assert READ in words(place(root, BEHAVIOUR).read_bytes())


def test_documents_are_only_read_by_a_rebuild(root: Path, told: Say) -> None:
    edit(root, BEHAVIOUR, retype("four", "five"))
    before = outputs(root)
    told("ledger", "rebuild")

    assert outputs(root) == before


# ── prune ────────────────────────────────────────────────────────────────────────────────────────────


def test_what_was_replaced_long_ago_is_freed_and_the_rest_stays(root: Path, told: Say) -> None:
    first = place(root, BEHAVIOUR).read_bytes()
    for wording in ("listen", "listen twice"):
        say(root, "text: listen", f"text: {wording} and")
        build(root)

    def kept(data: bytes) -> bool:
        with reading(root / "output/.policygen") as ledger:
            return any(ledger.get(issue.base) == data for issue in ledger.history(BEHAVIOUR))

    told("ledger", "prune")
    assert kept(first)
    told("ledger", "prune", "--keep-days", "0")
    assert not kept(first)
    assert kept(place(root, BEHAVIOUR).read_bytes())


def test_after_a_prune_status_still_tells_the_old_words(root: Path, told: Say) -> None:
    told("ledger", "prune", "--keep-days", "0")
    say(root, LISTEN, READ)

    assert f"- Our schools will {LISTEN}\n" in told("status")


def test_after_a_prune_the_history_of_a_statement_still_tells_its_first_words(root: Path, told: Say) -> None:
    for wording in (READ, "read", "read aloud"):
        trust = root / "seeds/larkmoor/trust.yaml"
        lines = trust.read_text(encoding="utf-8").splitlines()
        [at] = [number for number, line in enumerate(lines) if line.startswith("    stem: ")]
        lines[at - 1] = f"    text: {wording}"
        trust.write_text("\n".join(lines) + "\n", encoding="utf-8")
        build(root)
    told("ledger", "prune", "--keep-days", "0")

    assert f"Our schools will {LISTEN}" in told("values", "larkmoor", "--history", "listen-to-pupils")


def test_a_second_prune_finds_nothing(root: Path, told: Say) -> None:
    told("ledger", "prune", "--keep-days", "0")

    assert told("ledger", "prune", "--keep-days", "0") == "0 files removed, 0.0 MB freed.\n"


def test_where_the_ledger_was_lost_nothing_is_freed(root: Path, told: Say) -> None:
    (root / "output/.policygen/ledger.sqlite").unlink()
    kept = sorted((root / "output/.policygen/store").rglob("*"))

    assert "ledger rebuild" in told("ledger", "prune", "--keep-days", "0", code=3)
    assert sorted((root / "output/.policygen/store").rglob("*")) == kept


def test_the_outcome_of_a_rebuild_is_told_as_data_too(root: Path, told: Say) -> None:
    edit(root, WELCOME, retype("Welcome", "Hello"))
    lose_everything(root)

    found = json.loads(told("ledger", "rebuild", "--json"))

    assert (len(found["unedited"]), found["edited"], found["without_base"]) == (3, [WELCOME], [WELCOME])
