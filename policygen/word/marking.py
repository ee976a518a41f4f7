"""Finds the tags of a part, however Word split them over its elements, and puts a mark in the place of each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from dataclasses import replace as changed
from typing import Final, cast

from lxml import etree

from policygen.word.marks import (
    Mark,
    MarkedPart,
    Site,
    drop,
    drop_if_empty,
    is_second_copy,
    nearest,
    replace,
    set_words,
)
from policygen.word.ooxml import WP, M, R, w
from policygen.word.places import all_text, tagged
from policygen.word.tags import Slip, Tag, find_tags

_TEXT: Final = (w("t"), w("instrText"), f"{{{M}}}t")
_BREAKS: Final = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): ""}
_DELETED: Final = (w("delText"), w("delInstrText"))
_PASSED_BY: Final = frozenset({w("del"), w("moveFrom"), w("pPr"), w("rPr"), w("p"), w("txbxContent")})
"""Where the words of a paragraph are not: what somebody deleted, and the paragraphs of a text box that hangs on it."""


def mark_tags(part: MarkedPart) -> None:
    """Put a mark at every tag of the part, and report what looks like one and is none."""
    _unwrap_google_controls(part.root)
    if "{#" in all_text(part.root):
        for paragraph in list(part.root.iter(w("p"))):
            _drop_long_remark(part, paragraph)
    for paragraph in list(part.root.iter(w("p"))):
        _mark_paragraph(part, paragraph)
    _join_paragraphs(part)


def _unwrap_google_controls(root: etree._Element) -> None:
    """Google Docs puts content controls around words that somebody commented on or suggested: they say nothing."""
    for control in list(root.iter(w("sdt"))):
        tag = control.find(f"{w('sdtPr')}/{w('tag')}")
        content = control.find(w("sdtContent"))
        if tag is not None and content is not None and tag.get(w("val"), "").startswith("goog_rdk"):
            replace(control, list(content))


# ── words of paragraphs ──────────────────────────────────────────────────────────────────────────────


@dataclass
class _Piece:
    """An element that holds some of a paragraph's words, and where in them its own begin."""

    element: etree._Element
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def _mark_paragraph(part: MarkedPart, paragraph: etree._Element) -> None:
    if not _MAY_HOLD_TAGS.search(all_text(paragraph)):
        return
    inside = list(_elements(paragraph))
    names = {element.tag for element in inside}
    merges = any("MERGEFIELD" in f"{e.text} {e.get(w('instr'))}" for e in inside if e.tag in _FIELD_CODES)
    if merges:
        hint = "Take the field out and write {{ name }} in its place."
        message = "a mail-merge field is left here; policygen does not fill it."
        part.report(part.places.of(paragraph), message, hint, "warning")
    for name in _TEXT:
        if name not in names:
            continue
        pieces = list(_pieces(inside, name))
        text = "".join(piece.text for piece in pieces)
        if not _MAY_HOLD_TAGS.search(text):
            continue
        found = list(_found(part, paragraph, text, merges))
        _write_back(part, pieces, text, found)


_FIELD_CODES: Final = frozenset({w("instrText"), w("fldSimple")})
_MAY_HOLD_TAGS = re.compile(r"[{}«]|\[\[|<<|MERGEFIELD")


def _elements(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        tag = child.tag
        if isinstance(tag, str) and tag not in _PASSED_BY:
            yield child
            if len(child):
                yield from _elements(child)


def _pieces(inside: list[etree._Element], name: str) -> Iterator[_Piece]:
    start = 0
    breaks = _BREAKS if name == w("t") else {}
    for element in inside:
        tag = element.tag
        if tag == name or tag in breaks:
            text = (element.text or "") if tag == name else breaks[str(tag)]
            yield _Piece(element, text, start)
            start += len(text)


def _found(part: MarkedPart, paragraph: etree._Element, text: str, merges: bool) -> Iterator[tuple[Tag, Mark]]:
    """The tags in the words of a paragraph, each with its mark; what is none is reported."""
    place = part.places.of(paragraph)
    second = is_second_copy(paragraph)
    for found in _outside_raw(part, find_tags(text)):
        if isinstance(found, Slip):
            if not second and not (merges and found.typed.startswith("«")):
                at = tagged(place, found.typed)
                part.report(at, found.message, found.hint, found.severity)
        elif found.kind != "remark" or found.level:
            yield found, part.add_node(tagged(place, found.typed), found)
        else:
            yield found, part.add(tagged(place, found.typed), found)


def _outside_raw(part: MarkedPart, found: Iterable[Tag | Slip]) -> Iterator[Tag | Slip]:
    """The tags that mean something: between `raw` and `endraw` none does, and those two leave nothing behind."""
    for item in found:
        word = item.word if isinstance(item, Tag) else ""
        if isinstance(item, Tag) and word == ("endraw" if part.raw else "raw"):
            part.raw = not part.raw
            yield changed(item, kind="remark")
        elif isinstance(item, Tag) and item.brings_in and not part.raw:
            # What it names stands before it by now.
            yield changed(item, kind="remark", code="")
        elif not part.raw:
            yield item


def _write_back(part: MarkedPart, pieces: list[_Piece], text: str, found: list[tuple[Tag, Mark]]) -> None:
    spans = [(*_span(tag, text), mark) for tag, mark in found]
    for piece in pieces:
        start, end = piece.start, piece.end
        own = [span for span in spans if span[0] < end and span[1] > start]
        if own and piece.element.tag in _TEXT:
            set_words(piece.element, list(_items(piece, text, own)))
        elif piece.element.tag in _TEXT:
            _unescape(part, piece.element)
        elif own:
            drop(piece.element)
    for piece in pieces:
        start, end = piece.start, piece.end
        if any(s < end and e > start for s, e, _ in spans) and piece.element.tag in _TEXT:
            drop_if_empty(piece.element)


def _items(piece: _Piece, text: str, spans: list[tuple[int, int, Mark]]) -> Iterator[str | etree._Element]:
    """What stays of a piece: its words outside the tags, and the marks of the tags that begin in it."""
    at = piece.start
    for start, end, mark in spans:
        if start > at:
            yield _unescaped(text[at:start])
        if piece.start <= start and mark.node is not None:
            yield mark.node
        at = max(at, min(end, piece.end))
    if at < piece.end:
        yield _unescaped(text[at : piece.end])


def _span(tag: Tag, text: str) -> tuple[int, int]:
    """What a tag takes out of the words: itself, and the spaces that its hyphens trim."""
    start, end = tag.start, tag.end
    if tag.joins_before:
        start = len(text[:start].rstrip())
    if tag.joins_after and text[end:].strip():
        end = len(text) - len(text[end:].lstrip())
    return start, end


_ESCAPED: Final = {"{_{": "{{", "{_%": "{%", "}_}": "}}", "%_}": "%}"}
"""How a template says that braces are meant to be printed."""


def _unescaped(text: str) -> str:
    if "{_" not in text and "_}" not in text:
        return text
    return re.sub(r"\{_[{%]|[}%]_\}", lambda found: _ESCAPED[found.group()], text)


def _unescape(part: MarkedPart, element: etree._Element) -> None:
    text = _unescaped(element.text or "")
    if text != (element.text or ""):
        element.text = text
        part.edited = True


# ── remarks over several paragraphs ──────────────────────────────────────────────────────────────────


def _drop_long_remark(part: MarkedPart, paragraph: etree._Element) -> None:
    """Take out a remark that is opened in this paragraph and closed in a later one, with all between; join the two."""
    every = all_text(paragraph)
    opened = text_of(paragraph) if "{" in every and "#" in every else ""
    start = opened.rfind("{#")
    if start < 0 or "#}" in opened[start:]:
        return
    between: list[etree._Element] = []
    for later in paragraph.itersiblings():
        end = text_of(later).find("#}") if later.tag == w("p") else -1
        if end >= 0:
            _cut(paragraph, start, len(opened))
            _cut(later, 0, end + 2)
            for element in between:
                drop(element)
            _joined(part, paragraph, later)
            part.edited = True
            return
        between.append(later)


def text_of(paragraph: etree._Element) -> str:
    """The words of a paragraph in which tags are looked for."""
    return "".join(piece.text for piece in _pieces(list(_elements(paragraph)), w("t")))


def _cut(paragraph: etree._Element, start: int, end: int) -> None:
    """Take the words from `start` up to `end` out of a paragraph."""
    for piece in list(_pieces(list(_elements(paragraph)), w("t"))):
        if piece.start < end and piece.end > start and piece.element.tag == w("t"):
            inside = slice(max(start - piece.start, 0), end - piece.start)
            left, right = piece.text[: inside.start], piece.text[inside.stop :]
            set_words(piece.element, [left + right])
            drop_if_empty(piece.element)


# ── hyphens that join paragraphs ─────────────────────────────────────────────────────────────────────


def _join_paragraphs(part: MarkedPart) -> None:
    """`{%-` at the beginning of a paragraph joins it to the one before, `-%}` at its end to the one after."""
    for mark in list(part.in_order()):
        tag = mark.tag
        if tag is None or tag.level or mark.node is None:
            continue
        paragraph = nearest(mark.node, w("p"))
        if paragraph is not None and tag.joins_before and _is_first(mark, paragraph):
            joined = _joined(part, paragraph.getprevious(), paragraph)
            paragraph = paragraph if joined is None else joined
        if paragraph is not None and tag.joins_after and _is_last(mark, paragraph):
            _joined(part, paragraph, paragraph.getnext())


def _is_first(mark: Mark, paragraph: etree._Element) -> bool:
    return _words_and_marks(paragraph)[:1] == [mark.number]


def _is_last(mark: Mark, paragraph: etree._Element) -> bool:
    return _words_and_marks(paragraph)[-1:] == [mark.number]


def _words_and_marks(paragraph: etree._Element) -> list[str | int]:
    """The words of a paragraph and the numbers of the marks between them."""
    found: list[str | int] = []
    for text in (e for e in _elements(paragraph) if e.tag == w("t")):
        found.append(text.text or "")
        for node in text:
            found += [int(node.text or 0), node.tail or ""]
    return [item for item in found if item != ""]


def _joined(part: MarkedPart, first: etree._Element | None, second: etree._Element | None) -> etree._Element | None:
    """Move what stands in the second paragraph to the end of the first; nothing where they cannot be joined."""
    if first is None or second is None or first.tag != w("p") or second.tag != w("p"):
        return None
    if any(_is_structural(part, paragraph) for paragraph in (first, second)):
        return None
    section = second.find(f"{w('pPr')}/{w('sectPr')}")
    if section is not None:
        _properties_of(first).append(section)
    for child in list(second):
        if child.tag != w("pPr"):
            first.append(child)
    drop(second)
    return first


def _is_structural(part: MarkedPart, paragraph: etree._Element) -> bool:
    numbers = [item for item in _words_and_marks(paragraph) if isinstance(item, int)]
    return any(tag.level in ("p", "tr", "tc") for tag in (part.marks[n].tag for n in numbers) if tag)


def _properties_of(paragraph: etree._Element) -> etree._Element:
    found = paragraph.find(w("pPr"))
    if found is None:
        found = paragraph.makeelement(w("pPr"))
        paragraph.insert(0, found)
    return found


# ── attributes, and elements that hold only text ─────────────────────────────────────────────────────


def mark_plain(part: MarkedPart) -> Iterator[list[Mark]]:
    """Put a mark at the tags in alternative texts, names of controls, document properties and so on.

    Gives the marks of each such text, which must make sense by themselves.
    """
    for element in _with_braces(part.root):
        for name, value in element.attrib.items():
            if "{" in value and not str(name).startswith(f"{{{R}}}"):
                first = len(part.marks)
                element.set(name, mark_text(part, element, str(value)))
                if element.tag == f"{{{WP}}}docPr" and name == "descr":
                    _open_slot(element, part.marks[first:])
                yield part.marks[first:]
        if element.text and "{" in element.text and element.tag not in _NOT_PLAIN and not len(element):
            first = len(part.marks)
            element.text = mark_text(part, element, element.text)
            yield part.marks[first:]


def _with_braces(root: etree._Element) -> list[etree._Element]:
    """The elements with a brace in an attribute or in text of their own; what is none of these is no tag."""
    told, worded = _TOLD(root), _WORDED(root)
    return cast("list[etree._Element]", _EITHER(root) if told and worded else told or worded)


_NOT_PLAIN: Final = frozenset((*_TEXT, *_DELETED))
_TOLD: Final = etree.XPath('//@*[contains(., "{")]/..')
_WORDED: Final = etree.XPath('//text()[contains(., "{")]/..')
_EITHER: Final = etree.XPath(f"{_TOLD.path} | {_WORDED.path}")


def _open_slot(picture: etree._Element, marks: list[Mark]) -> None:
    """Note that a tag is all of a picture's alternative text: a picture printed there takes the other's place."""
    mark = marks[0] if len(marks) == 1 else None
    if mark and mark.site and mark.tag and mark.tag.kind == "print" and picture.get("descr", "").strip() == mark.text:
        mark.site = changed(mark.site, slot=True)


def mark_text(part: MarkedPart, element: etree._Element, text: str) -> str:
    """A text with marks in the place of its tags, for an attribute or an element that holds only text."""
    pieces, at = [], 0
    for found in find_tags(text):
        place = tagged(part.places.of(element), found.typed)
        if isinstance(found, Slip):
            if found.severity == "error":
                part.report(place, found.message, found.hint)
            continue
        if found.level:
            hint = "Write it without the letter after its braces."
            part.report(place, "a tag in a property or alternative text can take nothing with it.", hint)
        mark = part.add(place, found)
        mark.site = Site(place, "plain", counted=not is_second_copy(element))
        pieces += [text[at : found.start], mark.text if found.kind != "remark" else ""]
        at = found.end
    return "".join([*pieces, text[at:]])
