"""What PDFium finds in a PDF: its words, and the tags of its structure. The only module that talks to PDFium.

A PDF says where letters stand and little else (ISO 32000-1, 9.4); PDFium finds the words. Tags are those of
ISO 32000-1, 14.8.
"""

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from policygen.errors import UnreadableFileError
from policygen.intake.readers.limits import too_long
from policygen.intake.readers.pdf_words import PdfPage, Tag, Word

MOST_PAGES = 300
MOST_LETTERS = 400_000
_GET_AGAIN = "Get the file again, or open it and save it anew as a PDF."


def read(data: bytes, name: str) -> tuple[PdfPage, ...]:
    """The pages of a PDF. Raises UnreadableFileError where it is damaged, protected or too long."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _refused(name, str(error)) from None
    try:
        if len(document) > MOST_PAGES:
            raise too_long(name, f"it has {len(document):,} pages")
        return tuple(_pages(document, name))
    except (pdfium.PdfiumError, MemoryError):
        raise UnreadableFileError(name, "the PDF is damaged: a page of it cannot be read.", _GET_AGAIN) from None
    finally:
        document.close()


def _refused(name: str, why: str) -> UnreadableFileError:
    if "password" in why.casefold():
        step = "Open it with its password, print it to a PDF without one, and import that."
        return UnreadableFileError(name, "the PDF is protected with a password.", step)
    if "security" in why.casefold():
        return UnreadableFileError(name, "the PDF is protected in a way that cannot be read.", _GET_AGAIN)
    return UnreadableFileError(name, "the PDF is damaged, or it is none.", _GET_AGAIN)


def _pages(document: pdfium.PdfDocument, name: str) -> Iterator[PdfPage]:
    letters = 0
    for index in range(len(document)):
        page = document[index]
        text = page.get_textpage()
        letters += text.count_chars()
        if letters > MOST_LETTERS:
            raise too_long(name, f"it has more than {MOST_LETTERS:,} letters")
        width, height = page.get_size()
        yield PdfPage(index + 1, width, height, tuple(_words(text.raw)), _tags(page.raw))
        text.close()
        page.close()


# ── words ────────────────────────────────────────────────────────────────────────────────────────────

_WORD = re.compile("[^\\s\0\x02\ufffe]+[\x02\ufffe]?")
_BREAKS = "\x02\ufffe"
"""Words as PDFium parts them. It gives one of the two signs at the end for a hyphen that breaks a word."""


@dataclass(frozen=True, slots=True)
class _Type:
    """What all letters of one piece of text share."""

    size: float
    bold: bool
    symbol: bool
    upright: bool
    mark: int


def _words(text: Any) -> Iterator[Word]:
    """The words of a page, in the order of the file, parted where PDFium finds spaces or a new line."""
    fonts: dict[bytes, tuple[bool, bool]] = {}
    types: dict[int, _Type] = {}
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, low, high = (ctypes.c_double() for _ in range(4))
    for found in _WORD.finditer(_letters(text)):
        first, last = found.start(), found.end() - 1
        letters = f"{found[0][:-1]}-" if found[0][-1] in _BREAKS else found[0]
        raw.FPDFText_GetCharOrigin(text, first, x, y)
        raw.FPDFText_GetCharBox(text, last, left, right, low, high)
        piece = raw.FPDFText_GetTextObject(text, first)
        key = ctypes.addressof(piece.contents) if piece else 0
        if key not in types:
            types[key] = _type(text, first, piece, fonts)
        type_ = types[key]
        end = max(right.value, x.value) if type_.upright else x.value
        yield Word(
            letters, x.value, end, y.value, type_.size, type_.bold, type_.symbol, type_.upright, type_.mark
        )  # fmt: skip


def _letters(text: Any) -> str:
    """The letters of a page, one for each that PDFium counts."""
    count = max(raw.FPDFText_CountChars(text), 0)
    buffer = (ctypes.c_ushort * (count + 1))()
    raw.FPDFText_GetText(text, 0, count, buffer)
    letters = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    if len(letters) == count and "\0" not in letters:
        return letters
    # Letters beyond the first 65,536 take two places in that text, so the others are not where they are counted.
    codes = (raw.FPDFText_GetUnicode(text, i) for i in range(count))
    return "".join(chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\0" for code in codes)


def _type(text: Any, index: int, piece: Any, fonts: dict[bytes, tuple[bool, bool]]) -> _Type:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, index, matrix)
    size = raw.FPDFText_GetFontSize(text, index) * (math.hypot(matrix.c, matrix.d) or 1.0)
    upright = matrix.a > 0 and abs(matrix.b) <= 0.05 * abs(matrix.a)
    bold, symbol = _font(text, index, fonts)
    return _Type(size or 1.0, bold, symbol, upright, raw.FPDFPageObj_GetMarkedContentID(piece) if piece else -1)


_BOLD = re.compile(rb"bold|black|heavy|demi|semib", re.I)
_SYMBOLS = re.compile(rb"wingdings|symbol|dingbats|webdings|fontawesome|icomoon|glyphicon", re.I)
_FORCED_BOLD = 1 << 18
"""The flag of a font that is thickened when it is drawn (ISO 32000-1, table 123)."""


def _font(text: Any, index: int, fonts: dict[bytes, tuple[bool, bool]]) -> tuple[bool, bool]:
    """Whether a letter's font is bold, and whether it is one of signs."""
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, index, name, 128, flags)
    if name.value not in fonts:
        bold = bool(_BOLD.search(name.value) or flags.value & _FORCED_BOLD)
        fonts[name.value] = (bold, bool(_SYMBOLS.search(name.value)))
    return fonts[name.value]


# ── tags ─────────────────────────────────────────────────────────────────────────────────────────────

_DEEPEST = 60
_MOST_TAGS = 20_000


def _tags(page: Any) -> tuple[Tag, ...]:
    """The structure of a page, as far as the document has one."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return ()
    try:
        left = [_MOST_TAGS]
        count = max(raw.FPDF_StructTree_CountChildren(tree), 0)
        roots = (raw.FPDF_StructTree_GetChildAtIndex(tree, i) for i in range(min(count, _MOST_TAGS)))
        return tuple(_tag(element, 0, left) for element in roots if element)
    finally:
        raw.FPDF_StructTree_Close(tree)


def _tag(element: Any, depth: int, left: list[int]) -> Tag:
    """An element and what is in it; `left` counts down how many more are read, for trees that loop."""
    left[0] -= 1
    kind = ctypes.create_string_buffer(64)
    length = raw.FPDF_StructElement_GetType(element, kind, 64)
    named = kind.raw[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
    marks: list[int] = []
    children: list[Tag] = []
    for i in range(max(raw.FPDF_StructElement_CountChildren(element), 0)):
        mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, i)
        child = raw.FPDF_StructElement_GetChildAtIndex(element, i)
        if mark >= 0:
            children.append(Tag("", (mark,)))
            marks.append(mark)
        elif child and depth < _DEEPEST and left[0] > 0:
            children.append(_tag(child, depth + 1, left))
    if not marks:
        count = max(raw.FPDF_StructElement_GetMarkedContentIdCount(element), 0)
        own = [raw.FPDF_StructElement_GetMarkedContentIdAtIndex(element, i) for i in range(count)]
        children = [*(Tag("", (mark,)) for mark in own if mark >= 0), *children]
    return Tag(named, tuple(marks), tuple(children))
