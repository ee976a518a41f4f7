"""Word files as people see them: their text by python-docx, their pages by LibreOffice."""

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from docx import Document
from docx.oxml.ns import qn

from tests.word.libreoffice import all_as

LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|\bNone\b|\bUndefined\b|Error!|<w:|&amp;|&lt;|\[\[|\]\]")
"""What must never stand in a finished document: tags, Python's words for nothing, Word's failed fields, raw XML."""


@dataclass(frozen=True)
class Line:
    """One paragraph of a document: the heading it stands under, and its text."""

    heading: str
    text: str


def lines(file: Path | IO[bytes]) -> list[Line]:
    """Every paragraph of the body, tables included, in reading order, each with the heading above it."""
    document = Document(str(file) if isinstance(file, Path) else file)
    found: list[Line] = []
    heading = ""
    for p in document.element.body.iter(qn("w:p")):
        text = "".join(t.text or "" for t in p.iter(qn("w:t"))).strip()
        style = p.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is not None and re.match(r"Heading\d", style.get(qn("w:val"), "")):
            heading = text
        if text:
            found.append(Line(heading, text))
    return found


def text_of(path: Path) -> str:
    """The body's text, a paragraph a line."""
    return "\n".join(line.text for line in lines(path))


def page_texts(files: Sequence[Path]) -> Iterator[tuple[Path, list[str]]]:
    """Each file with the texts of its printed pages, by LibreOffice and pdftotext."""
    for file, pdf in zip(files, all_as("pdf", [file.read_bytes() for file in files]), strict=True):
        done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, check=True, capture_output=True)
        yield file, done.stdout.decode("utf-8").split("\f")[:-1]
