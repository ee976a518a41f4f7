"""Tracked changes as Word writes them: words struck out or put in, in runs, paragraphs and rows.

ECMA-376 part 1, 17.13.5. Never `w:moveFrom` and `w:moveTo`, which Word takes for damage unless each of their many
marks fits; never one `w:ins` in another.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from lxml import etree

from policygen.word.marks import drop, shell
from policygen.word.merge.atoms import OWN, Piece
from policygen.word.ooxml import XML_SPACE, M, w

_STRUCK: Final = (w("del"), w("moveFrom"))
_INSERTED: Final = (w("ins"), w("moveTo"))
_MATHS: Final = (f"{{{M}}}oMath", f"{{{M}}}oMathPara")
_WRAPPERS: Final = frozenset(
    map(w, ("hyperlink", "ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo", "fldSimple"))
)
_TO_STRUCK: Final = {w("t"): w("delText"), w("instrText"): w("delInstrText")}
_NOT_CONTENT: Final = frozenset(
    map(w, ("rPr", "commentReference", "annotationRef", "lastRenderedPageBreak", "footnoteRef", "endnoteRef"))
)


@dataclass(eq=False)
class Pen:
    """Whose changes they are, and when; gives each its number."""

    author: str
    date: dt.date
    number: int = 0

    def mark(self, name: str) -> etree._Element:
        """A new element of a tracked change: `mark("ins")`."""
        self.number += 1
        said = {w("id"): str(self.number), w("author"): self.author, w("date"): f"{self.date.isoformat()}T00:00:00Z"}
        return etree.Element(w(name), said)


# ── runs ─────────────────────────────────────────────────────────────────────────────────────────────


def units(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The runs and formulas of a paragraph that read as there, in order, and that hold something."""
    for child in paragraph.iterchildren(etree.Element):
        if child.tag == w("r"):
            if any(inner.tag not in _NOT_CONTENT for inner in child.iterchildren(etree.Element)):
                yield child
        elif child.tag in _MATHS:
            yield child
        elif child.tag in _WRAPPERS:
            yield from units(child)


def cut(piece: Piece) -> etree._Element:
    """The run that begins with a piece, made by cutting off what stands before it."""
    element, start, _ = piece
    if element.tag in (*_MATHS, w("fldSimple")):
        return element
    run = element.getparent()
    while run is not None and run.tag != w("r"):
        element, run = run, run.getparent()
    assert run is not None, "a piece stands in a run"
    if start and element.tag == w("t"):
        rest = _like(element)
        text = element.text or ""
        element.text, rest.text = text[:start], text[start:]
        for half in (element, rest):
            half.set(XML_SPACE, "preserve")
        element.addnext(rest)
        element = rest
    if all(child.tag == w("rPr") for child in element.itersiblings(etree.Element, preceding=True)):
        return run
    after = _like(run)
    properties = run.find(w("rPr"))
    if properties is not None:
        after.append(deepcopy(properties))
    after.extend([element, *element.itersiblings()])
    run.addnext(after)
    return after


def _like(element: etree._Element) -> etree._Element:
    """An empty element with the same name and attributes, for the same part: it declares no namespaces of its own."""
    return element.makeelement(element.tag, {str(name): str(value) for name, value in element.attrib.items()})


def strike(runs: Sequence[etree._Element], pen: Pen) -> None:
    """Strike runs out. What is a proposal of ours that waits for a decision goes at once: it never was accepted."""
    last: etree._Element | None = None
    for run in runs:
        proposal = proposal_around(run)
        if proposal is not None:
            take_out(run, proposal)
            continue
        for inner in list(run.iterchildren(etree.Element)):
            if inner.tag in _TO_STRUCK:
                inner.tag = _TO_STRUCK[str(inner.tag)]
                inner.set(XML_SPACE, "preserve")
        if last is None or run.getprevious() is not last:
            last = pen.mark("del")
            run.addprevious(last)
        last.append(run)
        _close_control(run, pen)


def proposal_around(element: etree._Element) -> etree._Element | None:
    """The insertion of ours around a run that nobody has decided on yet."""
    for ancestor in element.iterancestors():
        if ancestor.tag == w("p"):
            return None
        if ancestor.tag == w("ins"):
            return ancestor if OWN.fullmatch(ancestor.get(w("author"), "")) else None
    return None


def take_out(run: etree._Element, around: etree._Element) -> None:
    """Take a run away altogether, with what is left empty around it."""
    parent = run.getparent()
    drop(run)
    while parent is not None and parent.tag in _WRAPPERS and not len(parent):
        empty, parent = parent, parent.getparent()
        drop(empty)
    if parent is not None and len(parent) and all(child.tag in _PUT_IN_CONTROL for child in parent):
        _take_out_control(parent)


_PUT_IN_CONTROL: Final = (w("customXmlInsRangeStart"), w("customXmlInsRangeEnd"))


def _take_out_control(content: etree._Element) -> None:
    """Take away a control that was put in and has lost its words, with the ranges that say that it was put in."""
    control = content.getparent()
    holder = None if control is None else control.getparent()
    assert control is not None and holder is not None
    ids = {mark.get(w("id")) for mark in content}
    for mark in [e for e in holder.iterchildren(*_PUT_IN_CONTROL) if e.get(w("id")) in ids]:
        drop(mark)
    drop(control)


def _close_control(run: etree._Element, pen: Pen) -> None:
    """Say of a content control all of whose words are struck out that it goes with them (17.13.5.4)."""
    for control in run.iterancestors(w("sdt"), w("p")):
        content = control.find(w("sdtContent"))
        if control.tag == w("p") or content is None or any(True for _ in units(content)):
            return
        before = control.getprevious()
        if before is not None and before.tag == w("customXmlDelRangeStart"):
            return
        mark_control(control, "Del", pen)


def mark_control(control: etree._Element, name: str, pen: Pen) -> None:
    """Say of a content control that it is put in or struck out, its words apart: `mark_control(sdt, "Ins", pen)`.

    Two ranges say so, one around where it begins and one around where it ends (17.13.5.4 and 17.13.5.6).
    """
    content = control.find(w("sdtContent"))
    assert content is not None
    ranges = [(pen.mark(f"customXml{name}RangeStart"), etree.Element(w(f"customXml{name}RangeEnd"))) for _ in range(2)]
    for start, end in ranges:
        end.set(w("id"), start.get(w("id"), ""))
    (start, inner_end), (inner_start, end) = ranges
    control.addprevious(start)
    content.insert(0, inner_end)
    content.append(inner_start)
    control.addnext(end)


def place_after(left: etree._Element | None, right: etree._Element | None, paragraph: etree._Element) -> "Spot":
    """Where something may be put between two units of a paragraph: outside all that only one of them stands in."""
    if left is None and right is None:
        return Spot(paragraph, None)
    if left is None:
        node = right
        while node is not None and node.getparent() is not paragraph:
            node = node.getparent()
        return Spot(paragraph, node, before=True)
    around = set() if right is None else set(right.iterancestors())
    node = left
    parent = node.getparent()
    while parent is not None and parent is not paragraph and parent not in around:
        node, parent = parent, parent.getparent()
    if parent is not None and parent.tag in _INSERTED:
        node = _split_after(node, parent)
    return Spot(paragraph, node)


def _split_after(node: etree._Element, parent: etree._Element) -> etree._Element:
    """Cut somebody's pending insertion in two after one of its runs; gives its first half."""
    second = shell(parent)
    second.extend(list(node.itersiblings()))
    parent.addnext(second)
    return parent


@dataclass(eq=False)
class Spot:
    """A place in a paragraph: after a node, before one, or at the paragraph's end."""

    paragraph: etree._Element
    node: etree._Element | None
    before: bool = False

    def put(self, elements: Sequence[etree._Element]) -> None:
        """Put elements there, in order."""
        for element in elements:
            if self.node is None:
                self.paragraph.append(element)
            elif self.before:
                self.node.addprevious(element)
                continue
            else:
                self.node.addnext(element)
            self.node = element


# ── paragraphs ───────────────────────────────────────────────────────────────────────────────────────

_MARKS_FIRST: Final = tuple(map(w, ("ins", "del", "moveFrom", "moveTo")))
_AFTER_MARK: Final = tuple(map(w, ("sectPr", "pPrChange")))
_NOT_OLD: Final = tuple(map(w, ("rPr", "sectPr", "pPrChange")))


def properties_of(paragraph: etree._Element) -> etree._Element:
    """The properties of a paragraph, made where it has none."""
    found = paragraph.find(w("pPr"))
    if found is None:
        found = paragraph.makeelement(w("pPr"))
        paragraph.insert(0, found)
    return found


def mark_end(paragraph: etree._Element, mark: etree._Element) -> None:
    """Say of the end of a paragraph that it is put in or struck out (17.13.5.15, 17.13.5.20)."""
    properties = properties_of(paragraph)
    look = properties.find(w("rPr"))
    if look is None:
        look = properties.makeelement(w("rPr"))
        properties.insert(sum(child.tag not in _AFTER_MARK for child in properties), look)
    look.insert(sum(1 for child in look if child.tag in _MARKS_FIRST and child.tag == w("ins")), mark)


def end_mark(paragraph: etree._Element, name: str) -> etree._Element | None:
    """The mark of ours at a paragraph's end: `end_mark(p, "ins")`."""
    found = paragraph.find(f"{w('pPr')}/{w('rPr')}/{w(name)}")
    return found if found is not None and OWN.fullmatch(found.get(w("author"), "")) else None


def unmark_end(paragraph: etree._Element, name: str) -> None:
    """Take away the mark of ours at a paragraph's end."""
    mark = end_mark(paragraph, name)
    look = None if mark is None else mark.getparent()
    if mark is None or look is None:
        return
    look.remove(mark)
    if not len(look):
        drop(look)


def swap_ends(one: etree._Element, other: etree._Element) -> None:
    """Let two paragraphs change ends: how they look, and what others track of them. What we track of them stays."""
    looks = [p.find(w("rPr")) for p in (properties_of(one), properties_of(other))]
    held = [[] if look is None else [c for c in look if not _is_own_mark(c)] for look in looks]
    for paragraph, wanted in zip((one, other), reversed(held), strict=True):
        properties = properties_of(paragraph)
        look = properties.find(w("rPr"))
        if look is None and wanted:
            look = properties.makeelement(w("rPr"))
            properties.insert(sum(child.tag not in _AFTER_MARK for child in properties), look)
        if look is not None:
            look[:] = sorted([*filter(_is_own_mark, look), *wanted], key=_place_of_mark)
            if not len(look):
                drop(look)


def _is_own_mark(child: etree._Element) -> bool:
    return child.tag in _MARKS_FIRST and bool(OWN.fullmatch(child.get(w("author"), "")))


def _place_of_mark(child: etree._Element) -> int:
    """Marks stand before looks, in an order of their own (17.3.1.29)."""
    return _MARKS_FIRST.index(child.tag) if child.tag in _MARKS_FIRST else len(_MARKS_FIRST)


def change_properties(paragraph: etree._Element, new: etree._Element | None, pen: Pen) -> None:
    """Give a paragraph the properties of another, with those that it had beside them (17.13.5.29).

    A change of ours that nobody has decided on gives way to the new one; somebody else's stays, and all else with it.
    What says where a section ends and how the paragraph's mark looks stays its own.
    """
    properties = properties_of(paragraph)
    pending = properties.find(w("pPrChange"))
    if pending is not None and not OWN.fullmatch(pending.get(w("author"), "")):
        return
    former = properties_before(properties)
    old = properties.makeelement(w("pPr"))
    old.extend(deepcopy(child) for child in former if child.tag not in _NOT_OLD)
    if pending is not None:
        properties.remove(pending)
    wanted = [] if new is None else [deepcopy(child) for child in new if child.tag not in _NOT_OLD]
    for child in list(properties):
        if child.tag not in _NOT_OLD:
            properties.remove(child)
    for number, child in enumerate(wanted):
        properties.insert(number, child)
    if [etree.tostring(e) for e in old] == [etree.tostring(e) for e in wanted]:
        return
    change = pen.mark("pPrChange")
    change.append(old)
    properties.append(change)


def properties_before(properties: etree._Element) -> etree._Element:
    """The properties that a paragraph has once a change of ours is rejected: a record of former ones, or these."""
    change = properties.find(w("pPrChange"))
    former = None if change is None or not OWN.fullmatch(change.get(w("author"), "")) else change.find(w("pPr"))
    return properties if former is None else former


def put_in(paragraph: etree._Element, pen: Pen) -> None:
    """Say of a paragraph that all of it is put in: its words and its end."""
    _put_in_runs(paragraph, pen)
    for name in ("ins", "del"):
        for old in paragraph.findall(f"{w('pPr')}/{w('rPr')}/{w(name)}"):
            drop(old)
    mark_end(paragraph, pen.mark("ins"))


def _put_in_runs(holder: etree._Element, pen: Pen) -> None:
    last: etree._Element | None = None
    for child in list(holder.iterchildren(etree.Element)):
        if child.tag == w("fldSimple"):
            expanded = as_signs(child)
            for run in expanded:
                child.addprevious(run)
            drop(child)
            runs = expanded
        elif child.tag in (w("r"), *_MATHS):
            runs = [child]
        else:
            if child.tag in _STRUCK:
                drop(child)
            elif child.tag in _INSERTED:
                for run in list(child):
                    child.addprevious(run)
                drop(child)
                _put_in_runs(holder, pen)
                return
            elif child.tag in _WRAPPERS:
                _put_in_runs(child, pen)
            if child.tag == w("sdt") and child.find(w("sdtContent")) is not None:
                mark_control(child, "Ins", pen)
            last = None
            continue
        for run in runs:
            if last is None or run.getprevious() is not last:
                last = pen.mark("ins")
                run.addprevious(last)
            last.append(run)


def as_signs(field_: etree._Element) -> list[etree._Element]:
    """A field of one element as runs with its three signs, which may stand in a tracked change."""
    first = field_.find(f".//{w('rPr')}")

    def run(*children: etree._Element) -> etree._Element:
        made = etree.Element(w("r"))
        if first is not None:
            made.append(deepcopy(first))
        made.extend(children)
        return made

    def sign(kind: str) -> etree._Element:
        return etree.Element(w("fldChar"), {w("fldCharType"): kind})

    code = etree.Element(w("instrText"), {XML_SPACE: "preserve"})
    code.text = field_.get(w("instr"), "")
    results = [deepcopy(r) for r in field_.iter(w("r"))]
    return [run(sign("begin")), run(code), run(sign("separate")), *results, run(sign("end"))]


def strike_paragraph(paragraph: etree._Element, pen: Pen) -> None:
    """Strike out all the words of a paragraph, and its end."""
    expand_fields(paragraph)
    strike(list(units(paragraph)), pen)
    if not any(paragraph.find(f"{w('pPr')}/{w('rPr')}/{tag}") is not None for tag in _STRUCK):
        mark_end(paragraph, pen.mark("del"))


def expand_fields(paragraph: etree._Element) -> None:
    """Turn the fields of one element in a paragraph into runs, so that they can be struck out."""
    for simple in list(paragraph.iter(w("fldSimple"))):
        expand_field(simple)


def expand_field(simple: etree._Element) -> None:
    """Turn a field of one element into runs; anything else stays as it is."""
    if simple.tag == w("fldSimple"):
        for run in as_signs(simple):
            simple.addprevious(run)
        drop(simple)


def is_proposal(paragraph: etree._Element) -> bool:
    """Whether all of a paragraph is a proposal of ours that waits for a decision."""
    if end_mark(paragraph, "ins") is None:
        return False
    return all(proposal_around(run) is not None for run in units(paragraph))


# ── rows ─────────────────────────────────────────────────────────────────────────────────────────────

_BEFORE_PROPERTIES: Final = (w("tblPrEx"),)


def mark_row(row: etree._Element, mark: etree._Element) -> None:
    """Say of a row that it is put in or struck out (17.13.5.12, 17.13.5.17)."""
    properties = row.find(w("trPr"))
    if properties is None:
        properties = row.makeelement(w("trPr"))
        row.insert(sum(child.tag in _BEFORE_PROPERTIES for child in row), properties)
    change = properties.find(w("trPrChange"))
    if change is None:
        properties.append(mark)
    else:
        change.addprevious(mark)


def row_mark(row: etree._Element, name: str) -> etree._Element | None:
    """The mark of ours of a row."""
    found = row.find(f"{w('trPr')}/{w(name)}")
    return found if found is not None and OWN.fullmatch(found.get(w("author"), "")) else None
