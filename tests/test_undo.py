"""`policygen undo`: what the last build replaced is put back, unless somebody has touched it since."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from policygen.cli import run
from policygen.ledger import reading
from tests.merge.edits import retype
from tests.review.larkmoor import BEHAVIOUR, LISTEN, OTHER, WELCOME, build, edit, outputs, place, say
from tests.word.make import words

Undo = Callable[..., str]


@pytest.fixture
def root(built_larkmoor: Path) -> Path:
    """A folder in which everything was built."""
    return built_larkmoor


@pytest.fixture
def undo(told: Callable[..., str]) -> Undo:
    """What the command says."""
    return partial(told, "undo")


def reword(root: Path, new: str) -> None:
    """Reword the commitment, whatever it says now, and build."""
    path = root / "seeds/larkmoor/trust.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    [at] = [number for number, line in enumerate(lines) if line.startswith("    stem: ")]
    lines[at - 1] = f"    text: {new}"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    build(root)


def test_the_files_are_again_what_they_were_before_the_last_build(root: Path, undo: Undo) -> None:
    before = outputs(root)
    reword(root, "listen")

    said = undo()

    assert outputs(root) == before
    assert "2 put back." in said


def test_the_next_build_does_its_work_again(root: Path, undo: Undo) -> None:
    reword(root, "listen")
    after = outputs(root)
    undo()
    build(root)

    assert outputs(root) == after


def test_a_merge_is_undone_and_made_again_with_the_same_bytes(root: Path, undo: Undo) -> None:
    edit(root, BEHAVIOUR, retype("four", "five"))
    edited = outputs(root)
    reword(root, "listen")
    merged = outputs(root)

    undo()
    assert outputs(root) == edited
    build(root)

    assert outputs(root) == merged


def test_what_the_first_build_wrote_is_taken_away_again(root: Path, undo: Undo) -> None:
    said = undo()

    assert outputs(root) == {}
    assert "4 taken away." in said
    build(root)
    assert len(outputs(root)) == 4


def test_undoing_again_goes_back_further_until_there_is_nothing_left(root: Path, undo: Undo) -> None:
    first = outputs(root)
    reword(root, "listen")
    second = outputs(root)
    reword(root, "listen twice")

    undo()
    assert outputs(root) == second
    undo()
    assert outputs(root) == first
    undo()
    assert outputs(root) == {}
    assert undo() == "There is nothing to undo.\n"


def test_a_build_after_an_undo_can_be_undone_and_then_what_was_before_both(root: Path, undo: Undo) -> None:
    first = outputs(root)
    reword(root, "listen")
    second = outputs(root)
    reword(root, "listen twice")
    undo()
    reword(root, "listen three times")

    undo()
    assert outputs(root) == second
    undo()
    assert outputs(root) == first


def test_a_build_that_changed_nothing_is_not_what_is_undone(root: Path, undo: Undo) -> None:
    before = outputs(root)
    reword(root, "listen")
    build(root)
    undo()

    assert outputs(root) == before


def test_a_document_that_somebody_edited_since_is_left_and_said(root: Path, undo: Undo) -> None:
    before = outputs(root)
    reword(root, "listen")
    edit(root, BEHAVIOUR, retype("four", "five"))
    edited = place(root, BEHAVIOUR).read_bytes()

    said = undo(code=1)

    assert f"left: {BEHAVIOUR}: somebody has edited it since" in said
    assert place(root, BEHAVIOUR).read_bytes() == edited
    assert place(root, OTHER).read_bytes() == before[f"{OTHER.replace('/behaviour', '/policies/behaviour')}.docx"]


def test_what_was_left_once_does_not_keep_an_undo_from_going_back_further(root: Path, undo: Undo) -> None:
    reword(root, "listen")
    edit(root, BEHAVIOUR, retype("four", "five"))
    undo(code=1)

    said = undo(code=1)

    assert f"left: {BEHAVIOUR}" in said
    assert sorted(outputs(root)) == ["larkmoor/brackenhurst/policies/behaviour.docx"]


def test_a_run_whose_documents_were_all_edited_is_not_passed_over(root: Path, undo: Undo) -> None:
    reword(root, "listen")
    edit(root, BEHAVIOUR, retype("four", "five"))
    edit(root, OTHER, retype("four", "five"))
    before = outputs(root)

    undo(code=1)
    undo(code=1)

    assert outputs(root) == before


def test_only_the_documents_that_were_named_are_put_back_and_the_others_after(root: Path, undo: Undo) -> None:
    before = outputs(root)
    reword(root, "listen")
    after = outputs(root)
    path = "larkmoor/thornfield/policies/behaviour.docx"

    undo(OTHER)
    assert outputs(root) == {**after, path: before[path]}
    undo()
    assert outputs(root) == before


def test_a_name_of_no_document_is_wrong_usage(undo: Undo) -> None:
    assert "names no document" in undo("larkmoor/nowhere", code=2)


def test_a_document_that_is_open_is_left(root: Path, undo: Undo) -> None:
    reword(root, "listen")
    path = place(root, BEHAVIOUR)
    path.with_name(f".~lock.{path.name}#").write_text("somebody")

    assert "open in another program" in undo(code=1)
    assert "listen" in words(path.read_bytes())


def test_a_dry_run_says_the_same_and_writes_nothing(root: Path, undo: Undo) -> None:
    reword(root, "listen")
    before = outputs(root)
    with reading(root / "output/.policygen") as ledger:
        run_before = ledger.last_build()

    said = undo("--dry-run")

    assert "2 put back. Nothing was written" in said
    assert outputs(root) == before
    with reading(root / "output/.policygen") as ledger:
        assert ledger.last_build() == run_before


def test_a_document_that_was_restored_is_taken_away_and_counts_as_deleted_again(root: Path, undo: Undo) -> None:
    place(root, WELCOME).unlink()
    build(root, "--restore")

    undo()
    build(root)

    assert not place(root, WELCOME).exists()


def test_after_an_undo_the_file_is_known_and_the_next_status_says_what_a_build_would_do(
    root: Path, undo: Undo, capsys: pytest.CaptureFixture[str]
) -> None:
    reword(root, "listen")
    undo()
    capsys.readouterr()

    assert run(["status", BEHAVIOUR, "--json", "-C", str(root)]) == 0
    [found] = json.loads(capsys.readouterr().out)["documents"]
    assert (found["state"], found["edited_paragraphs"], found["stale"]) == ("as issued", 0, True)
    assert found["reasons"][0]["old"] == f"Our schools will {LISTEN}"


@pytest.mark.parametrize(
    "moment",
    [
        "policygen.ledger.LedgerWriter.keep",
        "policygen.ledger.LedgerWriter.record",
        "policygen.build.undoing.replace_atomically",
        "policygen.ledger.LedgerWriter.note",
    ],
)
def test_a_crash_at_any_moment_is_healed_by_the_next_build(
    root: Path, undo: Undo, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    edit(root, BEHAVIOUR, retype("four", "five"))
    reword(root, "listen")
    after = outputs(root)

    with monkeypatch.context() as patched:
        patched.setattr(moment, killed)
        with pytest.raises(SystemExit):
            run(["undo", "-C", str(root)])
    build(root)

    assert outputs(root) == after


def killed(*_: object) -> None:
    raise SystemExit


def test_what_was_pruned_cannot_be_put_back_and_is_said(root: Path, undo: Undo) -> None:
    reword(root, "listen")
    reword(root, "listen twice")
    assert run(["ledger", "prune", "--keep-days", "0", "-C", str(root)]) == 0
    undo()
    before = outputs(root)

    assert "no longer keeps what was there before" in undo(code=1)
    assert outputs(root) == before


def test_the_outcome_is_told_as_data_too(root: Path, undo: Undo) -> None:
    say(root, LISTEN, "listen")
    build(root)

    found = json.loads(undo("--json"))

    assert [(one["id"], one["outcome"], one["why"]) for one in found["documents"]] == [
        (BEHAVIOUR, "put back", None),
        (OTHER, "put back", None),
    ]


def test_an_approval_is_not_undone_and_the_build_of_the_other_documents_is(root: Path, undo: Undo) -> None:
    before = outputs(root)
    reword(root, "listen")
    assert run(["approve", BEHAVIOUR, "--by", "Local governing body", "--on", "2026-09-21", "-C", str(root)]) == 0
    approved = place(root, BEHAVIOUR).read_bytes()

    said = undo(code=1)

    assert f"left: {BEHAVIOUR}: ‘policygen approve’ wrote it since" in said
    assert place(root, BEHAVIOUR).read_bytes() == approved
    assert place(root, OTHER).read_bytes() == before["larkmoor/thornfield/policies/behaviour.docx"]


def test_the_next_version_of_an_approved_document_is_taken_away_by_the_name_of_the_document(
    root: Path, undo: Undo
) -> None:
    assert run(["approve", BEHAVIOUR, "--by", "Local governing body", "--on", "2026-09-21", "-C", str(root)]) == 0
    reword(root, "listen")
    draft = place(root, BEHAVIOUR).with_name("behaviour.draft.docx")
    assert draft.exists()

    undo(BEHAVIOUR)
    assert not draft.exists()
    build(root)

    assert draft.exists()
