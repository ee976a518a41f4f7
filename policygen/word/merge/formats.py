"""Writes what the trust changed of how words and paragraphs look, property by property.

Where the trust changed a property and the school did not, ours is taken over, tracked (ECMA-376 part 1, 17.13.5.29 and
17.13.5.31). Programs write properties in their own ways, so only what differs between two renders of ours counts as
changed; what the school changed stays.
"""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Final

from lxml import etree

from policygen.word.merge.atoms import OWN, Atom, Kind, Piece
from policygen.word.merge.diff import hunks
from policygen.word.merge.looks import Property, look_of
from policygen.word.merge.stories import Paragraph
from policygen.word.merge.tracking import Pen, change_properties, cut, properties_of, proposal_around, units
from policygen.word.ooxml import w
from policygen.word.runs import ORDER

_PARAGRAPH_ORDER: Final = tuple(
    map(
        w,
        (
            "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
            "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
            "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid",
            "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
            "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
        ),
    )
)  # fmt: skip
"""The order of a paragraph's properties (ECMA-376 part 1, 17.3.1.26)."""


def write_looks(base: Paragraph, theirs: Paragraph, ours: Paragraph, pen: Pen) -> list[etree._Element]:
    """Take over what the trust changed of how a paragraph and its unchanged words look.

    Gives the properties of ours that were put in, whose styles and lists must still be settled.
    """
    if base.looks == ours.looks:
        return []
    looks = {look for paragraph in (base, ours) for look, _ in paragraph.looks[1]}
    put = list(_of_words(base, theirs, ours, pen)) if len(looks) > 1 else []
    own, usual, new = (p.element.find(w("pPr")) for p in (theirs, base, ours))
    names = _changed(usual, own, new, _PARAGRAPH_ORDER)
    if names:
        before = [] if own is None else list(own)
        change_properties(theirs.element, _merged(own, new, names, _PARAGRAPH_ORDER), pen)
        # What theirs had leans on styles and lists of its own: only what is new is settled.
        put += [e for e in properties_of(theirs.element) if e.tag in names and e not in before]
    return put


def _changed(
    base: etree._Element | None, theirs: etree._Element | None, ours: etree._Element | None, order: Sequence[str]
) -> list[str]:
    """The names of the properties that the trust changed and the school did not."""
    was, is_now, wanted = (_by_name(side) for side in (base, theirs, ours))
    return [n for n in {**was, **wanted} if was.get(n) != wanted.get(n) and is_now.get(n) == was.get(n) and n in order]


def _merged(
    theirs: etree._Element | None, ours: etree._Element | None, changed: Sequence[str], order: Sequence[str]
) -> etree._Element:
    """Theirs with what the trust changed."""
    new = etree.Element("properties") if theirs is None else deepcopy(theirs)
    for name in changed:
        for old in new.findall(name):
            new.remove(old)
        element = None if ours is None else ours.find(name)
        if element is not None:
            before = frozenset(order[: order.index(name)])
            new.insert(sum(1 for child in new if child.tag in before), deepcopy(element))
    return new


def _by_name(properties: etree._Element | None) -> dict[str, Property]:
    return {said[0]: said for said in look_of(properties)}


# ── words ────────────────────────────────────────────────────────────────────────────────────────────


def _of_words(base: Paragraph, theirs: Paragraph, ours: Paragraph, pen: Pen) -> Iterator[etree._Element]:
    """New looks of the words that are the same on all sides, from right to left, so that cutting moves nothing."""
    in_theirs, in_ours = same_places(base.atoms, theirs.atoms), same_places(base.atoms, ours.atoms)
    for number in sorted(in_theirs.keys() & in_ours.keys(), reverse=True):
        was, new = base.atoms[number], ours.atoms[in_ours[number]]
        if was.kind in (Kind.SIGN, Kind.BREAK) or look_of(_properties(was)) == look_of(_properties(new)):
            continue
        run = _run_of_its_own(theirs, in_theirs[number])
        if run is None or proposal_around(run) is not None:
            continue
        own = run.find(w("rPr"))
        names = _changed(_properties(was), own, _properties(new), ORDER)
        if names and not _is_anothers(own):
            properties = _change(run, _merged(own, _properties(new), names, ORDER), pen)
            yield from [e for e in properties if e.tag in names]


def same_places(before: Sequence[Atom], after: Sequence[Atom]) -> dict[int, int]:
    """The numbers of the atoms that stayed the same, with their numbers on the other side."""
    found: dict[int, int] = {}
    i = j = 0
    for hunk in [*hunks(before, after), None]:
        stop = len(before) if hunk is None else hunk.start
        found.update({n: j + n - i for n in range(i, stop)})
        if hunk is not None:
            i, j = hunk.end, hunk.to
    return found


def _is_anothers(properties: etree._Element | None) -> bool:
    """Whether somebody else's change of a run's looks waits for a decision: one run cannot hold two (17.13.5.31)."""
    change = None if properties is None else properties.find(w("rPrChange"))
    return change is not None and not OWN.fullmatch(change.get(w("author"), ""))


def _properties(atom: Atom) -> etree._Element | None:
    run = next(atom.pieces[0].element.iterancestors(w("r")), None) if atom.pieces else None
    return None if run is None else run.find(w("rPr"))


def _run_of_its_own(paragraph: Paragraph, number: int) -> etree._Element | None:
    """The run that holds one atom and nothing else; None where its letters stand in several."""
    atoms = paragraph.atoms
    if len(atoms[number].pieces) != 1:
        return None
    element, start, end = atoms[number].pieces[0]
    if not any(unit is next(element.iterancestors(w("r")), None) for unit in units(paragraph.element)):
        return None
    if element.tag == w("t") and end < len(element.text or ""):
        cut(atoms[number].pieces[0]._replace(start=end))
    elif (after := element.getnext()) is not None:
        cut(Piece(after, 0, 0))
    return cut(atoms[number].pieces[0]._replace(start=start))


def _change(run: etree._Element, new: etree._Element, pen: Pen) -> etree._Element:
    """Give a run another look, with the one that it had beside it."""
    old = run.find(w("rPr"))
    properties = run.makeelement(w("rPr"))
    properties.extend([child for child in new if child.tag != w("rPrChange")])
    change = None if old is None else old.find(w("rPrChange"))
    if change is None:
        change = pen.mark("rPrChange")
        before = etree.SubElement(change, w("rPr"))
        before.extend(deepcopy(child) for child in (() if old is None else old))
    properties.append(change)
    if old is not None:
        run.remove(old)
    run.insert(0, properties)
    return properties
