"""Approvals: what a body decided on one content, and that no other content ever shows it."""

import shutil
from pathlib import Path

import pytest

from policygen.cli import run
from policygen.errors import PolicygenError
from policygen.word.package import read_package
from policygen.word.projection import project
from policygen.word.revisions import accepted, rejected, revisions
from policygen.word.told import paragraphs
from policygen.workspace import write_approval
from tests.merge.edits import edited, retype
from tests.review.larkmoor import BEHAVIOUR, LISTEN, SCHOOL_FILE, TRUST_FILE, build, larkmoor, place
from tests.word.make import docx, p

TEMPLATE = docx(
    p(
        "{% if document.approved_on %}Approved by {{ document.approver }} on {{ document.approved_on }}"
        "{% else %}DRAFT{% endif %}"
    ),
    p("Version {{ document.version }}, minute {{ document.minute }}, to be reviewed {{ document.next_review }}"),
    p("We promise to {{ values.commitments.first }}."),
    p("We close at four."),
)
NEW = "hear every pupil before we decide about them"
BY = ("--by", "Local governing body", "--on", "2026-09-21")


@pytest.fixture(scope="module")
def as_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = larkmoor(tmp_path_factory.mktemp("larkmoor"))
    (folder / "templates/policies/behaviour.docx").write_bytes(TEMPLATE)
    build(folder)
    return folder


@pytest.fixture
def root(as_built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(as_built, tmp_path, dirs_exist_ok=True))


def approve(root: Path, *more: str, code: int = 0) -> None:
    assert run(["approve", BEHAVIOUR, *BY, *more, "-C", str(root)]) == code


def reword(root: Path, before: str = LISTEN, after: str = NEW) -> None:
    file = root / TRUST_FILE
    file.write_text(file.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")


def approve_and_reword(root: Path) -> None:
    """Approve it, and build it with other words of the trust: the next version waits beside it."""
    approve(root)
    reword(root)
    build(root)


def type_into(path: Path, before: str = "We close at four.", after: str = "We close at five.") -> None:
    path.write_bytes(edited(path.read_bytes(), retype(before, after)))


def text(path: Path) -> str:
    return project(read_package(path.read_bytes(), path.name), properties=False)


def words(path: Path) -> list[str]:
    package = read_package(path.read_bytes(), path.name)
    return [paragraph.text for paragraph in paragraphs(package.read(package.main))]


def test_an_approved_document_prints_the_approval_and_its_record_stands_in_the_schools_file(root: Path) -> None:
    approve(root, "--minute", "4.2", "--next-review", "2027-09-01")
    path = place(root, BEHAVIOUR)
    school = (root / SCHOOL_FILE).read_text(encoding="utf-8")

    assert words(path)[:2] == [
        "Approved by Local governing body on 21 September 2026",
        "Version 1, minute 4.2, to be reviewed 1 September 2027",
    ]
    assert "approvals:\n  behaviour:\n    by: Local governing body\n    on: 2026-09-21\n" in school
    assert "people:\n  headteacher: {name: Ada Specimen}" in school


def test_building_again_leaves_an_approved_document_as_it_is(root: Path) -> None:
    approve(root)
    before = place(root, BEHAVIOUR).read_bytes()
    build(root)

    assert place(root, BEHAVIOUR).read_bytes() == before


def test_what_the_school_typed_is_approved_with_the_rest(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    type_into(path)
    approve(root)
    build(root)

    assert "We close at five." in words(path)
    assert "Approved by Local governing body on 21 September 2026" in words(path)
    assert "inserted by" not in text(path)


def test_a_document_with_undecided_changes_cannot_be_approved(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    type_into(place(root, BEHAVIOUR))
    reword(root)
    build(root)
    approve(root, code=3)

    assert "still wait for a decision" in capsys.readouterr().err
    assert "approvals" not in (root / SCHOOL_FILE).read_text(encoding="utf-8")


def test_a_document_that_is_out_of_date_cannot_be_approved(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reword(root)
    approve(root, code=3)

    assert "Build it first" in capsys.readouterr().err


def test_when_a_value_changes_the_approved_file_stays_and_the_next_version_waits_beside_it(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    type_into(path)
    approve(root)
    approved = path.read_bytes()
    reword(root)
    build(root)
    draft, redline = path.with_suffix(".draft.docx"), path.with_suffix(".redline.docx")

    assert path.read_bytes() == approved
    assert words(draft)[:3] == [
        "DRAFT",
        "Version 2 (draft), minute [minute reference], to be reviewed [date of next review]",
        f"We promise to {NEW}.",
    ]
    assert "We close at five." in words(draft)
    assert "inserted by policygen (LLT): hear" in text(redline)
    back = rejected(read_package(redline.read_bytes(), "redline"))
    assert project(back, properties=False) == text(path)


def test_building_again_does_not_touch_the_next_version(root: Path) -> None:
    approve_and_reword(root)
    before = {p: p.read_bytes() for p in place(root, BEHAVIOUR).parent.iterdir()}
    build(root)

    assert {p: p.read_bytes() for p in place(root, BEHAVIOUR).parent.iterdir()} == before


def test_words_typed_into_the_next_version_outlive_another_change_of_the_values(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    draft = path.with_suffix(".draft.docx")
    approve_and_reword(root)
    type_into(draft)
    reword(root, NEW, "ask every pupil before we decide about them")
    build(root)

    assert "We close at five." in words(draft)
    assert "inserted by policygen (LLT): ask" in text(draft)


def test_approving_the_next_version_makes_it_the_document(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    approve_and_reword(root)
    approve(root)

    assert words(path)[1].startswith("Version 2,")
    assert f"We promise to {NEW}." in words(path)
    assert sorted(p.name for p in path.parent.iterdir()) == ["behaviour.docx"]
    before = path.read_bytes()
    build(root)
    assert path.read_bytes() == before


def test_an_approved_document_that_was_edited_shows_the_approval_no_more(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = place(root, BEHAVIOUR)
    approve(root)
    type_into(path)
    build(root)

    assert words(path)[0] == "DRAFT"
    assert "We close at five." in words(path)
    assert "inserted by" not in text(path)
    before = path.read_bytes()
    build(root)
    assert path.read_bytes() == before


def test_an_approval_that_names_another_content_is_not_printed(root: Path) -> None:
    approve(root)
    file = root / SCHOOL_FILE
    record = file.read_text(encoding="utf-8")
    start = record.index("content: ") + len("content: ")
    file.write_text(record[:start] + "0" * 64 + record[start + 64 :], encoding="utf-8")
    build(root)

    assert words(place(root, BEHAVIOUR))[0] == "DRAFT"


def test_an_approval_outlives_a_lost_ledger(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    type_into(path)
    approve(root)
    before = path.read_bytes()
    shutil.rmtree(root / "output/.policygen")
    build(root)

    assert path.read_bytes() == before


def test_an_approval_outlives_a_lost_output_where_nobody_had_edited_the_document(root: Path) -> None:
    approve(root)
    shutil.rmtree(root / "output")
    build(root)

    assert words(place(root, BEHAVIOUR))[0] == "Approved by Local governing body on 21 September 2026"


def test_a_content_that_was_approved_already_is_not_approved_twice(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    approve(root)
    approve(root, code=3)

    assert "approved already" in capsys.readouterr().err


def test_an_approval_that_was_cut_off_before_the_file_was_written_is_finished_by_the_next_build(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_into(place(root, BEHAVIOUR))
    build(root)

    def cut_off(*_: object) -> None:
        raise PolicygenError("cut off")

    with monkeypatch.context() as patched:
        patched.setattr("policygen.build.approving.replace_atomically", cut_off)
        approve(root, code=3)
    assert words(place(root, BEHAVIOUR))[0] == "DRAFT"
    build(root)

    assert words(place(root, BEHAVIOUR))[0] == "Approved by Local governing body on 21 September 2026"
    assert "We close at five." in words(place(root, BEHAVIOUR))


def test_words_written_into_a_redline_outlive_another_change_and_the_next_approval(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    redline = path.with_suffix(".redline.docx")
    approve_and_reword(root)
    type_into(redline)
    written = redline.read_bytes()
    reword(root, NEW, "ask every pupil before we decide about them")
    build(root)
    assert redline.read_bytes() == written

    approve(root)

    assert redline.read_bytes() == written
    assert not path.with_suffix(".draft.docx").exists()


def test_a_next_version_that_is_open_is_left_until_it_is_closed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = place(root, BEHAVIOUR)
    draft = path.with_suffix(".draft.docx")
    approve_and_reword(root)
    before = draft.read_bytes()
    lock = draft.with_name(f".~lock.{draft.name}#")
    lock.write_bytes(b"somebody")
    reword(root, NEW, "ask every pupil before we decide about them")
    build(root, code=1)
    assert draft.read_bytes() == before
    assert "is open in another program" in capsys.readouterr().err
    approve(root, code=3)

    lock.unlink()
    build(root)

    assert "We promise to ask every pupil before we decide about them." in words(draft)


def test_words_saved_while_an_approval_is_made_are_not_overwritten(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = place(root, BEHAVIOUR)
    record = write_approval

    def meanwhile(*given: object) -> str:
        type_into(path)
        return record(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("policygen.build.approving.write_approval", meanwhile)
    approve(root, code=3)

    assert "We close at five." in words(path)
    assert "somebody changed it" in capsys.readouterr().err


def test_a_document_that_was_moved_is_approved_where_it_is(root: Path) -> None:
    moved = root / "output/larkmoor/Our behaviour policy.docx"
    place(root, BEHAVIOUR).rename(moved)
    approve(root)
    before = moved.read_bytes()
    build(root)

    assert words(moved)[0].startswith("Approved by Local governing body")
    assert moved.read_bytes() == before
    assert not place(root, BEHAVIOUR).exists()


# ── the approved file is edited while its next version waits ─────────────────────────────────────────

LATER = "ask every pupil before we decide about them"


def draft_of(path: Path) -> Path:
    return path.with_suffix(".draft.docx")


def decide(path: Path) -> None:
    """Accept every tracked change, as somebody does in Word."""
    path.write_bytes(accepted(read_package(path.read_bytes(), path.name)).write())


def beside(path: Path) -> list[str]:
    return sorted(p.name for p in path.parent.iterdir() if p != path)


def test_a_document_that_was_edited_after_its_approval_becomes_its_own_next_version(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = place(root, BEHAVIOUR)
    approve_and_reword(root)
    type_into(path)
    reword(root, NEW, LATER)
    build(root)

    assert "behaviour.draft.docx is no longer needed: this is the next version now." in capsys.readouterr().err
    assert beside(path) == []
    decide(path)
    assert {"DRAFT", f"We promise to {LATER}.", "We close at five."} <= set(words(path))
    approve(root)
    assert run(["status", BEHAVIOUR, "--check", "-C", str(root)]) == 0
    assert {f"We promise to {LATER}.", "We close at five."} <= set(words(path))
    assert words(path)[0].startswith("Approved by")


def test_words_typed_into_both_files_all_stand_in_the_next_version(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = place(root, BEHAVIOUR)
    approve_and_reword(root)
    type_into(path)
    type_into(draft_of(path), "We promise to", "All of us promise to")
    reword(root, NEW, LATER)
    build(root)

    assert "What people typed into behaviour.draft.docx is in it now" in capsys.readouterr().err
    assert beside(path) == []
    authors = {revision.author for revision in revisions(read_package(path.read_bytes(), path.name))}
    assert authors == {"behaviour.draft.docx", "policygen (LLT)"}
    before = path.read_bytes()
    build(root)
    assert path.read_bytes() == before
    decide(path)
    assert {f"All of us promise to {LATER}.", "We close at five."} <= set(words(path))
    approve(root)


def test_words_typed_into_the_same_sentence_of_both_files_are_both_kept(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    approve_and_reword(root)
    type_into(path)
    type_into(draft_of(path), after="We close at noon.")
    build(root, code=1)
    decide(path)

    assert "five" in " ".join(words(path))
    assert "noon" in " ".join(words(path))


def test_what_was_typed_into_a_draft_outlives_a_newer_change_while_it_is_undecided(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    approve_and_reword(root)
    type_into(path)
    type_into(draft_of(path), "We promise to", "All of us promise to")
    build(root)
    reword(root, NEW, LATER)
    build(root)
    decide(path)

    assert f"All of us promise to {LATER}." in words(path)


def test_what_was_typed_into_both_files_outlives_a_lost_ledger(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    approve_and_reword(root)
    type_into(path)
    type_into(draft_of(path), "We promise to", "All of us promise to")
    shutil.rmtree(root / "output/.policygen")
    build(root, code=1)

    assert beside(path) == []
    decide(path)
    assert "All of us promise to" in " ".join(words(path))
    assert "We close at five." in words(path)


def test_a_next_version_is_not_approved_over_words_typed_into_the_approved_file(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = place(root, BEHAVIOUR)
    approve_and_reword(root)
    type_into(path)
    approve(root, code=3)

    assert "behaviour.docx is not as it was approved" in capsys.readouterr().err
    run(["status", BEHAVIOUR, "-C", str(root)])
    assert "the new version in behaviour.draft.docx is out of date" in capsys.readouterr().out
    assert "We close at five." in words(path)
    build(root)
    decide(path)
    approve(root)
    assert {f"We promise to {NEW}.", "We close at five."} <= set(words(path))


def test_a_next_version_is_taken_away_when_what_changed_is_changed_back(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = place(root, BEHAVIOUR)
    approve_and_reword(root)
    reword(root, NEW, LISTEN)
    approve(root, code=3)
    assert "Build it first" in capsys.readouterr().err
    build(root)

    assert beside(path) == []
    assert run(["status", BEHAVIOUR, "--check", "-C", str(root)]) == 0


def test_a_next_version_in_which_people_typed_stays_when_what_changed_is_changed_back(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    approve_and_reword(root)
    type_into(draft_of(path))
    reword(root, NEW, LISTEN)
    build(root)
    decide(draft_of(path))
    before = draft_of(path).read_bytes()
    build(root)
    assert draft_of(path).read_bytes() == before
    approve(root)

    assert {f"We promise to {LISTEN}.", "We close at five."} <= set(words(path))


def test_both_files_stay_as_they_are_while_the_next_version_is_open(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = place(root, BEHAVIOUR)
    approve_and_reword(root)
    type_into(path)
    before = (path.read_bytes(), draft_of(path).read_bytes())
    draft_of(path).with_name(".~lock.behaviour.draft.docx#").write_bytes(b"somebody")
    build(root, code=1)

    assert (path.read_bytes(), draft_of(path).read_bytes()) == before
    assert "behaviour.draft.docx is open in another program" in capsys.readouterr().err


def test_a_next_version_that_cannot_be_read_stops_nothing_else_and_is_said(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = place(root, BEHAVIOUR)
    approve_and_reword(root)
    type_into(path)
    draft_of(path).write_bytes(b"rubbish")
    build(root, code=1)

    assert "remove that file, and build again" in capsys.readouterr().err
    assert "We close at five." in words(path)
    draft_of(path).unlink()
    build(root)
    decide(path)
    approve(root)


def test_a_next_version_is_found_where_it_was_written_when_the_document_is_moved(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    moved = root / "output/larkmoor/Our behaviour policy.docx"
    approve_and_reword(root)
    type_into(path)
    type_into(draft_of(path), "We promise to", "All of us promise to")
    path.rename(moved)
    build(root)

    assert beside(path) == []
    decide(moved)
    assert {f"All of us promise to {NEW}.", "We close at five."} <= set(words(moved))


def test_a_file_that_people_named_like_a_next_version_is_left_alone(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    draft_of(path).write_bytes(docx(p("Our own notes.")))
    type_into(path)
    build(root)

    assert words(draft_of(path)) == ["Our own notes."]


def test_undo_brings_back_the_next_version_that_was_taken_away(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    approve_and_reword(root)
    type_into(path)
    type_into(draft_of(path), "We promise to", "All of us promise to")
    before = (path.read_bytes(), draft_of(path).read_bytes())
    build(root)
    assert run(["undo", "-C", str(root)]) == 0

    assert (path.read_bytes(), draft_of(path).read_bytes()) == before


def test_words_typed_into_a_draft_come_in_once_however_often_a_build_is_cut_off(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = place(root, BEHAVIOUR)
    approve_and_reword(root)
    type_into(path)
    type_into(draft_of(path), "We promise to", "All of us promise to")

    def cut_off(*_: object) -> None:
        raise PolicygenError("cut off")

    with monkeypatch.context() as patched:
        patched.setattr("policygen.build.withdraw", cut_off)
        build(root, code=1)
    assert draft_of(path).exists()
    build(root)

    assert beside(path) == []
    decide(path)
    assert words(path).count(f"All of us promise to {NEW}.") == 1


def test_an_approved_document_that_is_no_word_file_any_more_gets_the_new_version_beside_it(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    approve(root)
    path.write_bytes(b"rubbish")
    build(root, code=1)

    assert path.read_bytes() == b"rubbish"
    assert beside(path) == ["behaviour.new.docx"]


def test_a_next_version_that_was_approved_as_it_was_made_is_nobodys_edit(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    approve_and_reword(root)
    approve(root)
    capsys.readouterr()
    build(root, BEHAVIOUR)

    assert "1 document: 1 unchanged." in capsys.readouterr().out


def test_an_approval_of_a_next_version_outlives_a_lost_ledger(root: Path) -> None:
    approve_and_reword(root)
    approve(root)
    before = place(root, BEHAVIOUR).read_bytes()
    shutil.rmtree(root / "output/.policygen")
    build(root)

    assert place(root, BEHAVIOUR).read_bytes() == before
