"""The paragraphs of a Word file, each with its bookmark of ours and with where its printed values begin and end.

While a document is traced, its values stand between noncharacters, which no value can hold (`within`). They never
reach a file that is written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from policygen.errors import Place
from policygen.word.bookmarks import OURS, is_row
from policygen.word.ooxml import MC, parse_xml, w
from policygen.word.package import Package
from policygen.word.places import Places, heading_styles, is_heading
from policygen.word.template import parts_with_text


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: the names of its bookmark and of the row's that begins with it, both perhaps empty; its words.

    `pieces` are the words in order, those of a value with the number of the value. `heading` says whether it is a
    heading, where the styles of headings are known; `story` is the name of the element that it stands in: `document`
    for the body, `hdr`, `ftr`, `footnotes` or `endnotes` (ECMA-376 11.3).
    """

    name: str
    row: str
    pieces: tuple[tuple[int | None, str], ...]
    heading: bool = False
    story: str = "document"

    @property
    def text(self) -> str:
        """All of its words."""
        return "".join(words for _, words in self.pieces)


BEGIN, THEN, END = "\ufdda", "\ufddb", "\ufddc"
_DIGITS: Final = {chr(0xFDD0 + n): str(n) for n in range(10)}
_TO_DIGITS: Final = str.maketrans({str(n): chr(0xFDD0 + n) for n in range(10)})
_SIGNS: Final = re.compile("([\ufdda\ufddc])(?:([\ufdd0-\ufdd9]+)\ufddb)?")


def within(number: int, xml: str) -> str:
    """What a value printed, with noncharacters around each of its words that say which value it is."""
    begin = f"{BEGIN}{str(number).translate(_TO_DIGITS)}{THEN}"
    pieces = re.split(r"(<[^>]*>)", xml)
    words = (f"{begin}{p}{END}" if _HIDDEN.sub("", p) and not p.startswith("<") else p for p in pieces)
    return "".join(words)


_HIDDEN: Final = re.compile("\x15[^\x16]*\x16")
"""Signs for the finisher are no words."""


def without(text: str) -> str:
    """A text without the noncharacters around its values."""
    return re.sub("[\ufdd0-\ufddc]", "", text)


def paragraphs(data: bytes, headings: frozenset[str] | None = None) -> Iterator[Paragraph]:
    """The paragraphs of a part, those of text boxes too, as they read with pending changes accepted.

    A part that is no body, header, footer or notes has none. `headings` are the styles of headings, if anybody asks
    which paragraphs are some.
    """
    root = parse_xml(data)
    if root.tag in _STORIES:
        story = etree.QName(root).localname
        yield from (_paragraph(paragraph, headings, story) for paragraph in _read_in(root))


def located(package: Package, file: str) -> Iterator[tuple[Place, Paragraph]]:
    """The paragraphs of a whole file, as `paragraphs` reads them, each with where a person finds it."""
    headings = heading_styles(package)
    for part in dict.fromkeys(parts_with_text(package)):
        root = package.xml(part)
        if root.tag in _STORIES:
            places = Places(root, file, part, headings)
            story = etree.QName(root).localname
            yield from ((places.of(p), _paragraph(p, headings, story)) for p in _read_in(root))


def _read_in(root: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs of a story, without the second copies of text boxes."""
    for paragraph in root.iter(w("p")):
        if next(paragraph.iterancestors(f"{{{MC}}}Fallback"), None) is None:
            yield paragraph


_STORIES: Final = frozenset(map(w, ("document", "hdr", "ftr", "footnotes", "endnotes")))
_NOT_READ: Final = frozenset(map(w, ("pPr", "rPr", "txbxContent", "del", "moveFrom", "sdtPr"))) | {f"{{{MC}}}Fallback"}
_CHARACTERS: Final = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}


def _paragraph(paragraph: etree._Element, headings: frozenset[str] | None = None, story: str = "document") -> Paragraph:
    names = [mark.get(w("name"), "") for mark in paragraph.iterchildren(w("bookmarkStart"))]
    ours = [name for name in names if OURS.fullmatch(name)]
    name = next((name for name in ours if not is_row(name)), "")
    row = next((name for name in ours if is_row(name)), "")
    heading = headings is not None and is_heading(paragraph, headings)
    return Paragraph(name, row, tuple(_pieces("".join(_words(paragraph)))), heading, story)


def _words(element: etree._Element) -> Iterator[str]:
    for child in element.iterchildren(etree.Element):
        if child.tag == w("t"):
            yield child.text or ""
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[str(child.tag)]
        elif child.tag not in _NOT_READ:
            yield from _words(child)


def _pieces(text: str) -> Iterator[tuple[int | None, str]]:
    """The words between the signs. Of a value within a value, as a macro prints them, the inner one counts."""
    open_values: list[int] = []
    at = 0
    for sign in _SIGNS.finditer(text):
        if sign.start() > at:
            yield open_values[-1] if open_values else None, text[at : sign.start()]
        at = sign.end()
        if sign.group(1) == END:
            open_values = open_values[:-1]
        else:
            open_values.append(int("".join(_DIGITS[digit] for digit in sign.group(2) or "\ufdd0")))
    if text[at:]:
        yield open_values[-1] if open_values else None, text[at:]
