"""What PDFium finds in a PDF: its words, and the tags of its structure. The only module that talks to PDFium.

A PDF says where letters stand and little else (ISO 32000-1, 9.4); PDFium finds the words. Tags are those of
ISO 32000-1, 14.8.
"""

import ctypes
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

# The functions of PDFium alone: to load all that pypdfium2 adds takes longer than to read three pages.
import pypdfium2_raw as raw  # type: ignore[import-untyped]

from policygen.errors import UnreadableFileError
from policygen.intake.compiled import lazily
from policygen.intake.readers.limits import too_long
from policygen.intake.readers.pdf_words import SentPage, SentWord, Tag

MOST_PAGES = 300
MOST_LETTERS = 400_000
_GET_AGAIN = "Get the file again, or open it and save it anew as a PDF."

raw.FPDF_InitLibraryWithConfig(raw.FPDF_LIBRARY_CONFIG(version=2))


def read(data: bytes, name: str) -> Iterator[SentPage]:
    """The pages of a PDF. Raises UnreadableFileError where it is damaged, protected or too long."""
    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    count = raw.FPDF_GetPageCount(document)
    if count < 1:
        raise _refused(name, raw.FPDF_GetLastError())
    try:
        if count > MOST_PAGES:
            raise too_long(name, f"it has {count:,} pages")
        yield from _pages(document, count, name)
    except MemoryError:
        raise _damaged(name) from None
    finally:
        raw.FPDF_CloseDocument(document)


def _refused(name: str, error: int) -> UnreadableFileError:
    if error == raw.FPDF_ERR_PASSWORD:
        step = "Open it with its password, print it to a PDF without one, and import that."
        return UnreadableFileError(name, "the PDF is protected with a password.", step)
    if error == raw.FPDF_ERR_SECURITY:
        return UnreadableFileError(name, "the PDF is protected in a way that cannot be read.", _GET_AGAIN)
    return UnreadableFileError(name, "the PDF is damaged, or it is none.", _GET_AGAIN)


def _damaged(name: str) -> UnreadableFileError:
    return UnreadableFileError(name, "the PDF is damaged: a page of it cannot be read.", _GET_AGAIN)


def _pages(document: Any, count: int, name: str) -> Iterator[SentPage]:
    letters = 0
    for index in range(count):
        with _opened(document, index, name) as (page, text):
            letters += raw.FPDFText_CountChars(text)
            if letters > MOST_LETTERS:
                raise too_long(name, f"it has more than {MOST_LETTERS:,} letters")
            width, height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
            yield index + 1, width, height, list(_words(text)), _tags(page)


@contextmanager
def _opened(document: Any, index: int, name: str) -> Iterator[tuple[Any, Any]]:
    """A page and its text; both are given back to PDFium at the end. Raises UnreadableFileError where it has none."""
    page = raw.FPDF_LoadPage(document, index)
    text = raw.FPDFText_LoadPage(page)
    try:
        if not text or raw.FPDFText_CountChars(text) < 0:
            raise _damaged(name)
        yield page, text
    finally:
        raw.FPDFText_ClosePage(text)
        raw.FPDF_ClosePage(page)


# ── words ────────────────────────────────────────────────────────────────────────────────────────────

_WORD = lazily("[^\\s\0\x02\ufffe]+[\x02\ufffe]?")
_BREAKS = "\x02\ufffe"
"""Words as PDFium parts them. It gives one of the two signs at the end for a hyphen that breaks a word."""


class _Type(NamedTuple):
    """What all letters of one piece of text share: the last parts of a word."""

    size: float
    bold: bool
    symbol: bool
    upright: bool
    mark: int


def _unasked(function: Any, gives: Any = ctypes.c_int) -> Any:
    """The same function of PDFium, what it is called with passed on as it is.

    To ask of each argument whether it fits takes as long as the rest of a call, and there are three calls for a word.
    """
    same = type(function)(ctypes.cast(function, ctypes.c_void_p).value)
    same.restype = gives
    return same


_char_origin = _unasked(raw.FPDFText_GetCharOrigin)
_char_box = _unasked(raw.FPDFText_GetCharBox)
_char_matrix = _unasked(raw.FPDFText_GetMatrix)
_char_size = _unasked(raw.FPDFText_GetFontSize, ctypes.c_double)
_text_object = _unasked(raw.FPDFText_GetTextObject, ctypes.c_void_p)
_object_font = _unasked(raw.FPDFTextObj_GetFont, ctypes.c_void_p)
_object_mark = _unasked(raw.FPDFPageObj_GetMarkedContentID)


def _words(text: Any) -> Iterator[SentWord]:
    """The words of a page, in the order of the file, parted where PDFium finds spaces or a new line."""
    fonts: dict[int | None, tuple[bool, bool]] = {}
    types: dict[int | None, _Type] = {}
    x, y, right, unused = (ctypes.c_double() for _ in range(4))
    origin = ctypes.byref(x), ctypes.byref(y)
    box = ctypes.byref(unused), ctypes.byref(right), ctypes.byref(unused), ctypes.byref(unused)
    for found in _WORD.finditer(_letters(text)):
        letters, (first, end) = found[0], found.span()
        if letters[-1] in _BREAKS:
            letters = f"{letters[:-1]}-"
        _char_origin(text, first, *origin)
        _char_box(text, end - 1, *box)
        piece = _text_object(text, first)
        if (type_ := types.get(piece)) is None:
            type_ = types[piece] = _type(text, first, piece, fonts)
        left = x.value
        yield letters, left, max(right.value, left) if type_.upright else left, y.value, *type_


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


def _type(text: Any, index: int, piece: int | None, fonts: dict[int | None, tuple[bool, bool]]) -> _Type:
    matrix = raw.FS_MATRIX()
    _char_matrix(text, index, ctypes.byref(matrix))
    size = _char_size(text, index) * (math.hypot(matrix.c, matrix.d) or 1.0)
    upright = matrix.a > 0 and abs(matrix.b) <= 0.05 * abs(matrix.a)
    address = ctypes.c_void_p(piece)
    font = _object_font(address) if piece else None
    if font not in fonts:
        fonts[font] = _font(text, index)
    return _Type(size or 1.0, *fonts[font], upright, _object_mark(address) if piece else -1)


_BOLD = re.compile(rb"bold|black|heavy|demi|semib", re.I)
_SYMBOLS = re.compile(rb"wingdings|symbol|dingbats|webdings|fontawesome|icomoon|glyphicon", re.I)
_FORCED_BOLD = 1 << 18
"""The flag of a font that is thickened when it is drawn (ISO 32000-1, table 123)."""


def _font(text: Any, index: int) -> tuple[bool, bool]:
    """Whether a letter's font is bold, and whether it is one of signs."""
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, index, name, 128, flags)
    bold = bool(_BOLD.search(name.value) or flags.value & _FORCED_BOLD)
    return bold, bool(_SYMBOLS.search(name.value))


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
