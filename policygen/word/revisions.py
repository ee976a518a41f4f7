"""The tracked changes of a Word file: what they are, and the file with them accepted or rejected.

ECMA-376 17.13.5 has what stands for each. `accept_in` and `reject_in` do the work on one story (settling.py).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from lxml import etree

from policygen.errors import Place
from policygen.word.fields import own_elements
from policygen.word.marks import is_second_copy
from policygen.word.ooxml import M, w, xml_bytes
from policygen.word.package import Package
from policygen.word.passengers import is_silent
from policygen.word.places import Places, heading_styles
from policygen.word.settling import CHANGES, FORMATTING, Whose, accept_in, anyone, by, reject_in

__all__ = [
    "Kind",
    "Revision",
    "Whose",
    "accept_in",
    "accepted",
    "anyone",
    "by",
    "reject_in",
    "rejected",
    "revisions",
    "signed",
]

Kind = Literal[
    "insertion", "deletion", "move away", "move here", "row insertion", "row deletion", "cell insertion",
    "cell deletion", "cell merge", "control insertion", "control deletion", "numbering", "formatting",
]  # fmt: skip


@dataclass(frozen=True)
class Revision:
    """One tracked change: what it does, who made it and when, the words that it is about, and where it stands.

    `date` is as the file has it, empty where it has none. Of words, `¶` stands for the end of a paragraph and `|`
    between the cells of a row; a change of formatting names the words whose formatting it is.
    """

    kind: Kind
    author: str
    date: str
    text: str
    place: Place


# ── accepting and rejecting ──────────────────────────────────────────────────────────────────────────


def accepted(package: Package, whose: Whose = anyone) -> Package:
    """The file with the chosen changes accepted; the very same where there are none. Other parts stay as they are."""
    return _settled(package, lambda root: accept_in(root, whose))


def rejected(package: Package, whose: Whose = anyone) -> Package:
    """The file with the chosen changes rejected; the very same where there are none. Other parts stay as they are."""
    return _settled(package, lambda root: reject_in(root, whose))


def _settled(package: Package, settle: Callable[[etree._Element], bool]) -> Package:
    roots = {part: package.xml(part) for part in _parts_to_read(package)}
    changed = {part: xml_bytes(root) for part, root in roots.items() if settle(root)}
    return package.replace(changed) if changed else package


def signed(package: Package, author: str, name: str) -> Package:
    """The file with the tracked changes of an author in another name; comments stay whose they were."""

    def sign(root: etree._Element) -> bool:
        changes = [e for e in root.iter(etree.Element) if e.get(w("author")) == author and e.tag != w("comment")]
        for change in changes:
            change.set(w("author"), name)
        return bool(changes)

    return _settled(package, sign)


_PARTS: Final = ("header", "footer", "footnotes", "endnotes", "comments", "styles", "numbering")
_SIGNS: Final = re.compile(
    rb"[<:](?:ins|del|cell(?:Ins|Del|Merge)|move(?:From|To)(?:RangeStart)?|customXml(?:Ins|Del|Move)\w+"
    rb"|(?:r|p|tbl|tr|tc|sect)Pr(?:Ex)?Change|tblGridChange|numberingChange)[\s/>]"
)


def _parts_to_read(package: Package) -> tuple[str, ...]:
    """The parts in which tracked changes may stand, the body first: all others need not be read as XML.

    Styles and lists are among them: Word tracks how their definitions change.
    """
    related = [(r.type.rsplit("/", 1)[-1], r.target) for r in package.relationships(package.main) if not r.external]
    others = (part for wanted in _PARTS for kind, part in related if kind == wanted and part in package)
    return tuple(part for part in dict.fromkeys([package.main, *others]) if _may_change(package.read(part)))


def _may_change(data: bytes) -> bool:
    """Whether the bytes of a part hold a sign of a change; in UTF-16 they are not looked through."""
    return _SIGNS.search(data) is not None or b"\0" in data[:4]


# ── listing ──────────────────────────────────────────────────────────────────────────────────────────


def revisions(package: Package) -> tuple[Revision, ...]:
    """The tracked changes of a file in the order of its parts and words: body, headers, footers, notes, and so on.

    Neighbouring pieces of one kind, author and date in a paragraph are one. Raises UnreadableFileError where a part
    is no XML.
    """
    headings = heading_styles(package)
    return tuple(r for part in _parts_to_read(package) for r in _in_part(package, part, headings))


def _in_part(package: Package, part: str, headings: frozenset[str]) -> Iterator[Revision]:
    root = package.xml(part)
    places = Places(root, package.name, part, headings)
    last: tuple[etree._Element, Revision] | None = None
    for change in _in_reading_order(root):
        kind = _kind(change)
        if kind is None:
            continue
        found = _revision(change, kind, places)
        if last is not None and _are_one(*last, change, found):
            found = replace(found, text=last[1].text + found.text)
        elif last is not None:
            yield last[1]
        last = (change, found)
    if last is not None:
        yield last[1]


def _in_reading_order(element: etree._Element) -> Iterator[etree._Element]:
    """The changes in an element. Those of a paragraph's end and of its properties come after its words."""
    if element.tag in CHANGES and not is_second_copy(element):
        yield element
    if element.tag in FORMATTING:
        return
    properties = element.find(w("pPr"))
    for child in element.iterchildren(etree.Element):
        if child is not properties:
            yield from _in_reading_order(child)
    if properties is not None:
        yield from _in_reading_order(properties)


_OF_CONTENT: Final[Mapping[str, Kind]] = {
    w("ins"): "insertion", w("del"): "deletion", w("moveFrom"): "move away", w("moveTo"): "move here",
    w("cellIns"): "cell insertion", w("cellDel"): "cell deletion", w("cellMerge"): "cell merge",
    w("customXmlInsRangeStart"): "control insertion", w("customXmlDelRangeStart"): "control deletion",
    w("numberingChange"): "numbering",
}  # fmt: skip


_RANGES: Final = (w("customXmlInsRangeStart"), w("customXmlDelRangeStart"))
_CONTROLS: Final = (w("sdt"), w("customXml"))


def _kind(change: etree._Element) -> Kind | None:
    """What a sign of a change says. None for one that says where something moved, or the end of a control, begins,
    and for the words of a row that came or went: the move, the control and the row have signs of their own.
    """
    parent = change.getparent()
    within = None if parent is None else parent.tag
    if within == w("numPr"):
        return "numbering"
    if change.tag in _RANGES and _subject(change).tag not in _CONTROLS:
        return None
    kind = _OF_CONTENT.get(str(change.tag), "formatting" if change.tag in FORMATTING else None)
    if within == w("trPr") and kind in ("insertion", "deletion"):
        return "row insertion" if kind == "insertion" else "row deletion"
    return None if _is_of_row(change) else kind


def _is_of_row(change: etree._Element) -> bool:
    """Whether a change is part of that of the row around it, which its author put in or took out too."""
    row = next(change.iterancestors(w("tr")), None)
    whole = None if row is None else row.find(f"{w('trPr')}/{change.tag}")
    return whole is not None and whole is not change and whole.get(w("author")) == change.get(w("author"))


def _revision(change: etree._Element, kind: Kind, places: Places) -> Revision:
    subject = _subject(change)
    place = places.of(subject)
    first = next(subject.iter(w("p")), None)
    if place.paragraph is None and first is not None:
        place = places.of(first)
    text = "¶" if _is_of_end(change) else _words(subject)
    return Revision(kind, change.get(w("author"), ""), change.get(w("date"), ""), text, place)


_PROPERTIES: Final = frozenset(
    map(w, ("rPr", "pPr", "trPr", "tcPr", "tblPr", "tblPrEx", "tblGrid", "numPr", "fldChar"))
)


def _subject(change: etree._Element) -> etree._Element:
    """What was changed: the piece itself, what has the changed properties, or the control that came or went."""
    if change.tag in _RANGES:
        return next(change.itersiblings(etree.Element), change)
    subject = change.getparent()
    if subject is None or subject.tag not in _PROPERTIES:
        return change
    return next((around for around in subject.iterancestors() if around.tag not in _PROPERTIES), subject)


def _is_of_end(change: etree._Element) -> bool:
    """Whether a change is one of the mark at the end of a paragraph."""
    parent = change.getparent()
    holder = None if parent is None else parent.getparent()
    return parent is not None and parent.tag == w("rPr") and holder is not None and holder.tag == w("pPr")


def _words(subject: etree._Element) -> str:
    if subject.tag == w("tr"):
        cells = (cell for cell in subject.iter(w("tc")) if next(cell.iterancestors(w("tr"))) is subject)
        return " | ".join(map(_words, cells))
    if subject.tag == w("style"):
        name = subject.find(w("name"))
        return "" if name is None else name.get(w("val"), "")
    if subject.tag in (w("tbl"), w("sectPr"), w("body")):
        return ""
    stops = set(subject.iterfind(f".//{w('tabs')}/{w('tab')}"))
    own = [element for element in own_elements(subject) if element not in stops]
    paragraphs = [element for element in own if element.tag == w("p")]
    if paragraphs:
        return "¶".join(map(_words, paragraphs))
    return "".join(_CHARACTERS.get(str(e.tag)) or e.text or "" for e in own if e.tag in _CHARACTERS)


_CHARACTERS: Final = {
    w("t"): "", w("delText"): "", f"{{{M}}}t": "", w("tab"): "\t", w("br"): "\n", w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
}  # fmt: skip


def _are_one(before: etree._Element, found: Revision, change: etree._Element, then: Revision) -> bool:
    """Whether two changes that follow each other are pieces of one, with nothing between them."""
    if replace(found, text="") != replace(then, text="") or found.kind not in _IN_PIECES:
        return False
    return _are_neighbours(_subject(before), None if _is_of_end(change) else _subject(change))


_IN_PIECES: Final = ("insertion", "deletion", "move away", "move here", "formatting")


def _are_neighbours(first: etree._Element, second: etree._Element | None) -> bool:
    """Whether a piece stands beside another, or beside the end of its paragraph."""
    beside = first.getnext()
    while beside is not None and beside is not second and is_silent(beside):
        beside = beside.getnext()
    return beside is second
