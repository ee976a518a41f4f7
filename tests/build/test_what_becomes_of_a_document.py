"""What build does with each document, by what stands in output/ (docs/merge.md has the table)."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from policygen.cli import run
from policygen.word.ooxml import w
from policygen.word.package import read_package
from policygen.word.projection import project
from policygen.word.revisions import accepted, rejected
from tests.merge.edits import Word, edited, retype
from tests.merge.saves import through_google_docs
from tests.review.larkmoor import BEHAVIOUR, LISTEN, OTHER, TRUST_FILE, build, place
from tests.word import libreoffice

NEW = "hear every pupil before we decide about them"
FILE = "behaviour.docx"


@pytest.fixture
def root(built_larkmoor: Path) -> Path:
    return built_larkmoor


def reword(root: Path, after: str = NEW, before: str = LISTEN) -> None:
    file = root / TRUST_FILE
    file.write_text(file.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")


def type_into(path: Path, before: str = "We close at four.", after: str = "We close at half past four.") -> bytes:
    path.write_bytes(edited(path.read_bytes(), retype(before, after)))
    return path.read_bytes()


def text(path: Path) -> str:
    return project(read_package(path.read_bytes(), path.name))


def after_accepting(path: Path) -> str:
    return project(accepted(read_package(path.read_bytes(), path.name)))


def files(root: Path) -> dict[str, bytes]:
    output = root / "output"
    return {p.relative_to(output).as_posix(): p.read_bytes() for p in output.rglob("*.docx")}


# ── what stands there ────────────────────────────────────────────────────────────────────────────────


def test_a_build_of_nothing_changed_writes_nothing_at_all(root: Path) -> None:
    before = {p: (p.stat().st_mtime_ns, p.read_bytes()) for p in (root / "output").rglob("*") if p.is_file()}

    build(root)

    assert {p: (p.stat().st_mtime_ns, p.read_bytes()) for p in (root / "output").rglob("*") if p.is_file()} == before


def test_a_document_that_nobody_edited_is_written_anew_without_marks(root: Path) -> None:
    reword(root)
    build(root)

    assert NEW in text(place(root, BEHAVIOUR))
    assert "policygen" not in text(place(root, BEHAVIOUR)).partition("== Properties ==")[0]


def test_an_edited_document_keeps_what_was_typed_and_gets_the_new_words_tracked(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    type_into(path)
    reword(root)
    build(root)

    assert "We close at half past four." in text(path)
    assert "inserted by policygen (LLT): hear" in text(path)
    assert f"{NEW}" in after_accepting(path)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_saving_in_libreoffice_is_not_editing(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    path.write_bytes(libreoffice.resaved(path.read_bytes()))
    saved = path.read_bytes()
    build(root)
    assert path.read_bytes() == saved

    reword(root)
    build(root)

    assert NEW in text(path)
    assert "inserted by" not in text(path)


def test_saving_in_word_is_not_editing(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    path.write_bytes(edited(path.read_bytes()))
    reword(root)
    build(root)

    assert NEW in text(path)
    assert "inserted by" not in text(path)


def test_a_paragraph_that_was_centred_stays_so(root: Path) -> None:
    path = place(root, BEHAVIOUR)

    def centre(document: Word) -> None:
        paragraph = document.paragraph("We close at four.")
        properties = paragraph.makeelement(w("pPr"))
        properties.append(paragraph.makeelement(w("jc"), {w("val"): "center"}))
        paragraph.insert(0, properties)

    path.write_bytes(edited(path.read_bytes(), centre))
    reword(root)
    build(root)

    package = read_package(path.read_bytes(), path.name)
    assert b'<w:jc w:val="center"/>' in package.read(package.main)
    assert "inserted by policygen (LLT): hear" in text(path)


def test_a_deleted_document_stays_deleted_unless_asked_for(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place(root, BEHAVIOUR).unlink()
    reword(root)
    build(root)
    assert not place(root, BEHAVIOUR).exists()
    assert "1 deleted by people" in capsys.readouterr().out

    build(root, "--restore")

    assert NEW in text(place(root, BEHAVIOUR))


def test_a_renamed_document_is_found_and_goes_on_where_it_is(root: Path) -> None:
    moved = root / "output/larkmoor/Our behaviour policy 2026.docx"
    place(root, BEHAVIOUR).rename(moved)
    reword(root)
    build(root)

    assert NEW in text(moved)
    assert not place(root, BEHAVIOUR).exists()
    build(root)
    assert NEW in text(moved)


def test_two_files_of_one_document_are_left_until_one_is_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = place(root, BEHAVIOUR)
    copy = path.with_name("behaviour (copy).docx")
    shutil.copy(path, copy)
    reword(root)
    before = files(root)
    build(root, BEHAVIOUR, code=1)
    said = capsys.readouterr().err
    assert files(root) == before
    assert "behaviour (copy).docx" in said and "--this" in said

    build(root, BEHAVIOUR, "--this", str(copy))

    assert NEW in text(copy)
    assert NEW not in text(path)


@pytest.mark.parametrize("lock", [f"~${FILE[2:]}", f"~${FILE}", f".~lock.{FILE}#"])
def test_a_document_that_is_open_is_left_and_done_next_time(
    root: Path, lock: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = place(root, BEHAVIOUR)
    path.with_name(lock).write_bytes(b"somebody")
    before = path.read_bytes()
    build(root, BEHAVIOUR)
    reword(root)
    build(root, BEHAVIOUR, code=1)
    assert path.read_bytes() == before
    assert "Close it" in capsys.readouterr().err

    path.with_name(lock).unlink()
    build(root, BEHAVIOUR)

    assert NEW in text(path)


def test_a_file_that_is_no_word_file_any_more_gets_the_new_version_beside_it(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = place(root, BEHAVIOUR)
    path.write_bytes(b"not a Word file")
    reword(root)
    build(root, BEHAVIOUR, code=1)
    beside = path.with_suffix(".new.docx")

    assert path.read_bytes() == b"not a Word file"
    assert NEW in text(beside)
    assert "behaviour.new.docx" in capsys.readouterr().err


def test_a_new_version_beside_a_document_that_people_wrote_into_is_never_overwritten(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    path.write_bytes(b"not a Word file")
    reword(root)
    build(root, BEHAVIOUR, code=1)
    typed = type_into(path.with_suffix(".new.docx"))
    reword(root, "hear all pupils", NEW)
    build(root, BEHAVIOUR, code=1)

    assert path.with_suffix(".new.docx").read_bytes() == typed


# ── wishes ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_dry_run_says_it_all_and_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    type_into(place(root, BEHAVIOUR))
    reword(root)
    before = {p: p.read_bytes() for p in root.rglob("*") if p.is_file()}
    capsys.readouterr()
    build(root, "--dry-run")
    said = capsys.readouterr().out

    assert {p: p.read_bytes() for p in root.rglob("*") if p.is_file()} == before
    assert "1 edited by people and brought up to date with tracked changes" in said
    assert "listen-to-pupils reworded: 2 places in 2 documents of 2 schools; 1 of them edited by people" in said


def test_clean_takes_the_new_version_and_undo_brings_the_words_back(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    typed = type_into(path)
    reword(root)
    build(root, BEHAVIOUR, "--clean")
    assert "half past" not in text(path)

    assert run(["undo", BEHAVIOUR, "-C", str(root)]) == 0
    assert path.read_bytes() == typed


# ── again ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "decide", [accepted, rejected, lambda package: package], ids=["accepted", "rejected", "pending"]
)
def test_building_again_proposes_nothing_twice(root: Path, decide: object) -> None:
    assert callable(decide)
    path = place(root, BEHAVIOUR)
    type_into(path)
    reword(root)
    build(root)
    path.write_bytes(decide(read_package(path.read_bytes(), path.name)).write())
    before = path.read_bytes()
    build(root)

    assert path.read_bytes() == before


def test_what_was_rejected_is_proposed_again_only_in_newer_words(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    type_into(path)
    reword(root)
    build(root)
    path.write_bytes(rejected(read_package(path.read_bytes(), path.name)).write())
    reword(root, "ask every pupil before we decide about them", NEW)
    build(root, code=1)

    assert LISTEN.split()[0] in after_accepting(path)
    assert "ask" in after_accepting(path)


def test_a_word_that_was_typed_outlives_a_lost_ledger(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = place(root, BEHAVIOUR)
    type_into(path)
    reword(root)
    shutil.rmtree(root / "output/.policygen")
    capsys.readouterr()
    build(root)

    assert f"warning: {BEHAVIOUR}: policygen no longer has what it last wrote there" in capsys.readouterr().err
    assert "We close at half past four." in after_accepting(path)
    assert NEW in after_accepting(path)
    # The paragraphs’ digests in the file itself say that nobody touched the old words here.
    assert LISTEN not in after_accepting(path)


def test_nothing_is_lost_where_the_file_remembers_nothing_either(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = place(root, BEHAVIOUR)
    type_into(path)
    path.write_bytes(through_google_docs(path.read_bytes()))
    reword(root)
    shutil.rmtree(root / "output/.policygen")
    capsys.readouterr()
    run(["build", "-C", str(root)])

    assert "policygen no longer knows what it last wrote there" in capsys.readouterr().err
    assert "We close at half past four." in after_accepting(path)
    assert "hear" in after_accepting(path) and "listen to" in after_accepting(path)


def test_another_school_is_not_touched_by_an_edit(root: Path) -> None:
    type_into(place(root, BEHAVIOUR))
    reword(root)
    build(root)

    assert "half past" not in text(place(root, OTHER))
    assert NEW in text(place(root, OTHER))


@pytest.mark.parametrize("copy", [Path.read_bytes, type_into], ids=["as it was", "edited"])
def test_a_copy_of_an_older_issue_that_somebody_put_back_gets_what_the_trust_changed_since(
    root: Path, copy: Callable[[Path], bytes]
) -> None:
    path = place(root, BEHAVIOUR)
    older = copy(path)
    reword(root)
    build(root)
    newer = path.read_bytes()
    path.write_bytes(older)
    build(root)

    assert path.read_bytes() == newer


def test_two_people_who_edit_copies_of_different_issues_both_get_the_newest_words(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    first = type_into(path)
    reword(root)
    build(root)
    type_into(path, "The head is", "Our head is")
    reword(root, "meet every pupil", NEW)
    build(root)
    path.write_bytes(edited(first, retype("Who helps", "Who can help")))
    build(root)

    assert "meet every pupil" in after_accepting(path) and LISTEN not in after_accepting(path)
    assert "Who can help" in text(path) and "half past four" in text(path)


def test_what_the_school_typed_before_the_trust_said_so_too_changes_back_with_the_trust(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    typed = type_into(path, LISTEN, NEW)
    reword(root)
    build(root)

    assert path.read_bytes() == typed

    type_into(path)
    reword(root, LISTEN, NEW)
    build(root)

    assert LISTEN in after_accepting(path) and "half past four" in after_accepting(path)


def test_a_document_renamed_in_capital_letters_is_found_again(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    type_into(path)
    renamed = path.rename(path.with_name("BEHAVIOUR.DOCX"))
    reword(root)
    build(root)

    assert "We close at half past four." in text(renamed) and NEW in after_accepting(renamed)


@pytest.mark.parametrize("options", [(), ("--restore",)])
def test_where_another_document_has_taken_its_place_it_is_left_and_said(
    options: tuple[str, ...], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place(root, OTHER).replace(place(root, BEHAVIOUR))
    before = files(root)
    capsys.readouterr()

    assert run(["build", "-C", str(root), *options]) == 1
    assert capsys.readouterr().err.startswith(
        f"left: {BEHAVIOUR}: {BEHAVIOUR.replace('/behaviour', '/policies/behaviour')}.docx, its place, says that it is "
        f"{OTHER}. Move that file elsewhere or delete it, and build again."
    )
    assert files(root) == before

    place(root, BEHAVIOUR).replace(place(root, OTHER))

    assert run(["build", "-C", str(root), "--restore"]) == 0
    assert place(root, BEHAVIOUR).is_file()


def describe_the_table(document: Word) -> None:
    properties = document.table("Telephone").find(w("tblPr"))
    assert properties is not None
    etree.SubElement(properties, w("tblDescription")).set(w("val"), "Whom to ring")


def turn_the_page(document: Word) -> None:
    paper = document.body.find(f"{w('sectPr')}/{w('pgSz')}")
    assert paper is not None
    paper.attrib.update({w("w"): paper.get(w("h"), ""), w("h"): paper.get(w("w"), ""), w("orient"): "landscape"})


@pytest.mark.parametrize(
    ("edit", "said"), [(describe_the_table, "“Whom to ring”"), (turn_the_page, "A4 landscape")], ids=["table", "page"]
)
def test_who_only_describes_a_table_or_turns_the_page_has_edited_the_document(
    edit: Callable[[Word], None], said: str, root: Path
) -> None:
    path = place(root, BEHAVIOUR)
    path.write_bytes(edited(path.read_bytes(), edit))
    reword(root)
    build(root)

    assert said in text(path)
    assert NEW in after_accepting(path)
