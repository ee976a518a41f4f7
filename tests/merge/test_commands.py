"""`policygen merge` and `policygen revisions` on any Word files, made by anyone."""

import json
from pathlib import Path

import pytest

from policygen.cli import run
from policygen.word.bookmarks import bookmark, named
from policygen.word.merge import merge
from policygen.word.package import read_package
from policygen.word.projection import project
from tests.word.make import docx, p

BASE = docx(p("We open at 8:45 and close at 15:15."), p("Ask the office."))
THEIRS = docx(p("We open at 8:45 and close at 15:15."), p("Ask the school office."))
OURS = docx(p("We open at 9:00 and close at 15:15."), p("Ask the office."))
CLASHING = docx(p("We open at 8:30 and close at 15:15."), p("Ask the office."))
CONTENTS = docx(
    p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'),
    p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    p("We open at 9:00 and close at 15:15."),
)


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    found = {"base": BASE, "theirs": THEIRS, "ours": OURS, "clashing": CLASHING, "contents": CONTENTS}
    for name, data in found.items():
        (tmp_path / f"{name}.docx").write_bytes(data)
    return {name: str(tmp_path / f"{name}.docx") for name in (*found, "out")} | {"report": str(tmp_path / "r.json")}


def text(path: str) -> str:
    return project(read_package(Path(path).read_bytes(), path), properties=False)


def test_a_clean_merge_ends_with_0_and_shows_the_new_words_as_tracked_changes(files: dict[str, str]) -> None:
    command = [
        "merge",
        files["base"],
        files["theirs"],
        files["ours"],
        "-o",
        files["out"],
        "--author",
        "policygen (LLT)",
    ]

    assert run(command) == 0
    assert (
        "Normal: We open at ‹deleted by policygen (LLT): 8:45›‹inserted by policygen (LLT): 9:00› and close at 15:15.\n"
        "Normal: Ask the school office.\n"
    ) in text(files["out"])


def test_a_merge_with_a_conflict_ends_with_1_and_the_report_says_where(files: dict[str, str]) -> None:
    command = ["merge", files["base"], files["clashing"], files["ours"], "-o", files["out"], "--json", files["report"]]

    assert run(command) == 1
    report = json.loads(Path(files["report"]).read_text(encoding="utf-8"))
    (decision,) = report["decisions"]

    assert report["conflicts"] == 1
    assert decision["operation"] == "changed"
    assert decision["theirs"] == "We open at 8:30 and close at 15:15."
    assert decision["ours"] == "We open at 9:00 and close at 15:15."
    assert decision["comment"] == (
        "The trust has changed the words ‘8:45’ to ‘9:00’. Yours stay; the trust’s are put in after them."
    )


def test_a_merge_that_is_refused_ends_with_3_and_writes_nothing(
    files: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["merge", files["base"], files["theirs"], files["contents"], "-o", files["out"]]

    assert run(command) == 3
    assert not Path(files["out"]).exists()
    assert "list of contents" in capsys.readouterr().err


def test_a_file_that_is_read_is_never_the_one_that_is_written(files: dict[str, str]) -> None:
    assert run(["merge", files["base"], files["theirs"], files["ours"], "-o", files["theirs"]]) == 2
    assert Path(files["theirs"]).read_bytes() == THEIRS


def test_a_file_that_is_no_word_file_is_refused(files: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "note.docx").write_text("not a Word file")

    assert run(["merge", files["base"], str(tmp_path / "note.docx"), files["ours"], "-o", files["out"]]) == 3


def test_changes_are_listed_accepted_and_rejected(files: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    run(["merge", files["base"], files["theirs"], files["ours"], "-o", files["out"]])
    capsys.readouterr()

    assert run(["revisions", "list", files["out"], "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [(r["kind"], r["text"], r["author"]) for r in listed] == [
        ("deletion", "8:45", "policygen"),
        ("insertion", "9:00", "policygen"),
    ]

    assert run(["revisions", "reject", files["out"], "-o", files["report"]]) == 0
    assert "We open at 8:45 and close at 15:15." in text(files["report"])
    assert run(["revisions", "accept", files["out"], "--author", "somebody else"]) == 0
    assert "inserted by policygen: 9:00" in text(files["out"])
    assert run(["revisions", "accept", files["out"]]) == 0
    assert "We open at 9:00 and close at 15:15." in text(files["out"])


def test_a_paragraph_that_is_put_in_keeps_its_identity() -> None:
    base = docx(p("One two three."))
    ours = docx(p("One two three."), p(bookmark("1", named("new")), "Quite new words."))
    merged = merge(*(read_package(data, name) for data, name in ((base, "b"), (base, "t"), (ours, "o")))).package

    assert f'"{named("new")}"' in merged.read(merged.main).decode()
