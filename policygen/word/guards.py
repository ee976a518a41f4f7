"""Sees, before anything is rendered, what rendering must never leave behind: empty cells and tables, ids used twice.

What can only be known for each document is left to `finish`: this module puts its signs into the tree.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final
from urllib.parse import unquote

from lxml import etree

from policygen.word import finish
from policygen.word.blocks import Block
from policygen.word.marking import mark_text
from policygen.word.marks import NOTES, MarkedPart, drop
from policygen.word.ooxml import RELATIONSHIPS, W14, WP, R, w

_STORIES: Final = frozenset(map(w, ("hdr", "ftr", "footnote", "endnote", "comment", "txbxContent", "tc")))
"""What must end with a paragraph, as Word sees it."""

_NOT_CONTENT: Final = frozenset(
    map(w, ("tcPr", "trPr", "tblPr", "tblGrid", "tblPrEx", "sectPr", "bookmarkStart", "bookmarkEnd"))
) | frozenset(map(w, ("commentRangeStart", "commentRangeEnd", "permStart", "permEnd", "proofErr")))


# ── nothing left empty ───────────────────────────────────────────────────────────────────────────────


def guard(part: MarkedPart) -> None:
    """Put a sign wherever a tag may take away what Word needs there: a cell's last paragraph, a table's last row."""
    for parent in dict.fromkeys(mark.parent for mark in part.in_order()):
        if parent.tag in _STORIES and not _ends_surely(part, parent):
            _sign(part, _content(parent)[-1], finish.NEEDS_PARAGRAPH)
        elif parent.tag in (w("body"), w("sdtContent")) and _holds_blocks(parent) and not _holds_surely(part, parent):
            _sign(part, _content(parent)[-1], finish.NEEDS_SOMETHING)
    rows = {row for row in part.root.iter(w("tr")) if _loses(part, row, w("tc"))}
    for row in rows:
        _enclose(part, row, *finish.ROW)
    for table in [t for t in part.root.iter(w("tbl")) if _loses(part, t, w("tr"), rows)]:
        _enclose(part, table, *finish.TABLE)


def enclose_tables(part: MarkedPart, tables: set[etree._Element]) -> None:
    """Put signs around tables whose number of columns may differ from document to document."""
    for mark in list(part.in_order()):
        if mark.parent.tag == w("tr") and mark.parent.getparent() is not None:
            tables.add(next(mark.parent.iterancestors(w("tbl"))))
    for table in tables:
        _enclose(part, table, *finish.COLUMNS)


def _content(parent: etree._Element) -> list[etree._Element]:
    return [child for child in parent if child.tag not in _NOT_CONTENT]


def _steps(part: MarkedPart, parent: etree._Element) -> Iterator[tuple[etree._Element, int]]:
    """What stands in the parent, each with the number of blocks that are open there."""
    depth = 0
    for child in _content(parent):
        mark = part.mark_of(child)
        if mark and mark.tag and mark.tag.closes:
            depth -= 1
        yield child, depth
        if mark and mark.tag and mark.tag.opens:
            depth += 1


def _ends_surely(part: MarkedPart, story: etree._Element) -> bool:
    last, depth = list(_steps(part, story))[-1]
    return last.tag == w("p") and depth == 0


def _holds_surely(part: MarkedPart, parent: etree._Element) -> bool:
    """Whether something stands in the parent that no tag can take away."""
    return any(depth == 0 and part.mark_of(child) is None for child, depth in _steps(part, parent))


def _holds_blocks(parent: etree._Element) -> bool:
    return parent.tag == w("body") or any(child.tag in (w("p"), w("tbl")) for child in parent)


def _loses(part: MarkedPart, parent: etree._Element, name: str, lost: Collection[etree._Element] = frozenset()) -> bool:
    """Whether tags may take away every cell of a row, or every row of a table; `lost` are rows that may lose theirs."""
    marked = any(part.mark_of(child) is not None for child in parent)
    stays = (depth == 0 and child.tag == name and child not in lost for child, depth in _steps(part, parent))
    return marked and not any(stays)


def _sign(part: MarkedPart, after: etree._Element, text: str) -> None:
    node = part.add_node(part.places.part, literal=text).node
    assert node is not None
    after.addnext(node)


def _enclose(part: MarkedPart, element: etree._Element, before: str, after: str) -> None:
    _sign(part, element, after)
    node = part.add_node(part.places.part, literal=before).node
    assert node is not None
    element.addprevious(node)


# ── nothing named twice ──────────────────────────────────────────────────────────────────────────────


def enclose_notes(part: MarkedPart) -> None:
    """Put signs around the notes, where there are signs that refer to them: a document has those it refers to."""
    for note in list(part.root.iterchildren(*NOTES)) if part.referred else ():
        if note.get(w("type"), "normal") == "normal":
            _enclose(part, note, finish.NOTE, finish.NOTE)


def free_notes(part: MarkedPart, blocks: Sequence[Block]) -> None:
    """Put a sign in the place of the id of every note that the body refers to, so that notes can come and go."""
    if part.root.tag != w("document"):
        return
    repeated = [block for block in blocks if block.repeats]
    opens = {block.marks[0].number for block in repeated}
    closes = {block.marks[-1].number for block in repeated}
    depth = 0
    for node in list(part.root.iter(*_REFERENCES, etree.ProcessingInstruction)):
        mark = part.mark_of(node)
        if mark is not None:
            depth += (mark.number in opens) - (mark.number in closes)
        elif node.tag in _REFERENCES:
            kind, id = _REFERENCES[str(node.tag)], node.get(w("id"), "")
            part.referred[kind, id] = depth > 0 or (kind, id) in part.referred
            _sign_attribute(part, node, w("id"), kind)


def free_ids(part: MarkedPart, blocks: Sequence[Block]) -> None:
    """Put a sign in the place of every id that stands in a loop or macro, so that each copy gets one of its own."""
    regions = dict(_regions(part, blocks))
    _drop_torn_bookmarks(regions)
    _free_references(part, regions)
    for element, region in regions.items():
        if region and element.getparent() is not None:
            _free(part, element)


def _regions(part: MarkedPart, blocks: Sequence[Block]) -> Iterator[tuple[etree._Element, tuple[int, ...]]]:
    """Every bookmark, every element with another id of its own in a repeating block, and the blocks of each."""
    repeating = [block for block in blocks if block.repeats]
    opens = {block.marks[0].number: block.marks[0].number for block in repeating}
    closes = {block.marks[-1].number: block.marks[0].number for block in repeating}
    region: tuple[int, ...] = ()
    every = repeating or part.referred
    sought = (*_WITH_IDS, *_REFERRING, etree.ProcessingInstruction) if every else _BOOKMARKS
    for node in part.root.iter(*sought):
        mark = part.mark_of(node)
        if mark and mark.number in opens:
            region = (*region, mark.number)
        elif mark and mark.number in closes:
            region = tuple(number for number in region if number != closes[mark.number])
        elif isinstance(node.tag, str):
            note = (_COPIED,) if part.stands_in_repeated_note(node) else ()
            if node.tag in _BOOKMARKS or region or note:
                yield node, (*note, *region)


_COPIED: Final = -1
"""Stands for the block around a note of which there may be several copies."""

_REFERENCES: Final[Mapping[str, finish.IdKind]] = {
    w("footnoteReference"): "footnote",
    w("endnoteReference"): "endnote",
}
"""What refers to notes in the body, and what kind of note each refers to."""

_W14_IDS: Final = (f"{{{W14}}}paraId", f"{{{W14}}}textId")
_BOOKMARKS: Final = (w("bookmarkStart"), w("bookmarkEnd"))
_WITH_IDS: Final = frozenset(
    {w(n) for n in ("p", "tr", "bookmarkStart", "bookmarkEnd", "sdtPr", "commentRangeStart", "commentRangeEnd")}
    | {w("commentReference"), f"{{{WP}}}docPr"}
)


_REFERRING: Final = frozenset(map(w, ("hyperlink", "instrText", "fldSimple")))
"""What may refer to a bookmark by its name: links within the document, and fields such as REF and PAGEREF."""


def _drop_torn_bookmarks(regions: dict[etree._Element, tuple[int, ...]]) -> None:
    """A bookmark that begins in a loop and ends outside it cannot be repeated; nor is Word's last cursor wanted."""
    starts = {e.get(w("id")): e for e in regions if e.tag == w("bookmarkStart")}
    ends = {e.get(w("id")): e for e in regions if e.tag == w("bookmarkEnd")}
    for id, start in starts.items():
        end = ends.get(id)
        torn = regions[start] != (() if end is None else regions[end])
        if torn or start.get(w("name")) == "_GoBack":
            for element in (start, end):
                if element is not None:
                    drop(element)


def _free_references(part: MarkedPart, regions: dict[etree._Element, tuple[int, ...]]) -> None:
    """Let what refers to a bookmark that stands in the same loop refer to the copy of the same turn."""
    starts = {e.get(w("name"), ""): e for e in regions if e.tag == w("bookmarkStart") and regions[e]}
    passed: set[etree._Element] = set()

    def free(reference: etree._Element, text: str) -> str:
        return _WORD.sub(lambda word: sign(reference, word.group()), text)

    def sign(reference: etree._Element, name: str) -> str:
        start = starts.get(name)
        if start is None or regions[reference][: len(regions[start])] != regions[start]:
            return name
        kind: finish.IdKind = "name before" if start in passed else "name to come"
        return part.add(part.places.part, literal=finish.own_id(kind, name)).text

    for element in regions if starts else ():
        passed.add(element)
        if element.tag == w("instrText"):
            element.text = free(element, element.text or "")
        elif element.tag == w("fldSimple"):
            element.set(w("instr"), free(element, element.get(w("instr"), "")))
        elif element.tag == w("hyperlink") and element.get(w("anchor")):
            element.set(w("anchor"), sign(element, element.get(w("anchor"), "")))


_WORD: Final = re.compile(r"\w+")


def _free(part: MarkedPart, element: etree._Element) -> None:
    name = str(element.tag)
    if name in _REFERRING:
        return
    if name in (w("p"), w("tr")):
        for attribute in _W14_IDS:
            element.attrib.pop(attribute, "")
    elif name == w("sdtPr"):
        for id in element.findall(w("id")):
            _sign_attribute(part, id, w("val"), "control")
    elif name == f"{{{WP}}}docPr":
        _sign_attribute(part, element, "id", "drawing")
    elif name == w("bookmarkStart"):
        _sign_attribute(part, element, w("id"), "bookmark")
        _sign_attribute(part, element, w("name"), "name")
    elif name == w("bookmarkEnd"):
        _sign_attribute(part, element, w("id"), "bookmark end")
    else:
        drop(element)


def _sign_attribute(part: MarkedPart, element: etree._Element, attribute: str, kind: finish.IdKind) -> None:
    sign = finish.own_id(kind, element.get(attribute, ""))
    element.set(attribute, part.add(part.places.part, literal=sign).text)


# ── addresses ────────────────────────────────────────────────────────────────────────────────────────


def free_links(part: MarkedPart, relationships: etree._Element | None) -> bool:
    """Bring addresses with tags from the relationships to where their link stands, so that loops have their own.

    Takes them out of `relationships`; gives whether there were any.
    """
    lines = [] if relationships is None else list(relationships.iter(f"{{{RELATIONSHIPS}}}Relationship"))
    tagged = {line.get("Id", ""): line for line in lines if _has_tags(line)}
    for element in part.root.iter(etree.Element) if tagged else ():
        for name, value in element.attrib.items():
            if str(name).startswith(f"{{{R}}}") and value in tagged:
                element.set(name, _link(part, element, unquote(tagged[str(value)].get("Target", ""))))
    for line in tagged.values():
        drop(line)
    return bool(tagged)


def _has_tags(line: etree._Element) -> bool:
    """Word writes the braces of an address as %7B and %7D."""
    target = unquote(line.get("Target", ""))
    return line.get("TargetMode") == "External" and ("{{" in target or "{%" in target)


def _link(part: MarkedPart, element: etree._Element, target: str) -> str:
    before, after = (part.add(part.places.part, literal=sign).text for sign in finish.LINK)
    return before + mark_text(part, element, target) + after


# ── fields ───────────────────────────────────────────────────────────────────────────────────────────


def refresh_contents(root: etree._Element) -> None:
    """Mark contents tables as out of date, so that Word makes them anew when the document is opened."""
    open_fields: list[etree._Element] = []
    for element in root.iter(w("fldChar"), w("instrText"), w("fldSimple")):
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            open_fields.append(element)
        elif kind == "end" and open_fields:
            open_fields.pop()
        elif element.tag == w("instrText") and open_fields and _is_contents(element.text):
            open_fields[-1].set(w("dirty"), "true")
        elif element.tag == w("fldSimple") and _is_contents(element.get(w("instr"))):
            element.set(w("dirty"), "true")


def _is_contents(instruction: str | None) -> bool:
    return (instruction or "").split()[:1] == ["TOC"]
