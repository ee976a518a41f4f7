"""The title and the author of a file, which no tracked change can show: in documents that people edited or approved."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from policygen.cli import run
from policygen.word.ooxml import xml_bytes
from policygen.word.package import read_package
from policygen.word.projection import project
from policygen.word.revisions import revisions
from tests.merge.edits import edited, retype
from tests.review.larkmoor import BEHAVIOUR, SCHOOL_FILE, build, edit, larkmoor, place, say
from tests.word import libreoffice
from tests.word.make import docx, p

CORE = "<dc:title>{{ document.title }}, {{ school.name }}</dc:title><dc:creator>{{ school.name }}</dc:creator>"
TEMPLATE = docx(p("Behaviour at {{ school.name }}"), p("We close at four."), core=CORE)
OLD, NEW = "Brackenhurst Primary School", "Brackenhurst Academy"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = larkmoor(tmp_path)
    (folder / "templates/policies/behaviour.docx").write_bytes(TEMPLATE)
    build(folder)
    return folder


def rename(root: Path, old: str = OLD, new: str = NEW) -> None:
    say(root, old, new, SCHOOL_FILE)


def approve(root: Path) -> None:
    assert run(["approve", BEHAVIOUR, "--by", "Governors", "--on", "2026-09-21", "-C", str(root)]) == 0


def properties(path: Path) -> dict[str, str]:
    """The title and the author."""
    lines = project(read_package(path.read_bytes(), path.name)).splitlines()
    return {name: text for name, _, text in (line.partition(": ") for line in lines) if name in ("title", "author")}


def give_title(path: Path, old: str, new: str) -> None:
    """Change the title in File, Info."""
    package = read_package(path.read_bytes(), path.name)
    core = package.xml("docProps/core.xml")
    title = core[0]
    assert title.text == old
    title.text = new
    path.write_bytes(package.replace({"docProps/core.xml": xml_bytes(core)}).write())


def named(school: str) -> dict[str, str]:
    return {"title": f"Behaviour policy, {school}", "author": school}


def test_an_edited_document_gets_the_new_title_and_author_and_says_so(
    root: Path, capsys: pytest.CaptureFixture[str], validate_docx: Callable[..., None]
) -> None:
    edit(root, BEHAVIOUR, retype("four", "five"))
    rename(root)
    build(root)
    path = place(root, BEHAVIOUR)

    assert properties(path) == named(NEW)
    assert "It has the new title and author, which no tracked change can show." in capsys.readouterr().err
    validate_docx(path)
    before = path.read_bytes()
    build(root)
    assert path.read_bytes() == before


def test_the_next_version_of_an_approved_document_has_the_new_title_before_and_after_its_approval(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    edit(root, BEHAVIOUR, retype("four", "five"))
    approve(root)
    rename(root)
    build(root)

    assert properties(path) == named(OLD)
    assert properties(path.with_suffix(".draft.docx")) == named(NEW)
    approve(root)
    assert properties(path) == named(NEW)


def test_a_next_version_in_which_people_typed_gets_the_title_after_that(root: Path) -> None:
    draft = place(root, BEHAVIOUR).with_suffix(".draft.docx")
    approve(root)
    rename(root)
    build(root)
    draft.write_bytes(edited(draft.read_bytes(), retype("four", "five")))
    rename(root, NEW, "Brackenhurst School")
    build(root)

    assert properties(draft) == named("Brackenhurst School")


@pytest.mark.parametrize("words", ["four", "five"], ids=["nothing typed", "words typed"])
def test_a_title_that_people_gave_a_document_stays(root: Path, words: str) -> None:
    path = place(root, BEHAVIOUR)
    edit(root, BEHAVIOUR, retype("four", words))
    give_title(path, f"Behaviour policy, {OLD}", "How we behave")
    rename(root)
    build(root)

    assert properties(path) == {"title": "How we behave", "author": NEW}
    build(root)
    assert properties(path)["title"] == "How we behave"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_a_document_that_libreoffice_saved_is_still_nobodys_edit(root: Path) -> None:
    path = place(root, BEHAVIOUR)
    path.write_bytes(libreoffice.resaved(path.read_bytes()))
    rename(root)
    build(root)

    assert properties(path) == named(NEW)
    assert revisions(read_package(path.read_bytes(), path.name)) == ()
