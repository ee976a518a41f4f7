"""A base for a merge where the last issue is lost: what can be told of it from theirs, ours and a few digests.

A block that reads the same in theirs and ours was so in base. Of one that differs, the digests that the file brings
along tell which side still reads as base did; where neither does, or there are no digests, its words count as changed
on both sides. Nothing is lost by that: what people typed stays, and what the trust says now is put beside it.
"""

from collections.abc import Collection, Sequence
from copy import deepcopy

from lxml import etree

from policygen.word.manifest import told_digest
from policygen.word.marks import drop
from policygen.word.merge.align import align
from policygen.word.merge.atoms import Kind
from policygen.word.merge.diff import Hunk, hunks
from policygen.word.merge.edits import UNKNOWN
from policygen.word.merge.stories import Block, Paragraph, Row, Side, Table
from policygen.word.merge.tracking import cut, units
from policygen.word.ooxml import w, xml_bytes
from policygen.word.package import Package


def recovered(theirs: Package, ours: Package, known: Collection[str] = ()) -> Package:
    """What can be told of the last issue. `known` are the digests of its blocks' words, as `told_digest` gives them."""
    there, here = Side(theirs), Side(ours)
    work = _Recovery(frozenset(known))
    work.container(there.body.blocks, here.body.blocks)
    changed = {here.package.main}
    edges = there.edges()
    for told, part in here.edges().items():
        if told in edges and part not in changed:
            kind = told.partition(",")[0]
            work.container(there.edge(kind, edges[told]).blocks, here.edge(kind, part).blocks)
            changed.add(part)
    for kind in ("footnote", "endnote"):
        changed |= _forget_notes(kind, there, here, work)
    return ours.replace({part: xml_bytes(here.root(part)) for part in sorted(changed)})


def _forget_notes(kind: str, theirs: Side, ours: Side, work: "_Recovery") -> set[str]:
    """Of notes that theirs does not have in these words nobody knows what base had. Gives the parts that changed."""
    stories = [_notes(kind, side) for side in (theirs, ours)]
    known = {" ".join(p.key.split()) for p in stories[0]}
    changed = [p for p in stories[1] if " ".join(p.key.split()) not in known and not work.is_known(p)]
    for paragraph in changed:
        _forget_all(paragraph)
    return {part for part in ours.package.related(f"{kind}s", ours.package.main) if changed}


def _notes(kind: str, side: Side) -> list[Paragraph]:
    parts = side.package.related(f"{kind}s", side.package.main)
    ids = (note.get(w("id"), "") for part in parts for note in side.root(part).iterchildren(w(kind)))
    return [p for id in ids if (story := side.note(kind, id)) for p in story.paragraphs() if p.words]


class _Recovery:
    """Turns the trees of ours into those of base."""

    def __init__(self, known: frozenset[str]) -> None:
        self._known = known

    def is_known(self, block: Block) -> bool:
        """Whether base had a block of these words."""
        return told_digest(block.key) in self._known

    def container(self, theirs: Sequence[Block], ours: Sequence[Block]) -> None:
        pairs = align(theirs, ours).pairs
        matched = set(pairs.values())
        for j, block in enumerate(ours):
            if j not in matched and not self.is_known(block):
                drop(block.element)
        after: etree._Element | None = None
        for i, block in enumerate(theirs):
            if i in pairs:
                other = ours[pairs[i]]
                self._pair(block, other)
                after = other.element
            elif isinstance(block, (Paragraph, Row)) and self.is_known(block):
                copy = deepcopy(block.element)
                if after is not None and after.getparent() is not None:
                    after.addnext(copy)
                elif ours and ours[0].element.getparent() is not None:
                    ours[0].element.addprevious(copy)
                after = copy

    def _pair(self, theirs: Block, ours: Block) -> None:
        if isinstance(theirs, Table) and isinstance(ours, Table):
            if {len(row.cells) for row in theirs.rows} != {len(row.cells) for row in ours.rows}:
                _forget_table(theirs, ours)
            else:
                self.container(theirs.rows, ours.rows)
        elif isinstance(theirs, Row) and isinstance(ours, Row):
            for there, here in zip(theirs.cells, ours.cells, strict=False):
                self.container(there.blocks, here.blocks)
        elif isinstance(theirs, Paragraph) and isinstance(ours, Paragraph):
            self._paragraph(theirs, ours)

    def _paragraph(self, theirs: Paragraph, ours: Paragraph) -> None:
        if " ".join(theirs.key.split()) == " ".join(ours.key.split()) or self.is_known(ours):
            return
        own = list(units(ours.element))
        if self.is_known(theirs):
            for run in own[1:]:
                drop(run)
            copies = [deepcopy(run) for run in units(theirs.element)]
            if own:
                for copy in copies:
                    own[0].addprevious(copy)
                drop(own[0])
            else:
                ours.element.extend(copies)
            return
        _forget(theirs, ours)


def _forget(theirs: Paragraph, ours: Paragraph) -> None:
    """Leave of a paragraph of ours what theirs has too; where both have other words, nobody knows what base had.

    That is one stretch of words, from the first that differ to the last, so that both sides can be read whole.
    """
    changes = hunks(theirs.atoms, ours.atoms, smooth=True)
    replaced = [h for h in changes if any(atom.kind is Kind.WORD for atom in theirs.atoms[h.start : h.end])]
    if replaced:
        changes = [Hunk(changes[0].start, changes[-1].end, changes[0].from_, changes[-1].to)]
    begins: dict[int, etree._Element] = {}
    atoms = ours.atoms
    for edge in sorted({edge for hunk in changes for edge in (hunk.from_, hunk.to)}, reverse=True):
        if edge < len(atoms):
            begins[edge] = cut(atoms[edge].pieces[0])
    for hunk in reversed(changes):
        row = list(units(ours.element))
        start, end = (_number(row, begins.get(edge)) for edge in (hunk.from_, hunk.to))
        if replaced and start < len(row):
            row[start].addprevious(_unknown())
        elif replaced:
            ours.element.append(_unknown())
        for run in row[start:end]:
            drop(run)


def _unknown() -> etree._Element:
    run = etree.Element(w("r"))
    etree.SubElement(run, w("t")).text = UNKNOWN
    return run


def _forget_all(paragraph: Paragraph) -> None:
    for run in list(units(paragraph.element)):
        drop(run)
    paragraph.element.append(_unknown())


def _forget_table(theirs: Table, ours: Table) -> None:
    """A table with other columns: base had neither for certain, so it stands in theirs' shape and without words."""
    copy = deepcopy(theirs.element)
    for paragraph in copy.iter(w("p")):
        for run in list(units(paragraph)):
            drop(run)
        paragraph.append(_unknown())
    ours.element.addprevious(copy)
    drop(ours.element)


def _number(row: Sequence[etree._Element], unit: etree._Element | None) -> int:
    return next((number for number, one in enumerate(row) if one is unit), len(row))
