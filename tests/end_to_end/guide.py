"""Do what docs/writing-templates.md says, as it stands there; `python -m tests.end_to_end.guide` makes its pictures.

The page is read from top to bottom. What it shows to be typed in Word is typed into a Word file, what it shows to be
added is added, and what it shows to be run is run. `--answers` also writes what policygen answers into the page.
Pictures need LibreOffice and poppler-utils.
"""

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from policygen.cli import run
from tests.drawing import Picture
from tests.end_to_end.picture import ROOT

PAGE = ROOT / "docs/writing-templates.md"
SCHOOLS_FILE = "output/{}/example-primary-school/policies/trips.docx"
PICTURES = {
    "template-words.png": ("templates/policies/trips.docx",),
    "template-whole.png": ("templates/policies/trips.docx",),
    "template-slip.png": ("slips.docx",),
    "template-built.png": (SCHOOLS_FILE.format("example-trust"),),
    "template-two.png": (SCHOOLS_FILE.format("example-trust"), SCHOOLS_FILE.format("another-trust")),
}
"""The pictures in docs/pictures, and the files of which each shows the first page, at that place of the page."""
LAST_LINES = {"template-slip.png": 0.64}
"""Pictures that show a page only from somewhere on: the share of it that is left out."""
DOTS = 66
"""Dots to an inch: enough to read by."""

AS_PDF = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
"""For LibreOffice: with the signs of comments."""

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CHANGE = re.compile(r"[Cc]hange\s+`([^`]+)`\s+to\s+`([^`]+)`")
COPY = re.compile(r"[Cc]opy\s+the\s+folder\s+`([^`]+)`\s+into\s+`([^`]+)`")
TITLE = re.compile(r"type\s+`([^`]+)`\s+as\s+the\s+\*\*Title\*\*")
SHOWN = re.compile(r"!\[[^\]]*\]\(pictures/([^)]+)\)")
FILE = re.compile(r"`([\w./-]+\.(?:docx|yaml))`")
WORDS_TO_DO = re.compile("|".join((CHANGE.pattern, COPY.pattern, TITLE.pattern, SHOWN.pattern)))


@dataclass(frozen=True)
class Answer:
    """A command of the page, what the page says that policygen answers, what it answered, and its exit code."""

    command: str
    on_page: str
    printed: str
    code: int


@dataclass
class Walk:
    """Somebody who does what the page says, in a folder; `shown` has the files of each picture as they were there."""

    folder: Path
    answers: list[Answer] = field(default_factory=list)
    shown: dict[str, list[bytes]] = field(default_factory=dict)
    _file: str = ""

    def whole(self, page: str) -> "Walk":
        """Do all of the page."""
        pieces = FENCE.split(page)
        for at in range(0, len(pieces) - 1, 3):
            words, kind, block = pieces[at : at + 3]
            self._read(words)
            if kind == "word":
                self._type(block)
            elif kind == "yaml":
                self._add(block)
            elif kind == "sh":
                self._run(block.strip(), _answer_after(pieces, at))
        self._read(pieces[-1])
        return self

    def _read(self, words: str) -> None:
        """What the words between two blocks say to do, in their order, and the file that they name last."""
        done_to = 0
        for found in WORDS_TO_DO.finditer(words):
            self._turn_to(words[done_to : found.start()])
            done_to = found.end()
            before, after, source, target, title, picture = found.groups()
            if before:
                self._change(before, after)
            elif source:
                shutil.copytree(self.folder / source, self.folder / target / Path(source).name)
            elif title:
                self._entitle(title)
            else:
                self.shown[picture] = [self._made(file) for file in PICTURES[picture]]
        self._turn_to(words[done_to:])

    def _made(self, file: str) -> bytes:
        path = self.folder / file

        assert path.is_file(), f"{file} is not there. What was answered last:\n{self.answers[-1].printed}"

        return path.read_bytes()

    def _turn_to(self, words: str) -> None:
        for name in FILE.findall(words):
            # A name alone is one said before, or that of a file which stands at the top of the folder.
            self._file = self._file if self._file.endswith(f"/{name}") else name

    def _type(self, block: str) -> None:
        path = self.folder / self._file
        document = Document(str(path)) if path.exists() else _empty_document()
        rows: list[list[str]] = []
        for line in block.splitlines():
            if line.startswith("|"):
                rows.append([cell.strip() for cell in line.strip("|").split("|")])
                continue
            _add_table(document, rows)
            rows = []
            style, _, text = line.partition(": ")
            document.add_paragraph(text, style=style)
        _add_table(document, rows)
        document.save(str(path))

    def _change(self, before: str, after: str) -> None:
        path = self.folder / self._file
        document = Document(str(path))
        runs = [piece for paragraph in _paragraphs(document) for piece in paragraph.runs if before in piece.text]

        assert len(runs) == 1, f"{before} stands {len(runs)} times in {self._file}"

        runs[0].text = runs[0].text.replace(before, after)
        document.save(str(path))

    def _entitle(self, title: str) -> None:
        path = self.folder / self._file
        document = Document(str(path))
        document.core_properties.title = title
        document.save(str(path))

    def _add(self, block: str) -> None:
        with (self.folder / self._file).open("a", encoding="utf-8") as file:
            file.write(block)

    def _run(self, command: str, on_page: str) -> None:
        if command.startswith("cd "):
            self.folder /= command.removeprefix("cd ")
            return
        printed = io.StringIO()
        with (
            contextlib.chdir(self.folder),
            mock.patch.dict(os.environ, {"COLUMNS": "80"}),
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(printed),
        ):
            code = run(shlex.split(command)[1:])
        # Rich fills the lines of its tables up with spaces, which nobody sees.
        lines = [line.rstrip() for line in printed.getvalue().splitlines()]
        self.answers.append(Answer(command, on_page, "".join(f"{line}\n" for line in lines), code))


def _answer_after(pieces: list[str], at: int) -> str:
    """The block of text right after a command; none where something else comes first."""
    following = pieces[at + 3 : at + 6]
    return following[2] if len(following) == 3 and following[0].strip() == "" and following[1] == "text" else ""


def _empty_document() -> WordDocument:
    """What somebody has who opened Word and set the style Normal as the page says."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(25.4)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(12)
    # What python-docx begins with leaves out how large Word shows the page, which must be said (ECMA-376 17.15.1.95).
    document.settings.element.find(qn("w:zoom")).set(qn("w:percent"), "100")
    return document


def _add_table(document: WordDocument, rows: list[list[str]]) -> None:
    if not rows:
        return
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cells, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text


def _paragraphs(document: WordDocument) -> Iterator[Paragraph]:
    yield from document.paragraphs
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell.paragraphs


# ── its pictures, and its answers ────────────────────────────────────────────────────────────────────


def picture(files: list[bytes], left_out: float = 0) -> Picture:
    """The first pages of files beside each other, as LibreOffice prints them, without what is empty around the words.

    `left_out` is the share of a page at its top that is not shown.
    """
    with tempfile.TemporaryDirectory() as name:
        pages = [_first_page(Path(name), data) for data in files]
    spans = [_written(page, int(left_out * len(page.rows))) for page in pages]
    first, last = min(span.start for span in spans), max(span.stop for span in spans)
    return Picture.beside([Picture(page.width, page.rows[first:last]).framed(4) for page in pages])


def _first_page(folder: Path, data: bytes) -> Picture:
    (folder / "page.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    made = ["--convert-to", AS_PDF, "--outdir", str(folder), str(folder / "page.docx")]
    subprocess.run(["soffice", profile, "--headless", *made], check=True, capture_output=True)
    wanted = ["-f", "1", "-l", "1", "-r", str(DOTS), "-singlefile"]
    subprocess.run(["pdftoppm", *wanted, str(folder / "page.pdf"), str(folder / "page")], check=True)
    return Picture.read(folder / "page.ppm")


def _written(page: Picture, start: int) -> range:
    """The rows of a page that are not white, from `start` on, and a little around them."""
    rows = [number for number, row in enumerate(page.rows) if number >= start and row.strip(b"\xff")]
    return range(max(rows[0] - DOTS // 4, start), min(rows[-1] + DOTS // 4, len(page.rows)))


def with_answers(page: str, answers: list[Answer]) -> str:
    """The page with what policygen answered in place of what it said before."""
    left = iter(answers)

    def answered(found: re.Match[str]) -> str:
        return f"{found[1]}{next(left).printed}```\n"

    return re.sub(r"(^```sh\npolicygen .*\n```\n\n```text\n)(?:.*\n)*?```\n", answered, page, flags=re.MULTILINE)


def main() -> None:
    """Do what the page says, and keep the pictures; with `--answers`, what policygen answered too."""
    text = PAGE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        walk = Walk(Path(name)).whole(text)
    if "--answers" in sys.argv[1:]:
        PAGE.write_text(with_answers(text, walk.answers), encoding="utf-8")
    for file, shown in walk.shown.items():
        (PAGE.parent / "pictures" / file).write_bytes(picture(shown, LAST_LINES.get(file, 0)).as_png())
        print(f"Written: docs/pictures/{file}")


if __name__ == "__main__":
    main()
