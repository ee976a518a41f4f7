"""Files of every kind become one Outline: .txt, .md, .html, .docx, .odt and .pdf.

A new format is a module here with a function that gives an `Outline`, its endings, and a line in `_read`.
"""

import re
from collections.abc import Callable
from pathlib import PurePath
from typing import Final, Literal, get_args

from policygen.errors import UnreadableFileError
from policygen.intake.compiled import lazily, regex
from policygen.intake.outline import Outline
from policygen.intake.readers.limits import MOST_LINES, MOST_TEXT, MOST_WORDS, too_long
from policygen.intake.text import decode, read_lines

Format = Literal["txt", "md", "html", "docx", "odt", "pdf"]
FORMATS: tuple[Format, ...] = get_args(Format)

_ENDINGS: Final[dict[str, Format]] = {
    "": "txt", ".txt": "txt", ".text": "txt",
    ".md": "md", ".markdown": "md",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".xht": "html",
    ".docx": "docx", ".dotx": "docx", ".docm": "docx", ".dotm": "docx", ".doc": "docx",
    ".odt": "odt", ".ott": "odt",
    ".pdf": "pdf",
}  # fmt: skip

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_OTHERS: Final = (
    (b"{\\rtf", "it is a rich text file (.rtf)."),
    (b"\x89png", "it is a picture."),
    (b"\xff\xd8\xff", "it is a picture."),
    (b"gif8", "it is a picture."),
    (b"<?xml", "it is an XML file."),
    (b"from: ", "it is a message, or a web page saved as one file (.mht)."),
    (b"mime-version:", "it is a message, or a web page saved as one file (.mht)."),
    (b"\x1f\x8b", "it is a compressed archive."),
    (b"7z\xbc\xaf", "it is a compressed archive."),
    (b"rar!", "it is a compressed archive."),
)
_SAVE_AS = "Open it and save it as a Word document (.docx), or copy its words into a text file (.txt), and import that."
_READS = (
    "It reads Word (.docx), OpenDocument (.odt), PDF (.pdf), web pages (.html), Markdown (.md) and plain text (.txt)."
)
_ADDRESS = lazily(r"(?:https?|ftp|file):/|www\.", re.I)
_NO_WORD = lazily(r"\S{2000}")


def read_outline(
    data: bytes, name: str, format: Format | None = None, *, get_ready: Callable[[], object] = lambda: None
) -> Outline:
    """The outline of a document, from its bytes and the name of its file.

    What it is shows in its content first, then in its ending; `format` says it where there is none (standard input).
    `get_ready` is done before a document is read, or while another process reads it and this one waits for it.
    Raises UnreadableFileError, saying what the file is and what to do, for what cannot be read: empty files,
    pictures, addresses, old, protected or damaged files, dangerous ones, and documents without a word in them.
    """
    refuse_address(name)
    if not data.strip():
        raise UnreadableFileError(name, "the file is empty.", "Check that it was saved, or get it again.")
    outline = _read(data, name, format or _format_of(data, name), get_ready)
    if sum(len(line.text.split()) for line in outline.lines) > MOST_WORDS:
        raise too_long(name, f"it has more than {MOST_WORDS:,} words")
    if not any(regex(r"[^\W\d_]").search(line.text) for line in outline.lines):
        raise UnreadableFileError(
            name, "there are no words in it.", "A scanned document has only pictures of words: type it out."
        )
    return outline


def refuse_address(name: str) -> None:
    """Raises UnreadableFileError where the name of a document is a web address: nothing is fetched."""
    if _ADDRESS.match(name):
        raise UnreadableFileError(
            name,
            "this is a web address, and policygen works without the internet.",
            "Open it in a browser, save the page or the document (Ctrl+S), and import that file.",
        )


def _read(data: bytes, name: str, format: Format, get_ready: Callable[[], object]) -> Outline:
    """The outline by the reader of that format. Each is loaded here: nobody should pay for what their file is not."""
    if format == "pdf":
        from policygen.intake.readers.pdf import read_pdf

        return read_pdf(data, name, get_ready)
    get_ready()
    if format == "docx":
        from policygen.intake.readers.word import read_word

        return read_word(data, name)
    if format == "odt":
        from policygen.intake.readers.opendocument import read_opendocument

        return read_opendocument(data, name)
    if format == "html":
        from policygen.intake.readers.html import read_html

        return read_html(data, name)
    return _read_text(data, name, format)


def _read_text(data: bytes, name: str, format: Format) -> Outline:
    if len(data) > MOST_TEXT:
        raise too_long(name, f"it has {len(data) >> 20} MB of text")
    decoded = decode(data, name)
    if decoded.text.count("\n") > MOST_LINES:
        raise too_long(name, f"it has more than {MOST_LINES:,} lines")
    if _NO_WORD.search(decoded.text):
        why = "it has words of thousands of letters: this is no text that people wrote."
        raise UnreadableFileError(name, why, _SAVE_AS)
    if format == "md":
        from policygen.intake.readers.markdown import read_markdown

        outline = read_markdown(decoded.text, name)
    else:
        outline = read_lines(decoded.text, name)
    return outline._replace(notes=(*((decoded.note,) if decoded.note else ()), *outline.notes))


# ── what a file is ───────────────────────────────────────────────────────────────────────────────────

_PAGE = re.compile(rb"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)
_START = 4096


def _format_of(data: bytes, name: str) -> Format:
    """What a file is. Raises UnreadableFileError for what policygen does not read."""
    ending = PurePath(name).suffix.casefold()
    said = _ENDINGS.get(ending)
    start = data[:_START].lstrip(b"\xef\xbb\xbf \r\n\t")
    if data.startswith(_ZIP):
        return "odt" if _is_opendocument(data, said) else "docx"
    if start.startswith(b"%PDF") or (said == "pdf" and b"%PDF" in start):
        return "pdf"
    if data.startswith(_OLE):
        return "docx"
    if _PAGE.match(start):
        return "html"
    for first, why in _OTHERS:
        if start.lower().startswith(first) and not (said in ("txt", "md") and first == b"from: "):
            raise UnreadableFileError(name, why, _SAVE_AS)
    if said is None:
        raise UnreadableFileError(name, f"policygen does not read {ending} files.", _READS)
    return said


def _is_opendocument(data: bytes, said: Format | None) -> bool:
    """Its first entry says so (OpenDocument 1.3 part 2, 3.3); some programs write that entry elsewhere."""
    return b"opendocument.text" in data[:200] or (said == "odt" and b"[Content_Types].xml" not in data)
