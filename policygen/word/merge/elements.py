"""What can be told of elements of theirs and ours, and done to them, whatever the plan is."""

from typing import Final

from lxml import etree

from policygen.word.bookmarks import OURS
from policygen.word.borrowing import Host
from policygen.word.marks import drop
from policygen.word.merge.stories import Block, Side, is_struck
from policygen.word.merge.tracking import (
    proposal_around,
    row_mark,
)
from policygen.word.ooxml import XML_SPACE, w
from policygen.word.runs import ORDER

BLOCKS: Final = (w("p"), w("tbl"), w("sdt"), w("customXml"))
_STRUCK: Final = (w("del"), w("moveFrom"))
PUT_IN: Final = (w("ins"), w("customXmlInsRangeStart"))


def last_element(block: Block) -> etree._Element:
    """The element after which something stands that follows a block."""
    last = getattr(block, "last", None)
    element = last if last is not None else block.element
    holder = block.outer
    if holder is None:
        return element
    after = [e for e in element.itersiblings(etree.Element) if e.tag in BLOCKS]
    # The end of a paragraph after the control could not be put in where no other paragraph follows.
    is_end = is_paragraph(element) and ends_story(holder)
    return element if after or is_end else holder


def ends_story(block: etree._Element) -> bool:
    """Whether nothing follows a block in its story but the section's own properties."""
    following = next_block(block)
    return following is None or following.tag == w("sectPr")


def has_struck_end(paragraph: etree._Element) -> bool:
    """Whether a paragraph's end is struck out, or moved away: the next paragraph will join it."""
    look = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    return look is not None and any(look.find(tag) is not None for tag in _STRUCK)


def holds_struck(proposal: etree._Element) -> bool:
    """Whether words are struck out in a proposal of ours that are no part of it: rejecting it gives them back."""
    return any(proposal_around(struck) is None for struck in proposal.iter(*_STRUCK) if len(struck))


def goes_on_from(before: etree._Element | None) -> bool:
    """Whether the paragraph before reads as one with what follows: its end is struck out, but not all its words."""
    while before is not None and is_paragraph(before) and has_struck_end(before):
        if not is_struck(before):
            return True
        before = previous_block(before)
    return False


def end_of_line(element: etree._Element) -> etree._Element:
    """The last of the paragraphs that read as one with a paragraph, as their ends are struck out."""
    while is_paragraph(element) and has_struck_end(element) and is_paragraph(following := next_block(element)):
        assert following is not None
        element = following
    return element


def begin_no_merge(row: etree._Element) -> None:
    """Let no tall cell begin in a new row above one that goes on with a tall cell of theirs (17.4.84).

    Rejecting the row would take the beginning of theirs for that of ours.
    """
    below = next(row.itersiblings(w("tr")), None)
    if below is None or row_mark(below, "ins") is not None or not any(m != "restart" for m in _merges(below)):
        return
    new: list[etree._Element] = []
    while row_mark(row, "ins") is not None:
        new.append(row)
        above = next(row.itersiblings(w("tr"), preceding=True), None)
        if above is None:
            break
        row = above
    if any("restart" in _merges(one) for one in new):
        for merge in [e for one in new for e in one.iterfind(_MERGE)]:
            drop(merge)


_MERGE: Final = f"{w('tc')}/{w('tcPr')}/{w('vMerge')}"


def _merges(row: etree._Element) -> list[str]:
    return [merge.get(w("val"), "continue") for merge in row.iterfind(_MERGE)]


def has_rows(table: etree._Element) -> bool:
    """Whether a table still has a row."""
    return next(table.iter(w("tr")), None) is not None


def is_paragraph(element: etree._Element | None) -> bool:
    """Whether there is an element, and it is a paragraph."""
    return element is not None and element.tag == w("p")


def next_block(element: etree._Element) -> etree._Element | None:
    """The block after an element in its story, or the section's properties; None at the end."""
    return next((e for e in element.itersiblings(etree.Element) if e.tag in (*BLOCKS, w("sectPr"))), None)


def previous_block(element: etree._Element) -> etree._Element | None:
    """The block before an element in its story; None at the beginning."""
    return next((e for e in element.itersiblings(etree.Element, preceding=True) if e.tag in BLOCKS), None)


_PLACES: Final = tuple(
    map(w, ("sectPr", "proofErr", "lastRenderedPageBreak", "commentRangeStart", "commentRangeEnd", "permStart",
            "permEnd", "pPrChange", "rPrChange"))
)  # fmt: skip


def without_places(element: etree._Element) -> None:
    """Take out of a new block what belongs to its old place: ends of sections, anchors, notes of the proof-reader."""
    for child in list(element.iter(*_PLACES)):
        drop(child)
    for reference in list(element.iter(w("commentReference"))):
        run = reference.getparent()
        drop(reference if run is None else run)


_LEAN_ON_NOTHING: Final = frozenset(ORDER) - {w("rStyle")} | frozenset(
    map(w, ("ins", "r", "rPr", "t", "tab", "br", "cr", "noBreakHyphen", "softHyphen"))
)


def leans_on_others(element: etree._Element) -> bool:
    """Whether anything in an element may lean on a style, a list, a note or another part, or has an id or a name."""
    return any(
        inner.tag not in _LEAN_ON_NOTHING or not all(_is_plain(str(name)) for name in inner.attrib)
        for inner in element.iter(etree.Element)
    )


def _is_plain(attribute: str) -> bool:
    return attribute == XML_SPACE or attribute.startswith(_W)


_W: Final = w("")


def without_pending(element: etree._Element) -> None:
    """Make a copy of theirs read as it does with what is pending accepted, without comments and bookmarks' doubles."""
    for struck in list(element.iter(w("del"), w("moveFrom"))):
        drop(struck)
    for put in list(element.iter(w("ins"), w("moveTo"))):
        parent = put.getparent()
        if parent is None or parent.tag in (w("rPr"), w("trPr")):
            drop(put)
            continue
        for run in list(put):
            put.addprevious(run)
        drop(put)
    without_places(element)


def with_ids_of_its_own(element: etree._Element, host: Host) -> None:
    """Nothing that must be there but once is in a copy: ids of paragraphs and drawings, bookmarks that are not ours."""
    for inner in element.iter(etree.Element):
        for attribute in [name for name in inner.attrib if str(name).endswith(("}paraId", "}textId"))]:
            del inner.attrib[attribute]
        if str(inner.tag).endswith("}docPr"):
            inner.set("id", str(host.next_id(str(inner.tag), "id")))
    for mark in list(element.iter(w("bookmarkStart"))):
        if not OURS.fullmatch(mark.get(w("name"), "")):
            drop_bookmark(element, mark)
    ids = {mark.get(w("id"), "") for mark in element.iter(w("bookmarkStart"))}
    for end in [e for e in element.iter(w("bookmarkEnd")) if e.get(w("id")) not in ids]:
        drop(end)
    for control in element.iter(w("sdtPr")):
        for id in control.findall(w("id")):
            drop(id)


def drop_bookmark(block: etree._Element, mark: etree._Element) -> None:
    """Take a bookmark out of a block, its end as well."""
    id = mark.get(w("id"))
    for end in [e for e in block.iter(w("bookmarkEnd")) if e.get(w("id")) == id]:
        drop(end)
    drop(mark)


_MARKS: Final = tuple(
    map(w, ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "customXmlDelRangeStart",
            "customXmlInsRangeStart", "cellIns", "cellDel", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange"))
)  # fmt: skip


def highest_mark(side: Side) -> int:
    """The highest number that a tracked change has."""
    numbers = (e.get(w("id"), "") for root in side.roots.values() for e in root.iter(*_MARKS))
    return max((int(id) for id in numbers if id.isascii() and id.isdigit() and len(id) < 9), default=0)
