"""Findings as Word comments, each at its place, for people who work on a template in Word.

Comments are those of ECMA-376 part 1, 17.13.4: their words stand in a part of their own, and two signs and a
reference say in the body what they are about.
"""

import copy
import datetime as dt
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from lxml import etree

from policygen.errors import Finding, Place
from policygen.word.marks import is_second_copy, shell
from policygen.word.ooxml import (
    CONTENT_TYPES,
    RELATIONSHIPS,
    XML_SPACE,
    R,
    W,
    as_xml_characters,
    parse_xml,
    w,
    xml_bytes,
)
from policygen.word.package import CONTENT_TYPES_PART, Package, relationships_part
from policygen.word.places import Places

COMMENTS_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
COMMENTS_RELATIONSHIP: Final = f"{R}/comments"


@dataclass(frozen=True)
class _Comment:
    """One comment to write: the paragraph that it is about, the tag in it if it is about one, and what it says."""

    paragraph: etree._Element
    tag: str | None
    says: tuple[str, ...]


def annotate(
    package: Package, findings: Sequence[Finding], author: str = "policygen", date: dt.datetime | None = None
) -> bytes:
    """A copy of a Word file with each finding as a comment at its place: on the tag, or on the paragraph.

    Word takes no comments in headers, footers and notes: what was found there stands in one comment on the first
    paragraph, with all that has no paragraph. Comments that were there stay. The comments have the date, or none
    if none is given, so that the same findings give the same bytes. Raises UnreadableFileError where a part is
    no XML.
    """
    if not findings:
        return package.write()
    root = package.xml(package.main)
    part = _comments_part(package)
    comments = package.xml(part) if part in package else comments_root()
    number = _first_free(root, comments)
    for comment in _comments(root, package, findings):
        _anchor(comment, number)
        comments.append(comment_element(comment.says, number, author, date))
        number += 1
    changed = {package.main: xml_bytes(root), part: xml_bytes(comments)}
    return package.replace({**_declared(package, part), **changed}).write()


# ── what is said where ───────────────────────────────────────────────────────────────────────────────


def _comments(root: etree._Element, package: Package, findings: Sequence[Finding]) -> Iterator[_Comment]:
    """The comments in the order in which they are numbered: first what has no place of its own."""
    paragraphs = _by_number(root, package.main)
    placed: list[_Comment] = []
    others: list[str] = []
    for finding in findings:
        here = finding.place.file == package.name and finding.place.part in (None, package.main)
        paragraph = paragraphs.get(finding.place.paragraph) if here and finding.place.paragraph else None
        if paragraph is None:
            others.append(_said(finding, _where(finding.place, package)))
        else:
            placed.append(_at_paragraph(finding, paragraph))
    if others:
        yield _Comment(_first_paragraph(root), None, tuple(others))
    yield from placed


def _by_number(root: etree._Element, part: str) -> Mapping[int | None, etree._Element]:
    """The paragraphs of a part by their number, as `Places` counts them."""
    places = Places(root, "", part, frozenset())
    return {places.of(p).paragraph: p for p in root.iter(w("p")) if not is_second_copy(p)}


def _at_paragraph(finding: Finding, paragraph: etree._Element) -> _Comment:
    """The comment on a paragraph, or on the one that the paragraph's text box hangs on: a box takes none."""
    boxes = list(paragraph.iterancestors(w("txbxContent")))
    host = next(boxes[-1].iterancestors(w("p")), None) if boxes else None
    if host is not None:
        return _Comment(host, None, (_said(finding, _with_tag("In the text box", finding.place)),))
    tag = finding.place.tag
    if tag is not None and _span(paragraph, tag) is None:
        return _Comment(paragraph, None, (_said(finding, tag),))
    return _Comment(paragraph, tag, (_said(finding),))


def _said(finding: Finding, where: str = "") -> str:
    """What a comment says of a finding; never so that it would read as a tag itself, should the file be used."""
    said = f"{finding.severity.capitalize()}: {f'{where}: ' if where else ''}{finding.message}"
    return _no_tags(f"{said} {finding.hint}" if finding.hint else said)


def _no_tags(text: str) -> str:
    """The text with its braces kept apart by spaces that have no width, and other signs of tags made harmless."""
    apart = re.sub(r"[{}%#\[\]<>]", lambda found: f"{found.group()}\u200b", text)
    return apart.translate(str.maketrans("«»", "‹›"))


_STORIES: Final = {
    "header": "In a header", "footer": "In a footer", "footnotes": "In a footnote", "endnotes": "In an endnote",
    "comments": "In a comment", "core-properties": "In the properties", "custom-properties": "In the properties",
}  # fmt: skip


def _where(place: Place, package: Package) -> str:
    """The place of a finding that cannot have a comment there, in words."""
    if place.part is None:
        return _with_tag("", place)
    kind = package.content_type(place.part).removesuffix("+xml").rpartition(".")[2]
    story = _STORIES.get(kind, "Elsewhere in the file" if place.part != package.main else "")
    if place.file != package.name:
        # It is in a file that this one brings in, whose parts have names of their own.
        story = f"In {place.file}"
    cell = place.cell or (f"paragraph {place.paragraph}" if place.paragraph else "")
    return _with_tag(", ".join(filter(None, (story, cell))), place)


def _with_tag(where: str, place: Place) -> str:
    return ", ".join(filter(None, (where, place.tag)))


def _first_paragraph(root: etree._Element) -> etree._Element:
    """The first paragraph of the body; a new one in a body that has none."""
    body = root.find(w("body"))
    story = root if body is None else body
    first = next(story.iter(w("p")), None)
    if first is None:
        first = etree.Element(w("p"))
        story.insert(0, first)
    return first


# ── in the body ──────────────────────────────────────────────────────────────────────────────────────


def _anchor(comment: _Comment, number: int) -> None:
    """Put the signs of a comment around what it is about, and its reference after that."""
    id = {w("id"): str(number)}
    start, end = etree.Element(w("commentRangeStart"), id), etree.Element(w("commentRangeEnd"), id)
    reference = etree.Element(w("r"))
    reference.append(etree.Element(w("commentReference"), id))
    span = None if comment.tag is None else _span(comment.paragraph, comment.tag)
    if span is None:
        properties = comment.paragraph.find(w("pPr"))
        comment.paragraph.insert(0 if properties is None else 1, start)
        comment.paragraph.extend([end, reference])
    else:
        _outermost(_run_from(comment.paragraph, span[0])).addprevious(start)
        _outermost(_run_before(comment.paragraph, span[1])).addnext(end)
        end.addnext(reference)


def _outermost(run: etree._Element) -> etree._Element:
    """The run, or the control around it: some controls hold plain words only, and no signs."""
    around = list(takewhile(lambda e: e.tag == w("sdt"), run.iterancestors(w("sdt"), w("p"))))
    return around[-1] if around else run


_BREAKS: Final = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): ""}
_PASSED_BY: Final = frozenset({w("del"), w("moveFrom"), w("pPr"), w("rPr"), w("p"), w("txbxContent")})
"""Where tags are not looked for, as in policygen.word.marking."""


@dataclass(frozen=True)
class _Piece:
    """An element of a run that holds some of a paragraph's words, and where in them its own begin and end."""

    element: etree._Element
    start: int
    end: int


def _pieces(paragraph: etree._Element) -> tuple[str, list[_Piece]]:
    """The words of a paragraph that tags are looked for in, and the elements that hold them."""
    words = ""
    pieces: list[_Piece] = []
    for element in _elements(paragraph):
        parent = element.getparent()
        if parent is not None and parent.tag == w("r") and (element.tag == w("t") or element.tag in _BREAKS):
            text = (element.text or "") if element.tag == w("t") else _BREAKS[str(element.tag)]
            pieces.append(_Piece(element, len(words), len(words) + len(text)))
            words += text
    return words, pieces


def _elements(element: etree._Element) -> Iterator[etree._Element]:
    for child in element.iterchildren(etree.Element):
        if child.tag not in _PASSED_BY:
            yield child
            yield from _elements(child)


def _span(paragraph: etree._Element, tag: str) -> tuple[int, int] | None:
    """Where a tag stands in the words of a paragraph; a place has the beginning only of a very long one."""
    typed = tag.removesuffix("…")
    start = _pieces(paragraph)[0].find(typed)
    return (start, start + len(typed)) if typed and start >= 0 else None


def _run_from(paragraph: etree._Element, at: int) -> etree._Element:
    """The run that begins at a place in the words, cut off from what stands before it."""
    piece = next(piece for piece in _pieces(paragraph)[1] if piece.end > at)
    return _cut(piece, at - piece.start)


def _run_before(paragraph: etree._Element, at: int) -> etree._Element:
    """The run that ends at a place in the words, cut off from what stands after it."""
    piece = next(piece for piece in _pieces(paragraph)[1] if piece.end >= at and piece.end > piece.start)
    run = piece.element.getparent()
    assert run is not None, "a piece stands in a run"
    if piece.end > at:
        _cut(piece, at - piece.start)
    else:
        _split(run, list(piece.element.itersiblings()))
    return run


def _cut(piece: _Piece, offset: int) -> etree._Element:
    """The run in which the words of a piece begin from an offset on, made by splitting its run there."""
    run = piece.element.getparent()
    assert run is not None, "a piece stands in a run"
    rest = piece.element
    if offset:
        text = piece.element.text or ""
        rest = shell(piece.element)
        piece.element.text, rest.text = text[:offset], text[offset:]
        for half in (piece.element, rest):
            half.set(XML_SPACE, "preserve")
        piece.element.addnext(rest)
    return _split(run, [rest, *rest.itersiblings()])


def _split(run: etree._Element, later: Sequence[etree._Element]) -> etree._Element:
    """The run that holds these last elements of a run: a new one after it, or the run itself if they are all."""
    before = [child for child in run if child not in later and child.tag != w("rPr")]
    if not later or not before:
        return run
    after = shell(run)
    properties = run.find(w("rPr"))
    if properties is not None:
        after.append(copy.deepcopy(properties))
    after.extend(later)
    run.addnext(after)
    return after


# ── in the part of the comments ──────────────────────────────────────────────────────────────────────


def comments_root() -> etree._Element:
    """A part of comments in which there are none yet."""
    return etree.Element(w("comments"), nsmap={"w": W})


def comment_element(says: Sequence[str], number: int, author: str, date: dt.date | None) -> etree._Element:
    """The comment itself: each thing that it says is a paragraph. A day stands for its beginning."""
    element = etree.Element(w("comment"), {w("id"): str(number), w("author"): as_xml_characters(author)})
    if date is not None:
        moment = date if isinstance(date, dt.datetime) else dt.datetime.combine(date, dt.time())
        element.set(w("date"), moment.isoformat(timespec="seconds"))
    element.set(w("initials"), "".join(word[0] for word in author.split())[:9])
    for index, text in enumerate(says):
        paragraph = etree.SubElement(element, w("p"))
        if index == 0:
            etree.SubElement(etree.SubElement(paragraph, w("r")), w("annotationRef"))
        words = etree.SubElement(etree.SubElement(paragraph, w("r")), w("t"))
        words.text = as_xml_characters(text)
        words.set(XML_SPACE, "preserve")
    return element


def _first_free(root: etree._Element, comments: etree._Element) -> int:
    """The first number above those that comments have, or that signs of comments name."""
    elements = (*comments.iter(w("comment")), *root.iter(w("commentRangeStart"), w("commentReference")))
    ids = [e.get(w("id"), "") for e in elements]
    return max((int(id) for id in ids if id.isascii() and id.isdigit()), default=-1) + 1


def _comments_part(package: Package) -> str:
    """The part that holds the comments, or the name of a new one, beside the body."""
    found = package.related("comments", package.main)
    if found:
        return found[0]
    folder = posixpath.dirname(package.main)
    names = (posixpath.join(folder, f"comments{n or ''}.xml") for n in range(len(package.names) + 1))
    return next(name for name in names if name not in package)


def _declared(package: Package, part: str) -> Mapping[str, bytes]:
    """The parts in which a new part of comments is declared; none where the file has one already."""
    if part in package:
        return {}
    types = package.xml(CONTENT_TYPES_PART)
    kind = {"PartName": f"/{part}", "ContentType": COMMENTS_TYPE}
    types.append(types.makeelement(f"{{{CONTENT_TYPES}}}Override", kind))
    name = relationships_part(package.main)
    empty = f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()
    lines = package.xml(name) if name in package else parse_xml(empty)
    taken = {line.get("Id") for line in lines}
    id = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
    target = {"Id": id, "Type": COMMENTS_RELATIONSHIP, "Target": posixpath.basename(part)}
    lines.append(lines.makeelement(f"{{{RELATIONSHIPS}}}Relationship", target))
    return {CONTENT_TYPES_PART: xml_bytes(types), name: xml_bytes(lines)}
