"""Tags that change the cell they stand in: colspan, cellbg, vm (one tall cell) and hm (one wide cell)."""

from collections.abc import Sequence
from typing import Final

from lxml import etree

from policygen.word.blocks import Block
from policygen.word.marks import Mark, MarkedPart, Site, SiteKind, drop, drop_if_empty, nearest
from policygen.word.ooxml import w
from policygen.word.tags import CELL_WORDS, Tag


def change_cells(part: MarkedPart, blocks: Sequence[Block]) -> set[etree._Element]:
    """Work the tags colspan, cellbg, vm and hm into their cells; gives the tables whose columns may change."""
    tables: set[etree._Element] = set()
    loops = {block.marks[0].number: block.marks[-1].number for block in blocks if block.word == "for"}
    open_loops: list[int] = []
    for mark in list(part.in_order()):
        if mark.number in loops:
            open_loops.append(loops[mark.number])
        elif mark.number in open_loops:
            open_loops.remove(mark.number)
        if mark.tag is None or mark.tag.word not in CELL_WORDS or mark.node is None:
            continue
        cell, table = nearest(mark.node, w("tc")), nearest(mark.node, w("tbl"))
        text = mark.parent
        drop(mark.node)
        drop_if_empty(text)
        if cell is None or table is None:
            message = f"‘{mark.tag.word}’ changes a table cell, but stands in none."
            part.report(mark.place, message, "Put it in the cell.")
        elif mark.tag.word in _JOINED and not open_loops:
            what, level = _JOINED[mark.tag.word]
            message = (
                f"‘{mark.tag.word}’ makes one cell of those that a loop over {what} repeats, but stands in no loop."
            )
            part.report(mark.place, message, f"Put it between {{%{level} for … %}} and {{%{level} endfor %}}.")
        else:
            _CELL_CHANGES[mark.tag.word](part, mark, cell)
            tables.add(table)
    return tables


_JOINED: Final = {"vm": ("rows", "tr"), "hm": ("cells", "tc")}
"""The tags that work only in a loop, what such a loop goes over, and the letters of its tags."""


def _argument(mark: Mark) -> str:
    assert mark.tag is not None
    return mark.tag.code[len(mark.tag.word) :].strip()


def _answer(part: MarkedPart, mark: Mark, code: str, kind: SiteKind) -> str:
    """The mark, for an attribute, of an answer that belongs to a tag elsewhere in the cell."""
    assert mark.tag is not None
    tag = Tag(mark.tag.start, mark.tag.end, mark.tag.typed, "print", "", code, False, False)
    new = part.add(mark.place, tag)
    new.site = Site(mark.place, kind)
    return new.text


def _statement(part: MarkedPart, mark: Mark, code: str) -> etree._Element:
    assert mark.tag is not None
    tag = Tag(mark.tag.start, mark.tag.end, mark.tag.typed, "statement", "", code, False, False)
    new = part.add_node(mark.place, tag)
    new.site = Site(mark.place, "block")
    assert new.node is not None
    return new.node


_CELL_ORDER: Final = ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd")
"""The beginning of the order in which the properties of a cell must stand (ECMA-376 17.4.70)."""


def _cell_property(cell: etree._Element, name: str) -> etree._Element:
    """The property of a cell, made anew in its right place."""
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = cell.makeelement(w("tcPr"))
        cell.insert(0, properties)
    for old in properties.findall(w(name)):
        drop(old)
    before = {w(n) for n in _CELL_ORDER[: _CELL_ORDER.index(name)]}
    at = sum(1 for child in properties if child.tag in before)
    new = properties.makeelement(w(name))
    properties.insert(at, new)
    return new


def _colspan(part: MarkedPart, mark: Mark, cell: etree._Element) -> None:
    _cell_property(cell, "gridSpan").set(w("val"), _answer(part, mark, _argument(mark), "number"))


def _cellbg(part: MarkedPart, mark: Mark, cell: etree._Element) -> None:
    shading = _cell_property(cell, "shd")
    shading.set(w("val"), "clear")
    shading.set(w("color"), "auto")
    shading.set(w("fill"), _answer(part, mark, _argument(mark), "colour"))


def _vm(part: MarkedPart, mark: Mark, cell: etree._Element) -> None:
    """In a loop over rows the cell becomes one tall cell: the first row's words, and empty ones below it."""
    merge = _answer(part, mark, '"restart" if loop.first else "continue"', "plain")
    _cell_property(cell, "vMerge").set(w("val"), merge)
    blocks = [child for child in cell if child.tag != w("tcPr")]
    empty = cell.makeelement(w("p"))
    blocks[0].addprevious(_statement(part, mark, "if loop.first"))
    cell.extend([_statement(part, mark, "else"), empty, _statement(part, mark, "endif")])


def _hm(part: MarkedPart, mark: Mark, cell: etree._Element) -> None:
    """In a loop over cells the cell becomes one wide cell, which stands once."""
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    columns = span.get(w("val"), "1") if span is not None else "1"
    width = _answer(part, mark, f"{columns if columns.isdigit() else 1} * loop.length", "number")
    _cell_property(cell, "gridSpan").set(w("val"), width)
    cell.addprevious(_statement(part, mark, "if loop.first"))
    cell.addnext(_statement(part, mark, "endif"))


_CELL_CHANGES: Final = {"colspan": _colspan, "cellbg": _cellbg, "vm": _vm, "hm": _hm}
