"""Writes the edits of one paragraph: what is struck out of theirs, and what of ours is put in."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Protocol

from lxml import etree

from policygen.word.marks import drop, shell
from policygen.word.merge.atoms import OWN, Atom, Kind
from policygen.word.merge.edits import Edit
from policygen.word.merge.looks import look_of
from policygen.word.merge.plan import Decision
from policygen.word.merge.stories import Paragraph
from policygen.word.merge.tracking import (
    Pen,
    Spot,
    as_signs,
    cut,
    expand_field,
    mark_control,
    place_after,
    proposal_around,
    strike,
    take_out,
    units,
)
from policygen.word.ooxml import XML_SPACE, w


class Hand(Protocol):
    """What writes the whole file, as far as the edits of one paragraph ask it to do something."""

    @property
    def pen(self) -> Pen:
        """In whose name changes are tracked."""

    def bring(self, parts: tuple[str, str], elements: Sequence[etree._Element]) -> None:
        """Take elements of ours for settling: what they lean on comes along."""

    def look_later(self, run: etree._Element, properties: etree._Element | None) -> None:
        """Let a run of ours look like one of theirs, once all is written."""

    def same_look(self, one: etree._Element | None, other: etree._Element | None) -> bool:
        """Whether two runs' properties look alike."""

    def withdraw_comments(self, element: etree._Element) -> None:
        """Take out the comments of ours on a paragraph whose proposals are withdrawn."""

    def say_at(self, decision: Decision, about: etree._Element, text: str) -> None:
        """Comment on a run or proposal."""

    def say_near(self, decision: Decision, element: etree._Element, text: str) -> None:
        """Comment on a paragraph as a whole."""


@dataclass(eq=False)
class ParagraphEdits:
    """Edits in one paragraph of theirs, whose first atom has the number `first` in the row that was compared."""

    writer: Hand
    paragraph: Paragraph
    first: int
    parts: tuple[str, str]
    decision: Decision

    def write(self, edits: Sequence[Edit]) -> None:
        """Write these edits into the paragraph, the last of them first, so that none moves another."""
        element = self.paragraph.element
        atoms = self.paragraph.reader.atoms(element)
        struck = (atom for edit in edits for atom in atoms[max(0, edit.start - self.first) : edit.end - self.first])
        signs = {atom.pieces[0].element for atom in struck if atom.kind is Kind.SIGN}
        if signs:
            for simple in signs:
                # A field of one element cannot be struck out: it is turned into signs first.
                expand_field(simple)
            atoms = self.paragraph.reader.atoms(element)
        edges = {n - self.first for e in edits for n in (e.start, e.end, *(c for a in e.clear for c in (a, a + 1)))}
        begins: dict[int, etree._Element] = {}
        for edge in sorted(edges, reverse=True):
            if 0 <= edge < len(atoms):
                begins[edge] = cut(atoms[edge].pieces[0])
        for edit in sorted(edits, key=lambda e: (e.end, e.start), reverse=True):
            self._one(edit, begins, atoms)
        _restore(element)

    def _one(self, edit: Edit, begins: Mapping[int, etree._Element], atoms: Sequence[Atom]) -> None:
        row = list(units(self.paragraph.element))
        start, end = edit.start - self.first, edit.end - self.first
        stop = _index(row, begins.get(end))
        struck = row[_index(row, begins.get(start)) : stop] if start < end else []
        clear = [unit for n in edit.clear for unit in self._units_of(n - self.first, row, begins)]
        stays = [unit for unit in row[:stop] if unit not in clear]
        left = stays[-1] if stays else None
        right = row[stop] if stop < len(row) else None
        if clear:
            self.writer.withdraw_comments(self.paragraph.element)
        if edit.put:
            spot = place_after(left, right, self.paragraph.element)
            self._put(edit, spot, struck, left if left is not None else right)
        if edit.comment and (left is not None or right is not None):
            about = left if left is not None else right
            assert about is not None
            self.writer.say_at(self.decision, about, edit.comment)
        elif edit.comment:
            self.writer.say_near(self.decision, self.paragraph.element, edit.comment)
        strike(struck, self.writer.pen)
        for unit in clear:
            proposal = proposal_around(unit)
            if proposal is not None:
                take_out(unit, proposal)

    def _units_of(
        self, atom: int, row: Sequence[etree._Element], begins: Mapping[int, etree._Element]
    ) -> list[etree._Element]:
        return list(row[_index(row, begins.get(atom)) : _index(row, begins.get(atom + 1))])

    # ── our words ────────────────────────────────────────────────────────────────────────────────────

    def _put(self, edit: Edit, spot: Spot, struck: Sequence[etree._Element], beside: etree._Element | None) -> None:
        theirs = struck[0] if struck else beside
        like = _properties(theirs)
        usual = self._usual(edit)
        nodes: list[etree._Element] = []
        for link, control, atoms in _together(edit.put):
            runs: list[etree._Element] = []
            for atom in atoms:
                for run, own in _runs_of(atom):
                    if run.tag == w("r") and (own is None or self.writer.same_look(own, usual)):
                        self.writer.look_later(run, like)
                    runs.append(run)
            nodes.append(self._wrapped(_merged(runs), link, control))
        self.writer.bring(self.parts, nodes)
        spot.put(nodes)
        for control in (node for node in nodes if node.tag == w("sdt")):
            mark_control(control, "Ins", self.writer.pen)

    def _usual(self, edit: Edit) -> etree._Element | None:
        """How base's words looked in the place where ours come in: what looks so there takes the look of theirs."""
        for atom in (*edit.instead, *edit.put):
            if not atom.pieces:
                continue
            if atom in edit.instead or atom.pieces[0].start:
                return _properties(_run_of(atom.pieces[0].element))
            before = _unit_before(_run_of(atom.pieces[0].element))
            return _properties(before if before is not None else _run_of(atom.pieces[0].element))
        return None

    def _wrapped(
        self, runs: list[etree._Element], link: etree._Element | None, control: etree._Element | None
    ) -> etree._Element:
        put = self.writer.pen.mark("ins")
        put.extend(runs)
        if link is not None:
            around = shell(link)
            around.append(put)
            return around
        if control is not None:
            return self._in_control(put, control)
        return put

    def _in_control(self, put: etree._Element, control: etree._Element) -> etree._Element:
        """Our words in a content control like the one that they stand in."""
        around = shell(control)
        properties = control.find(w("sdtPr"))
        if properties is not None:
            around.append(deepcopy(properties))
        content = etree.SubElement(around, w("sdtContent"))
        content.append(put)
        return around


def _together(atoms: Sequence[Atom]) -> Iterator[tuple[etree._Element | None, etree._Element | None, list[Atom]]]:
    """Atoms in a row that stand in one link, or are all of one content control, or neither."""
    held: list[Atom] = []
    around: tuple[etree._Element | None, etree._Element | None] = (None, None)
    for atom in atoms:
        own = _link_of(atom), _control_of(atom, atoms)
        if held and own != around:
            yield (*around, held)
            held = []
        around = own
        held.append(atom)
    if held:
        yield (*around, held)


def _link_of(atom: Atom) -> etree._Element | None:
    if not atom.pieces or not atom.link:
        return None
    return next(atom.pieces[0].element.iterancestors(w("hyperlink")), None)


def _control_of(atom: Atom, atoms: Sequence[Atom]) -> etree._Element | None:
    """The control of a blank that is put in as a whole."""
    if not atom.pieces or not atom.blank:
        return None
    control = next(atom.pieces[0].element.iterancestors(w("sdt")), None)
    if control is None:
        return None
    put = {piece.element for other in atoms for piece in other.pieces}
    return control if all(t in put for t in control.iter(w("t"))) else None


def _runs_of(atom: Atom) -> Iterator[tuple[etree._Element, etree._Element | None]]:
    """New runs that say what an atom says, each with the look that it has in its own file."""
    if not atom.pieces:
        run = etree.Element(w("r"))
        text = etree.SubElement(run, w("t"), {XML_SPACE: "preserve"})
        text.text = atom.text
        yield run, None
        return
    for element, start, end in atom.pieces:
        if element.tag == w("fldSimple"):
            yield from ((run, None) for run in as_signs(element))
            continue
        if _run_of(element) is None:
            yield deepcopy(element), None
            continue
        own = _properties(_run_of(element))
        run = etree.Element(w("r"))
        if own is not None:
            run.append(deepcopy(own))
        copy = deepcopy(element)
        copy.tail = None
        if element.tag == w("t") and atom.kind is not Kind.SIGN:
            copy.text = (element.text or "")[start:end]
            copy.set(XML_SPACE, "preserve")
        run.append(copy)
        yield run, own


def _merged(runs: Sequence[etree._Element]) -> list[etree._Element]:
    """Runs in a row that look alike as one."""
    found: list[etree._Element] = []
    for run in runs:
        last = found[-1] if found else None
        if last is not None and last.tag == run.tag == w("r") and _both_text(last, run) and _same(last, run):
            text = last[-1]
            text.text = (text.text or "") + (run[-1].text or "")
        else:
            found.append(run)
    return found


def _both_text(one: etree._Element, other: etree._Element) -> bool:
    return one[-1].tag == w("t") and other[-1].tag == w("t")


def _same(one: etree._Element, other: etree._Element) -> bool:
    return look_of(one.find(w("rPr"))) == look_of(other.find(w("rPr")))


def _run_of(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(w("r")), None)


def _properties(run: etree._Element | None) -> etree._Element | None:
    return None if run is None else run.find(w("rPr"))


def _unit_before(run: etree._Element | None) -> etree._Element | None:
    paragraph = None if run is None else next(run.iterancestors(w("p")), None)
    if run is None or paragraph is None:
        return None
    row = list(units(paragraph))
    at = _index(row, run)
    return row[at - 1] if 0 < at < len(row) else None


def _index(row: Sequence[etree._Element], unit: etree._Element | None) -> int:
    return next((n for n, one in enumerate(row) if one is unit), len(row))


def starts_of(paragraphs: Sequence[Paragraph]) -> list[tuple[Paragraph, int]]:
    """The paragraphs with the number of their first atom in the row that they make together."""
    found: list[tuple[Paragraph, int]] = []
    at = 0
    for paragraph in paragraphs:
        found.append((paragraph, at))
        at += len(paragraph.atoms) + 1
    return found


def _restore(paragraph: etree._Element) -> None:
    """Where our proposal comes back to the words that it once replaced, both marks go and the words stay."""
    for put in list(paragraph.iter(w("ins"))):
        struck = put.getprevious()
        if struck is None or struck.tag != w("del") or not (is_own(put) and is_own(struck)):
            continue
        said = _signature(put, w("t"))
        if said is None or said != _signature(struck, w("delText")):
            continue
        for run in list(struck):
            for text in run.iter(w("delText")):
                text.tag = w("t")
            struck.addprevious(run)
        drop(struck)
        drop(put)


def is_own(mark: etree._Element) -> bool:
    """Whether a mark is a proposal of ours, by its author."""
    return bool(OWN.fullmatch(mark.get(w("author"), "")))


def _signature(mark: etree._Element, text: str) -> list[tuple[object, str]] | None:
    """The words of a change with their looks; None where it is more than words."""
    found: list[tuple[object, str]] = []
    for run in mark.iterchildren(etree.Element):
        for child in run.iterchildren(etree.Element):
            if child.tag == w("rPr"):
                continue
            if child.tag != text:
                return None
            look = look_of(run.find(w("rPr")))
            if found and found[-1][0] == look:
                found[-1] = (look, found[-1][1] + (child.text or ""))
            else:
                found.append((look, child.text or ""))
    return found
