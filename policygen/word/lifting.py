"""Brings tags to where they work: over their paragraph, row, cell or run, and out of what they must not cut
in two."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from policygen.word.marks import (
    SPLITTABLE,
    Mark,
    MarkedPart,
    Site,
    drop,
    drop_if_empty,
    is_second_copy,
    nearest,
    replace,
    split_run,
    split_wrapper,
)
from policygen.word.ooxml import w
from policygen.word.places import words_of
from policygen.word.tags import (
    BLOCKS,
    CELL_WORDS,
    ELSEWHERE,
    MIDDLES,
    STATEMENTS,
    Tag,
    nearest_statement,
)

_NAMES: Final[dict[str, str]] = {"tr": "table row", "tc": "table cell", "p": "paragraph", "r": "run"}

_RANGES: Final = {
    w("bookmarkStart"): w("bookmarkEnd"),
    w("commentRangeStart"): w("commentRangeEnd"),
    w("permStart"): w("permEnd"),
}
"""Elements that mark where a range begins, and those that mark where it ends."""


# ── tags that take something with them ───────────────────────────────────────────────────────────────


def lift(part: MarkedPart) -> None:
    """Put each structural tag in the place of what it takes with it, the largest first."""
    structural = [mark for mark in part.in_order() if mark.tag and mark.tag.level]
    for level in ("tr", "tc", "p"):
        for target, marks in _targets(part, level, structural):
            if len(marks) > 1:
                _report_two(part, marks, level)
            _lift_over(part, target, marks)
    for mark in structural:
        if mark.tag and mark.tag.level == "r" and part.holds(mark):
            _lift_over_run(part, mark)


def _targets(part: MarkedPart, level: str, structural: Sequence[Mark]) -> Iterator[tuple[etree._Element, list[Mark]]]:
    found: dict[etree._Element, list[Mark]] = {}
    for mark in structural:
        if mark.tag is None or mark.tag.level != level or mark.node is None or not part.holds(mark):
            continue
        target = nearest(mark.node, w(level))
        if target is None:
            part.report(
                mark.place,
                f"the tag takes a {_NAMES[level]} with it, but stands outside a table.",
                "Write {%p … %}.",
            )
        else:
            found.setdefault(target, []).append(mark)
    yield from found.items()


def _report_two(part: MarkedPart, marks: Sequence[Mark], level: str) -> None:
    name = _NAMES[level]
    first = marks[0].tag.typed if marks[0].tag else ""
    for mark in marks[1:]:
        message = f"the tag stands in the same {name} as {first}, and each of them takes the whole {name} with it."
        part.report(mark.place, message, f"Give each a {name} of its own.")


def _lift_over(part: MarkedPart, target: etree._Element, marks: Sequence[Mark]) -> None:
    mark = marks[0]
    tag, node = mark.tag, mark.node
    assert tag is not None and node is not None
    _report_lost(part, target, mark)
    if tag.kind == "print" and tag.level != "p":
        part.report(
            mark.place,
            f"a tag that prints cannot stand in place of a {_NAMES[tag.level]}.",
            "Write {{ … }} or {{p … }}.",
        )
    _report_torn_field(part, target, mark)
    mark.site = _block_site(part, mark)
    closes = tag.closes is not None or tag.kind == "print"
    kept = list(_open_ranges(target))
    section = _section_paragraph(target)
    in_cell = target.getparent() is not None and target.getparent().tag == w("tc")  # type: ignore[union-attr]
    lifted = [m.node for m in marks if m.node is not None]
    for one in lifted:
        drop(one)
    new = [*kept, *lifted] if in_cell or not closes else [*lifted, *kept]
    if section is not None:
        new = [*new, section] if closes else [section, *new]
    replace(target, new)


def _report_lost(part: MarkedPart, target: etree._Element, mark: Mark) -> None:
    """What else stands in the paragraph or row goes with it: said, since somebody wrote it to be read."""
    assert mark.tag is not None
    name = _NAMES[mark.tag.level]
    for other in part.marks_in(target):
        if other.tag and other.tag.level != mark.tag.level and other.tag.kind != "remark":
            message = f"the tag stands in a {name} that {mark.tag.typed} takes with it, so it does nothing."
            part.report(other.place, message, f"Give it a {name} of its own.")
    words = " ".join(" ".join(words_of(p) for p in target.iter(w("p"))).split())
    if words:
        short = words if len(words) <= 40 else f"{words[:39]}…"
        message = f"the words ‘{short}’ stand in the {name} that the tag takes with it, so they are not printed."
        part.report(mark.place, message, f"Give the tag a {name} of its own.", "warning")


def _report_torn_field(part: MarkedPart, target: etree._Element, mark: Mark) -> None:
    kinds = [char.get(w("fldCharType")) for char in target.iter(w("fldChar"))]
    if kinds.count("begin") != kinds.count("end"):
        message = "the tag would take away the beginning or the end of a field, such as a contents list."
        part.report(mark.place, message, "Put it before or after the field.")


def _block_site(part: MarkedPart, mark: Mark) -> Site:
    assert mark.node is not None
    run = nearest(mark.node, w("r"))
    own = part.xml(run.find(w("rPr"))) if run is not None else ""
    paragraph = part.paragraph_properties(nearest(mark.node, w("p")))
    enter, leave = f'<w:p>{paragraph}<w:r>{own}<w:t xml:space="preserve">', "</w:t></w:r></w:p>"
    return Site(
        mark.place,
        "block",
        run=own,
        paragraph=paragraph,
        leave=leave,
        enter=enter,
        leave_paragraph=leave,
        enter_paragraph=enter,
        controls=True,
        counted=not is_second_copy(mark.node),
    )


def _open_ranges(target: etree._Element) -> Iterator[etree._Element]:
    """The marks of bookmarks and the like in the target whose other end stands outside it: they stay."""
    for start, end in _RANGES.items():
        starts = {e.get(w("id")): e for e in target.iter(start)}
        ends = {e.get(w("id")): e for e in target.iter(end)}
        yield from (e for id, e in starts.items() if id not in ends)
        yield from (e for id, e in ends.items() if id not in starts)


def _section_paragraph(target: etree._Element) -> etree._Element | None:
    """A paragraph that does nothing but end the section which the lifted one ended."""
    section = target.find(f"{w('pPr')}/{w('sectPr')}") if target.tag == w("p") else None
    if section is None:
        return None
    paragraph = target.makeelement(w("p"))
    etree.SubElement(paragraph, w("pPr")).append(section)
    return paragraph


def _lift_over_run(part: MarkedPart, mark: Mark) -> None:
    if mark.parent.tag != w("t"):
        part.report(
            mark.place,
            "the tag takes a run with it, but stands in the code of a field.",
            "Write it without the r.",
        )
        return
    _bring_out_of_run(part, mark)


def _bring_out_of_run(part: MarkedPart, mark: Mark) -> None:
    assert mark.node is not None
    paragraph = nearest(mark.node, w("p"))
    properties = split_run(mark)
    own = part.xml(properties) if len(properties) else ""
    around = part.paragraph_properties(paragraph)
    enter, leave = f'<w:r>{own}<w:t xml:space="preserve">', "</w:t></w:r>"
    turns = mark.parent.tag == w("p")
    mark.site = Site(
        mark.place,
        "run",
        run=own,
        paragraph=around,
        leave=leave,
        enter=enter,
        leave_paragraph=f"{leave}</w:p>" if turns else "",
        enter_paragraph=f"<w:p>{around}{enter}" if turns else "",
        controls=can_hold_control(mark.node),
        counted=not is_second_copy(mark.node),
    )


def can_hold_control(node: etree._Element) -> bool:
    """Whether a content control may stand beside this run or mark: not inside one that holds plain text only."""
    parent = node.getparent()
    if parent is None or parent.tag not in (w("p"), w("sdtContent"), *SPLITTABLE, w("fldSimple")):
        return False
    controls = parent.iterancestors(w("sdt"))
    return not any(c.find(f"{w('sdtPr')}/{w('text')}") is not None for c in controls)


# ── blocks ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class Block:
    """A block from the tag that opens it to the one that closes it, with the `else`s between."""

    word: str
    marks: list[Mark]

    @property
    def repeats(self) -> bool:
        """Whether what stands in it may come more than once."""
        return self.word not in ("if", "with", "autoescape")


def match_blocks(part: MarkedPart, marks: Iterable[Mark]) -> list[Block]:
    """The blocks of a run of tags; one that is never closed, closes nothing or crosses another is reported."""
    blocks: list[Block] = []
    stack: list[Block] = []
    for mark in marks:
        tag = mark.tag
        if tag is None or tag.kind != "statement":
            continue
        if tag.opens:
            stack.append(Block(tag.opens, [mark]))
        elif tag.closes:
            blocks += _close(part, stack, mark, tag)
        elif tag.word in MIDDLES:
            _divide(part, stack, mark, tag)
        else:
            _check_single(part, mark, tag)
    for block in stack:
        part.report(
            block.marks[0].place,
            f"‘{block.word}’ is never closed.",
            f"Write {_closing(block.marks[0])} where it ends.",
        )
    return blocks


def _closing(opener: Mark) -> str:
    assert opener.tag is not None
    return f"{{%{opener.tag.level} {BLOCKS[str(opener.tag.opens)]} %}}"


def _close(part: MarkedPart, stack: list[Block], mark: Mark, tag: Tag) -> Iterator[Block]:
    if not any(block.word == tag.closes for block in stack):
        part.report(
            mark.place,
            f"‘{tag.word}’ closes a ‘{tag.closes}’ that was never opened.",
            "Take it out, or open it before.",
        )
        return
    while stack[-1].word != tag.closes:
        inner = stack.pop()
        message = f"‘{inner.word}’ is still open where ‘{tag.word}’ closes the ‘{tag.closes}’ around it."
        part.report(inner.marks[0].place, message, f"Write {_closing(inner.marks[0])} before {tag.typed}.")
    block = stack.pop()
    block.marks.append(mark)
    yield block


def _divide(part: MarkedPart, stack: list[Block], mark: Mark, tag: Tag) -> None:
    if stack and stack[-1].word in MIDDLES[tag.word]:
        stack[-1].marks.append(mark)
    else:
        inside = f" inside ‘{stack[-1].word}’" if stack else ""
        part.report(
            mark.place,
            f"‘{tag.word}’ stands{inside} without the ‘if’ it belongs to.",
            "Open the ‘if’ in the same place.",
        )


def _check_single(part: MarkedPart, mark: Mark, tag: Tag) -> None:
    if tag.word in ELSEWHERE:
        part.report(
            mark.place,
            f"‘{tag.word}’ would bring in another file, which templates cannot do yet.",
            "Copy its text in.",
        )
    elif not tag.word:
        part.report(mark.place, "the tag says nothing.", "Take it out, or write what it should do.")
    elif tag.word not in STATEMENTS:
        hint = nearest_statement(tag.word) or "To print something, write {{ name }}."
        part.report(mark.place, f"there is no tag ‘{tag.word}’.", hint)


def straighten(part: MarkedPart, blocks: Sequence[Block]) -> None:
    """See that what each block encloses is whole: tags inside the text go out of their runs where they must."""
    fields = _open_fields(part)
    for block in blocks:
        if len({fields[mark] for mark in block.marks if mark in fields}) > 1:
            where = "is opened inside a field, such as a link or a contents list, and closed outside it."
            message = f"the ‘{block.word}’ {where}"
            part.report(block.marks[-1].place, message, "Open and close it on the same side.")
        levels = {mark.tag.level for mark in block.marks if mark.tag}
        if levels <= {"", "r"}:
            _straighten_inline(part, block)
        elif len(levels) > 1:
            _report_levels(part, block)
        elif len({mark.parent for mark in block.marks}) > 1:
            _report_apart(part, block)


def _open_fields(part: MarkedPart) -> dict[Mark, tuple[etree._Element, ...]]:
    """For each mark the fields that are open where it stands."""
    found: dict[Mark, tuple[etree._Element, ...]] = {}
    fields: tuple[etree._Element, ...] = ()
    for node in part.root.iter(etree.ProcessingInstruction, w("fldChar")):
        mark, kind = part.mark_of(node), node.get(w("fldCharType")) if node.tag == w("fldChar") else None
        if mark is not None:
            found[mark] = fields
        elif kind == "begin":
            fields = (*fields, node)
        elif kind == "end":
            fields = fields[:-1]
    return found


def _report_levels(part: MarkedPart, block: Block) -> None:
    opener = block.marks[0].tag
    assert opener is not None
    other = next(mark for mark in block.marks if mark.tag and mark.tag.level != opener.level)
    assert other.tag is not None
    takes, not_takes = (opener, other.tag) if opener.level else (other.tag, opener)
    message = f"{takes.typed} takes its {_NAMES[takes.level]} with it, but {not_takes.typed} "
    message += f"takes its {_NAMES[not_takes.level]}." if not_takes.level else "does not."
    hint = f"Write {{%{takes.level} {not_takes.code} %}}" if not not_takes.level else "Write the same letters in both"
    part.report(other.place, message, f"{hint}.")


def _report_apart(part: MarkedPart, block: Block) -> None:
    opener = block.marks[0]
    other = next(mark for mark in block.marks if mark.parent is not opener.parent)
    message = f"the ‘{block.word}’ is opened in {_where(opener)} and goes on in {_where(other)}."
    part.report(other.place, message, "Open and close it in the same cell, text box or content control.")


def _where(mark: Mark) -> str:
    assert mark.node is not None
    around = next((e.tag for e in mark.node.iterancestors(*_ROOMS)), None)
    if around == w("tc"):
        return f"a table cell ({mark.place.cell})"
    return f"{_ROOMS.get(str(around), 'paragraph')} {mark.place.paragraph}"


_ROOMS: Final = {
    w("tc"): "",
    w("txbxContent"): "a text box in paragraph",
    w("sdtContent"): "a content control in paragraph",
}


def _straighten_inline(part: MarkedPart, block: Block) -> None:
    if len({mark.parent for mark in block.marks}) == 1:
        return
    if any(
        mark.parent.tag != w("t") and nearest(mark.parent, w("r")) is not None and mark.site is None
        for mark in block.marks
    ):
        part.report(
            block.marks[0].place,
            f"the ‘{block.word}’ is opened or closed inside the code of a field.",
            "Close it there too.",
        )
        return
    for mark in block.marks:
        if mark.parent.tag == w("t"):
            _bring_out_of_run(part, mark)
    _bring_together(part, block)


def _bring_together(part: MarkedPart, block: Block) -> None:
    """Bring the marks of a block out of links and insertions, until they are siblings or stand in sibling
    paragraphs.
    """
    while len({mark.parent for mark in block.marks}) > 1:
        inside = [mark for mark in block.marks if mark.parent.tag in SPLITTABLE]
        if not inside:
            break
        for mark in inside:
            split_wrapper(mark)
    parents = {mark.parent for mark in block.marks}
    if len(parents) == 1:
        return
    apart = any(parent.tag != w("p") for parent in parents) or len({parent.getparent() for parent in parents}) > 1
    if apart:
        _report_apart_inline(part, block)
    elif block.repeats and block.word != "for":
        name = BLOCKS[block.word]
        message = f"the ‘{block.word}’ goes over several paragraphs."
        part.report(
            block.marks[0].place,
            message,
            f"Write {{%p {block.word} … %}} and {{%p {name} %}}, each in a paragraph of its own.",
        )


def _report_apart_inline(part: MarkedPart, block: Block) -> None:
    opener = block.marks[0]
    other = next(mark for mark in block.marks if mark.parent is not opener.parent)
    message = f"the ‘{block.word}’ is opened in {_where(opener)} and goes on in {_where(other)}."
    part.report(other.place, message, "Open and close it in the same cell, text box or content control.")


# ── tags that change their cell ──────────────────────────────────────────────────────────────────────


def change_cells(part: MarkedPart) -> set[etree._Element]:
    """Work the tags colspan, cellbg, vm and hm into their cells; gives the tables whose columns may change."""
    tables: set[etree._Element] = set()
    for mark in list(part.in_order()):
        if mark.tag is None or mark.tag.word not in CELL_WORDS or mark.node is None:
            continue
        cell, table = nearest(mark.node, w("tc")), nearest(mark.node, w("tbl"))
        if cell is None or table is None:
            part.report(
                mark.place,
                f"‘{mark.tag.word}’ changes a table cell, but stands in none.",
                "Put it in the cell.",
            )
            continue
        text = mark.parent
        drop(mark.node)
        drop_if_empty(text)
        _CELL_CHANGES[mark.tag.word](part, mark, cell)
        tables.add(table)
    return tables


def _argument(mark: Mark) -> str:
    assert mark.tag is not None
    return mark.tag.code[len(mark.tag.word) :].strip()


def _answer(part: MarkedPart, mark: Mark, code: str, kind: str) -> str:
    """The mark, for an attribute, of an answer that belongs to a tag elsewhere in the cell."""
    assert mark.tag is not None
    tag = Tag(mark.tag.start, mark.tag.end, mark.tag.typed, "print", "", code, False, False)
    new = part.add(mark.place, tag)
    new.site = Site(mark.place, kind)  # type: ignore[arg-type]
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
