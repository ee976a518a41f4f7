"""Brings tags that take something with them to its place: over their paragraph, row, cell or run."""

from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from policygen.errors import Place
from policygen.word.marks import (
    SPLITTABLE,
    Mark,
    MarkedPart,
    Site,
    can_hold_link,
    drop,
    is_second_copy,
    nearest,
    replace,
    split_run,
)
from policygen.word.ooxml import w
from policygen.word.places import all_text, words_of

LEVEL_NAMES: Final[dict[str, str]] = {"tr": "table row", "tc": "table cell", "p": "paragraph", "r": "run"}
"""What messages call that which a tag takes with it."""

_RANGES: Final = {
    w("bookmarkStart"): w("bookmarkEnd"),
    w("commentRangeStart"): w("commentRangeEnd"),
    w("permStart"): w("permEnd"),
}
"""Elements that mark where a range begins, and those that mark where it ends."""


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
                f"the tag takes a {LEVEL_NAMES[level]} with it, but stands outside a table.",
                "Write {%p … %}.",
            )
        else:
            found.setdefault(target, []).append(mark)
    yield from found.items()


def _report_two(part: MarkedPart, marks: Sequence[Mark], level: str) -> None:
    name = LEVEL_NAMES[level]
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
            f"a tag that prints cannot stand in place of a {LEVEL_NAMES[tag.level]}.",
            "Write {{ … }} or {{p … }}.",
        )
    _report_torn_field(part, target, mark)
    mark.site = _block_site(part, mark)
    closes = tag.closes is not None or tag.kind == "print"
    kept = list(_open_ranges(target))
    section = _section_paragraph(target)
    parent = target.getparent()
    in_cell = parent is not None and parent.tag == w("tc")
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
    name = LEVEL_NAMES[mark.tag.level]
    for other in part.marks_in(target):
        if other.tag and other.tag.level != mark.tag.level and other.tag.kind != "remark":
            message = f"the tag stands in a {name} that {mark.tag.typed} takes with it, so it does nothing."
            part.report(other.place, message, f"Give it a {name} of its own.")
    written = all_text(target).strip()
    words = " ".join(" ".join(words_of(p) for p in target.iter(w("p"))).split()) if written else ""
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
    run, paragraph = (nearest(mark.node, w(name)) for name in ("r", "p"))
    return block_site(part, mark.place, paragraph, run, counted=not is_second_copy(mark.node))


def block_site(
    part: MarkedPart, place: Place, paragraph: etree._Element | None, run: etree._Element | None, *, counted: bool
) -> Site:
    """A place between paragraphs, for words that look like those of a run of a paragraph."""
    own = part.xml(run.find(w("rPr"))) if run is not None else ""
    properties = part.paragraph_properties(paragraph)
    enter, leave = f'<w:p>{properties}<w:r>{own}<w:t xml:space="preserve">', "</w:t></w:r></w:p>"
    return Site(
        place,
        "block",
        run=own,
        paragraph=properties,
        leave=leave,
        enter=enter,
        leave_paragraph=leave,
        enter_paragraph=enter,
        controls=True,
        counted=counted,
    )


def _open_ranges(target: etree._Element) -> Iterator[etree._Element]:
    """The marks of bookmarks and the like in the target whose other end stands outside it: they stay."""
    if next(target.iter(*_RANGES.keys(), *_RANGES.values()), None) is None:
        return
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
    bring_out_of_run(part, mark)


def bring_out_of_run(part: MarkedPart, mark: Mark) -> None:
    """Put a mark that stands in the text of a run between two runs, the one before it and the one after it."""
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
        leave=leave,
        enter=enter,
        leave_paragraph=f"{leave}</w:p>" if turns else "",
        enter_paragraph=f"<w:p>{around}{enter}" if turns else "",
        controls=can_hold_control(mark.node),
        counted=not is_second_copy(mark.node),
        links=can_hold_link(mark.node),
    )


def can_hold_control(node: etree._Element) -> bool:
    """Whether a content control may stand beside this run or mark: not inside one that holds plain text only."""
    parent = node.getparent()
    if parent is None or parent.tag not in (w("p"), w("sdtContent"), *SPLITTABLE, w("fldSimple")):
        return False
    controls = parent.iterancestors(w("sdt"))
    return not any(c.find(f"{w('sdtPr')}/{w('text')}") is not None for c in controls)
