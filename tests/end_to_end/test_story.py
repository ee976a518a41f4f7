"""A year in the life of a trust’s documents, with the bundled seeds and with files that LibreOffice really saved.

The documents are built; a school edits three of them; the trust rewords a belief and adds a commitment; the redlines
are accepted in one, rejected in another, and left in the third; one is approved; the trust rewords the belief again.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from policygen.cli import run
from policygen.word.ooxml import w, xml_bytes
from policygen.word.package import Package, read_package
from policygen.word.projection import project
from policygen.word.reading import reading
from policygen.word.revisions import accepted, rejected, revisions
from tests.word import libreoffice

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")

SCHOOL = "ket/the-kingston-academy"
OLD = "promote the sense of belonging"
NEWER = "build a sense of home"
NEWEST = "nurture friendship"
ADDED = "give every child and young person a book of their own to take home"
DAYS = {"build": "2026-09-21", "reworded": "2026-11-02", "again": "2027-03-01"}
QUOTING = ("policies/behaviour", "policies/send", "prospectus/care-and-community")
"""Three documents that quote the belief's commitments."""


class Folder:
    """The workspace on disk, and what a person does in it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def build(self, day: str, *more: str) -> int:
        return run(["build", SCHOOL, "-C", str(self.root), "--as-of", DAYS[day], *more])

    def path(self, name: str) -> Path:
        return self.root / "output" / SCHOOL / f"{name}.docx"

    def package(self, name: str) -> Package:
        return read_package(self.path(name).read_bytes(), name)

    def edit(self, name: str, words: str) -> None:
        """Type words before the first long paragraph of the body, in LibreOffice."""
        package = self.package(name)
        root = package.xml(package.main)
        text = next(t for t in root.iter(w("t")) if len(t.text or "") > 60)
        text.text = f"{words} {text.text}"
        self.path(name).write_bytes(libreoffice.resaved(package.replace({package.main: xml_bytes(root)}).write()))

    def save(self, name: str, package: Package) -> None:
        self.path(name).write_bytes(package.write())

    def reword(self, before: str, after: str) -> None:
        file = self.root / "seeds/ket/trust.yaml"
        text = file.read_text(encoding="utf-8")
        assert before in text, before
        file.write_text(text.replace(before, after, 1), encoding="utf-8")

    def add_commitment(self, words: str, like: str) -> None:
        """A commitment about behaviour after another one, with the other's stem, actor and parent."""
        file = self.root / "seeds/ket/trust.yaml"
        text = file.read_text(encoding="utf-8")
        start = text.rindex("  - id:", 0, text.index(like))
        end = text.find("\n  - id:", start + 1)
        block = text[start : end if end > 0 else len(text)].rstrip().split("\n")
        kept: list[str] = []
        skipping = False
        for line in block:
            key = line.strip().removeprefix("- ").partition(":")[0]
            if line.startswith("  - ") or (line.startswith("    ") and not line.startswith("     ")):
                skipping = key in ("id", "text", "raw", "source", "fixes", "confidence", "#")
            if not skipping and not line.strip().startswith("#"):
                kept.append(line)
        kept = ["    themes: [behaviour]" if line.strip().startswith("themes:") else line for line in kept]
        new = ["  - id: book-to-take-home", f"    text: {words}", *kept]
        file.write_text(text[:start] + text[start:end].rstrip() + "\n" + "\n".join(new) + text[end:], encoding="utf-8")


def text_of(package: Package) -> str:
    return project(package)


def words(package: Package) -> str:
    body = package.xml(package.main)
    return "\n".join("".join(t.text or "" for t in p.iter(w("t"))) for p in body.iter(w("p")))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Folder:
    place = tmp_path_factory.mktemp("story")
    for name in ("templates", "seeds"):
        shutil.copytree(root / name, place / name)
    return Folder(place)


def test_the_story(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    # Built, and built again: nothing is written.
    assert folder.build("build") == 0
    assert folder.build("build") == 0
    every = sum(1 for _ in (folder.root / "output" / SCHOOL).rglob("*.docx"))
    assert f"{every} unchanged" in capsys.readouterr().out

    # A school edits three documents.
    typed = {name: f"We at this school typed number {number}." for number, name in enumerate(QUOTING)}
    for name, sentence in typed.items():
        folder.edit(name, sentence)
    edited = {name: folder.package(name) for name in QUOTING}
    assert folder.build("build") == 0
    assert {name: folder.package(name).write() for name in QUOTING} == {n: p.write() for n, p in edited.items()}

    # The trust rewords one statement and adds another.
    folder.reword(OLD, NEWER)
    folder.add_commitment(ADDED, NEWER)
    assert folder.build("reworded", "--dry-run") == 0
    assert {name: folder.package(name).write() for name in QUOTING} == {n: p.write() for n, p in edited.items()}
    assert folder.build("reworded") == 0
    for name in QUOTING:
        merged = folder.package(name)

        assert reading(rejected(merged)) == reading(rejected(edited[name])), name
        assert typed[name] in words(accepted(merged)), name
        assert NEWER in words(accepted(merged)), name
        assert OLD not in words(accepted(merged)), name
        assert {r.author for r in revisions(merged)} == {"policygen (KET)"}, name
        assert {r.date for r in revisions(merged)} == {f"{DAYS['reworded']}T00:00:00Z"}, name
    assert any(ADDED in words(accepted(folder.package(name))) for name in QUOTING)

    # Accepted in one, rejected in another, left in the third; building again proposes nothing twice.
    one, other, third = QUOTING
    folder.save(one, read_package(libreoffice.accepted(folder.path(one).read_bytes()), one))
    folder.save(other, read_package(libreoffice.rejected(folder.path(other).read_bytes()), other))
    before = {name: folder.path(name).read_bytes() for name in QUOTING}
    assert folder.build("reworded") == 0
    assert {name: folder.path(name).read_bytes() for name in QUOTING} == before

    # One is approved: it prints that, and is no draft any more.
    approve = ["approve", f"{SCHOOL}/behaviour", "-C", str(folder.root), "--by", "Local governing body"]
    assert run([*approve, "--on", "2026-12-01", "--minute", "4.2"]) == 0
    approved = folder.path(one).read_bytes()
    assert "4.2" in words(folder.package(one))
    assert "Draft for approval" not in text_of(folder.package(one))
    assert typed[one] in words(folder.package(one))
    assert folder.build("reworded") == 0
    assert folder.path(one).read_bytes() == approved

    # The trust rewords the statement again.
    folder.reword(NEWER, NEWEST)
    capsys.readouterr()
    code = folder.build("again")
    said = capsys.readouterr()

    # The approved one stays, and its next version waits beside it as a draft, with a redline.
    assert folder.path(one).read_bytes() == approved
    draft = read_package(folder.path(f"{one}.draft").read_bytes(), "draft")
    redline = read_package(folder.path(f"{one}.redline").read_bytes(), "redline")
    assert NEWEST in words(draft) and typed[one] in words(draft)
    assert "Draft for approval" in text_of(draft)
    assert "4.2" not in words(draft)
    assert reading(rejected(redline)) == reading(read_package(approved, "approved"))

    # The rejected wording is not proposed again; the newer one stands beside what the school kept, as a conflict.
    kept = words(accepted(folder.package(other)))
    assert OLD in kept and "nurture friendship" in kept and typed[other] in kept
    assert code == 1 and "1 place" in said.err

    # The pending proposal was replaced by the newer one.
    pending = folder.package(third)
    assert NEWEST in words(accepted(pending))
    assert "sense of home" not in text_of(pending)
    assert reading(rejected(pending)) == reading(rejected(edited[third]))

    # Nothing more to do.
    files = dict(_files(folder.root / "output"))
    folder.build("again")
    assert dict(_files(folder.root / "output")) == files


def _files(output: Path) -> Iterator[tuple[Path, bytes]]:
    return ((path, path.read_bytes()) for path in output.rglob("*.docx"))
