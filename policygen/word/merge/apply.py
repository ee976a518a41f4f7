"""Carries out a plan in the file that people edited: the only writer of tracked changes.

Theirs is changed in place. What no decision names stays as it is, whole parts byte for byte.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import Final

from lxml import etree

from policygen.word.bookmarks import OURS
from policygen.word.borrowing import Guest, Host, settle, with_ignorable
from policygen.word.comments import comment_element, comments_root
from policygen.word.marks import drop, shell
from policygen.word.merge.atoms import OWN, Atom, Kind
from policygen.word.merge.formats import write_looks
from policygen.word.merge.looks import look_of
from policygen.word.merge.plan import Decision, Edit, Operation
from policygen.word.merge.stories import Block, Paragraph, Row, Side, Table, is_struck
from policygen.word.merge.tracking import (
    Pen,
    Spot,
    as_signs,
    change_properties,
    cut,
    end_mark,
    expand_field,
    expand_fields,
    is_proposal,
    mark_control,
    mark_end,
    mark_row,
    place_after,
    properties_before,
    properties_of,
    proposal_around,
    put_in,
    row_mark,
    strike,
    strike_paragraph,
    swap_ends,
    take_out,
    units,
    unmark_end,
)
from policygen.word.ooxml import XML_SPACE, w
from policygen.word.package import Package
from policygen.word.runs import ORDER
from policygen.word.settling import reject_in

_BLOCKS: Final = (w("p"), w("tbl"), w("sdt"), w("customXml"))
_STRUCK: Final = (w("del"), w("moveFrom"))
_PUT_IN: Final = (w("ins"), w("customXmlInsRangeStart"))


@dataclass(eq=False)
class Writer:
    """Writes decisions into theirs. `lists` gives the lists of ours with their ids in theirs, as far as known."""

    theirs: Side
    ours: Side
    pen: Pen
    lists: Callable[[], Mapping[str, str]] = dict

    def __post_init__(self) -> None:
        self._host = Host(self.theirs.package, self.theirs.roots)
        self._brought: dict[tuple[str, str], list[etree._Element]] = {}
        self._tails: dict[int, etree._Element] = {}
        self._put_paragraphs: list[etree._Element] = []
        self._put_rows: list[etree._Element] = []
        self._struck_paragraphs: list[etree._Element] = []
        self._shrunk_tables: list[etree._Element] = []
        self._later: list[tuple[etree._Element, etree._Element | None]] = []
        self._comments: list[tuple[etree._Element, str]] = []
        self.pen.number = _highest_mark(self.theirs)

    def write(self, decisions: Sequence[Decision], source_part: Mapping[str, str]) -> Package:
        """Carry out the decisions; `source_part` says which part of ours goes with a part of theirs."""
        for decision in decisions:
            self._host.change(decision.story.part)
            self._one(decision, source_part[decision.story.part])
        for table in self._shrunk_tables:
            if not _has_rows(table) and table.getparent() is not None:
                drop(table)
        for row in reversed(self._put_rows):
            _begin_no_merge(row)
        self._settle()
        for paragraph in self._put_paragraphs:
            self._close_put(paragraph)
        for paragraph in self._struck_paragraphs:
            self._close_struck(paragraph)
        for paragraph, said in self._comments:
            if not self._is_said(paragraph, said):
                self._comment(paragraph, said)
        return self._host.finished()

    def _one(self, decision: Decision, source: str) -> None:
        part = decision.story.part
        if decision.comment and decision.about is not None:
            self._say(decision, decision.about)
        if decision.operation is Operation.FORMAT:
            self._format(decision, (source, part))
        elif decision.operation in (Operation.CHANGE, Operation.KEEP) and decision.edits:
            self._edit(decision, (source, part))
        elif decision.operation is Operation.DELETE:
            self._delete(decision.blocks)
        elif decision.operation is Operation.INSERT:
            self._insert(decision, [deepcopy(block.element) for block in decision.source], (source, part))
        elif decision.operation is Operation.MOVE:
            self._move(decision, (source, part))

    # ── words in a paragraph ─────────────────────────────────────────────────────────────────────────

    def _edit(self, decision: Decision, parts: tuple[str, str]) -> None:
        self._format(decision, parts)
        rows = [block for block in decision.blocks if isinstance(block, Paragraph)]
        for number, (paragraph, first) in enumerate(_starts(rows)):
            last = number == len(rows) - 1
            atoms = paragraph.atoms
            stop = first + len(atoms)
            mine = [e for e in decision.edits if first <= e.end <= stop and (e.end < stop + 1 or last)]
            mine = [e for e in mine if e.start >= first]
            if mine:
                _ParagraphEdits(self, paragraph, first, parts, decision).write(mine)

    def bring(self, parts: tuple[str, str], elements: Sequence[etree._Element]) -> None:
        """Take elements of ours for settling: what they lean on comes along."""
        self._brought.setdefault(parts, []).extend(elements)

    def look_later(self, run: etree._Element, properties: etree._Element | None) -> None:
        """Give a new run the look of one of theirs, once what was brought is settled."""
        self._later.append((run, properties))

    def same_look(self, one: etree._Element | None, other: etree._Element | None) -> bool:
        """Whether words look alike in two runs of ours."""
        return look_of(one) == look_of(other)

    def _format(self, decision: Decision, parts: tuple[str, str]) -> None:
        for base, theirs, ours in decision.pairs:
            self.bring(parts, write_looks(base, theirs, ours, self.pen))

    # ── whole blocks ─────────────────────────────────────────────────────────────────────────────────

    def _delete(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            if isinstance(block, Paragraph):
                self._delete_paragraph(block.element)
            elif isinstance(block, Row):
                self._delete_row(block)
            elif isinstance(block, Table):
                for row in block.rows:
                    self._delete_row(row)

    def _delete_paragraph(self, paragraph: etree._Element) -> None:
        if _goes_on_from(_previous_block(paragraph)):
            # Its end is that of the words before it too, which stay.
            expand_fields(paragraph)
            strike(list(units(paragraph)), self.pen)
            return
        if is_proposal(paragraph) and _is_paragraph(_next_block(paragraph)):
            self._take_back(paragraph)
            return
        strike_paragraph(paragraph, self.pen)
        self._struck_paragraphs.append(paragraph)

    def _take_back(self, proposal: etree._Element) -> None:
        """Take away a paragraph that is a proposal of ours: it never was accepted.

        Words that are struck out in it, by us or by somebody else, stood there before: they go on in the paragraph
        after it, as they do when the end of a paragraph that was put in is rejected (17.13.5.20).
        """
        if not _holds_struck(proposal):
            drop(proposal)
            return
        for mark in [e for e in proposal.iter(w("bookmarkStart")) if OURS.fullmatch(e.get(w("name"), ""))]:
            _drop_bookmark(proposal, mark)
        container = proposal.getparent()
        assert container is not None
        reject_in(container, lambda mark: mark.tag in _PUT_IN and _is_own(mark) and proposal in mark.iterancestors())

    def _delete_row(self, row: Row) -> None:
        if row_mark(row.element, "ins") is not None:
            self._shrunk_tables.append(next(row.element.iterancestors(w("tbl"))))
            drop(row.element)
            return
        mark_row(row.element, self.pen.mark("del"))
        for paragraph in row.paragraphs():
            strike_paragraph(paragraph.element, self.pen)

    def _insert(self, decision: Decision, elements: list[etree._Element], parts: tuple[str, str]) -> None:
        self.bring(parts, elements)
        for element in elements:
            _without_places(element)
            self._put_block(element, decision)

    def _move(self, decision: Decision, parts: tuple[str, str]) -> None:
        elements = [deepcopy(block.element) for block in decision.source]
        own = not decision.source or decision.source[0] is not decision.blocks[0]
        self._delete(decision.blocks)
        for block in decision.blocks:
            for mark in [e for e in block.element.iter(w("bookmarkStart")) if OURS.fullmatch(e.get(w("name"), ""))]:
                _drop_bookmark(block.element, mark)
        if own:
            self._insert(decision, elements, parts)
            return
        for element in elements:
            _without_pending(element)
            _with_ids_of_its_own(element, self._host)
            self._put_block(element, decision)

    def _put_block(self, element: etree._Element, decision: Decision) -> None:
        if element.tag == w("tr"):
            self._put_row_in(element)
            self._put_rows.append(element)
        elif element.tag == w("tbl"):
            for row in list(element.iter(w("tr"))):
                if row.find(f"{w('trPr')}/{w('del')}") is not None:
                    drop(row)
                else:
                    self._put_row_in(row)
        else:
            put_in(element, self.pen)
            self._put_paragraphs.append(element)
        self._place(element, decision)
        if element.tag == w("tbl"):
            self._part_tables(element)

    def _put_row_in(self, row: etree._Element) -> None:
        for old in row.findall(f"{w('trPr')}/{w('ins')}"):
            drop(old)
        mark_row(row, self.pen.mark("ins"))
        for paragraph in row.iter(w("p")):
            if next(paragraph.iterancestors(w("txbxContent")), None) is None:
                put_in(paragraph, self.pen)

    def _place(self, element: etree._Element, decision: Decision) -> None:
        """Put a block after the one that it follows, and after what was put there before it."""
        anchor = decision.after
        key = id(anchor) if anchor is not None else -id(decision.container or decision.story)
        tail = self._tails.get(key)
        if tail is not None:
            tail.addnext(element)
        elif anchor is not None:
            _end_of_line(_last_element(anchor)).addnext(element)
        else:
            holder = decision.container.element if decision.container is not None else decision.story.container
            first = next((child for child in holder if child.tag in (*_BLOCKS, w("tr"), w("sectPr"))), None)
            if first is None:
                holder.append(element)
            else:
                first.addprevious(element)
        self._tails[key] = element

    def _part_tables(self, table: etree._Element) -> None:
        """Two tables that touch are one to Word: a paragraph of ours parts them."""
        for beside, add in ((table.getprevious(), table.addprevious), (table.getnext(), table.addnext)):
            if beside is not None and beside.tag == w("tbl") and _has_rows(beside):
                paragraph = etree.Element(w("p"))
                add(paragraph)
                put_in(paragraph, self.pen)
                self._put_paragraphs.append(paragraph)

    # ── the ends of containers ───────────────────────────────────────────────────────────────────────

    def _close_put(self, paragraph: etree._Element) -> None:
        """The end of a paragraph that no paragraph follows cannot be put in: it takes over the one before it.

        The paragraph before gets an end that is put in, and the new one what was its end, with its properties.
        """
        if end_mark(paragraph, "ins") is None or _is_paragraph(_next_block(paragraph)):
            return
        before = _previous_block(paragraph)
        chain = [paragraph]
        while before is not None and before in self._put_paragraphs and _is_paragraph(before):
            chain.insert(0, before)
            before = _previous_block(before)
        if before is None or not _is_paragraph(before):
            self._end_story(paragraph)
            return
        if end_mark(before, "del") is not None:
            self._take_place_of(before, chain)
            return
        swap_ends(before, paragraph)
        # An end that is a proposal already is no end to take over: both are then proposals.
        if end_mark(before, "ins") is None:
            mark_end(before, self.pen.mark("ins"))
            unmark_end(paragraph, "ins")
        wanted = deepcopy(properties_of(paragraph))
        self._reset(paragraph, before)
        change_properties(paragraph, wanted, self.pen)

    def _end_story(self, put: etree._Element) -> None:
        """Give a story that does not end with a paragraph the empty one that Word shows there: rejecting needs one."""
        container = put.getparent()
        assert container is not None
        own = [block for block in container.iterchildren(*_BLOCKS) if not self._is_put(block)]
        at_end = _ends_story(put) or not any(map(_is_paragraph, own))
        if container.tag != w("sdtContent") and at_end and (not own or own[-1].tag == w("tbl")):
            list(container.iterchildren(*_BLOCKS))[-1].addnext(etree.Element(w("p")))

    def _is_put(self, block: etree._Element) -> bool:
        rows = list(block.iterchildren(w("tr")))
        return block in self._put_paragraphs or (bool(rows) and all(row_mark(r, "ins") is not None for r in rows))

    def _reset(self, paragraph: etree._Element, like: etree._Element) -> None:
        """Give a new paragraph the properties of another one, as if it had always had them."""
        own, others = properties_of(paragraph), like.find(w("pPr"))
        for child in list(own):
            if child.tag not in (w("rPr"), w("sectPr")):
                own.remove(child)
        if others is None:
            return
        former = properties_before(others)
        kept = [deepcopy(c) for c in former if c.tag not in (w("rPr"), w("sectPr"))]
        own[:] = [c for c in kept if c.tag != w("pPrChange")] + list(own) + [c for c in kept if c.tag == w("pPrChange")]

    def _take_place_of(self, struck: etree._Element, chain: list[etree._Element]) -> None:
        """At the end of a container new paragraphs stand before the last, which takes the words of the last new one."""
        *others, last = chain
        for paragraph in others:
            struck.addprevious(paragraph)
        for child in list(last):
            if child.tag != w("pPr"):
                struck.append(child)
        properties = deepcopy(properties_of(last))
        drop(last)
        self._put_paragraphs = [p for p in self._put_paragraphs if p is not last]
        unmark_end(struck, "del")
        self._struck_paragraphs = [p for p in self._struck_paragraphs if p is not struck]
        change_properties(struck, properties, self.pen)

    def _close_struck(self, paragraph: etree._Element) -> None:
        """The end of a paragraph that no paragraph follows cannot be struck out: the end before it is, in its place."""
        if end_mark(paragraph, "del") is None or _is_paragraph(_next_block(paragraph)):
            return
        before = _previous_block(paragraph)
        if before is not None and before in self._put_paragraphs and _is_paragraph(before):
            self._take_place_of(paragraph, [before])
            return
        unmark_end(paragraph, "del")
        if _goes_on_from(before):
            return
        # Paragraphs that are struck out already, by us or by somebody else, go anyhow: the end before them must go too.
        while before is not None and _is_paragraph(before) and _has_struck_end(before):
            before = _previous_block(before)
        if before is None or not _is_paragraph(before) or end_mark(before, "ins") is not None:
            return
        mark_end(before, self.pen.mark("del"))
        change_properties(paragraph, before.find(w("pPr")), self.pen)

    # ── what comes along ─────────────────────────────────────────────────────────────────────────────

    def _settle(self) -> None:
        guest = Guest(self.ours.package, self.ours.roots)
        for kind in ("footnotes", "endnotes"):
            for side in (self.ours, self.theirs):
                for part in side.package.related(kind, side.package.main)[:1]:
                    side.root(part)
        for (source, part), elements in self._brought.items():
            if not any(map(_leans_on_others, elements)):
                self._host.roots[part] = with_ignorable(self._host.change(part), self.ours.root(self.ours.package.main))
                continue
            listed = any(True for element in elements for _ in element.iter(w("numId")))
            settle(self._host, guest, elements, source, part, self.lists() if listed else None)
        for run, properties in self._later:
            old = run.find(w("rPr"))
            if old is not None:
                run.remove(old)
            if properties is not None:
                copy = deepcopy(properties)
                for change in copy.findall(w("rPrChange")):
                    copy.remove(change)
                run.insert(0, copy)

    # ── comments ─────────────────────────────────────────────────────────────────────────────────────

    def _say(self, decision: Decision, about: Block) -> None:
        if decision.story.label != "body":
            return
        paragraph = next((p.element for p in about.paragraphs() if any(True for _ in units(p.element))), None)
        if paragraph is not None:
            self._comments.append((paragraph, decision.comment))

    def say_at(self, decision: Decision, left: etree._Element, said: str) -> None:
        """Comment on a run that stays. Headers, footers and notes take no comments (17.13.4)."""
        if decision.story.label == "body":
            self._comments.append((left, said))

    def say_near(self, decision: Decision, paragraph: etree._Element, said: str) -> None:
        """Comment on what stands nearest to a paragraph in which nothing stands."""
        beside = (*paragraph.itersiblings(w("p"), preceding=True), *paragraph.itersiblings(w("p")))
        near = next((p for p in beside if any(True for _ in units(p))), None)
        if near is not None and decision.story.label == "body":
            self._comments.append((near, said))

    @cached_property
    def _own_comments(self) -> dict[str | None, etree._Element]:
        """Our comments that stand in the file, by their ids."""
        part = self._host.find("comments")
        return {
            comment.get(w("id")): comment
            for comment in (self._host.look(part).iterchildren(w("comment")) if part else ())
            if OWN.fullmatch(comment.get(w("author"), ""))
        }

    def _is_said(self, about: etree._Element, said: str) -> bool:
        """Whether a comment of ours says the same of the same paragraph already."""
        paragraph = about if about.tag == w("p") else next(about.iterancestors(w("p")), about)
        told = (self._own_comments.get(sign.get(w("id"))) for sign in paragraph.iter(w("commentReference")))
        return any(
            "".join(t.text or "" for t in comment.iter(w("t"))) == said for comment in told if comment is not None
        )

    def withdraw_comments(self, paragraph: etree._Element) -> None:
        """Take our comments off a paragraph: what they were about is proposed no more."""
        part = self._host.find("comments")
        gone: set[str | None] = set()
        for sign in list(paragraph.iter(w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))):
            comment = self._own_comments.get(sign.get(w("id")))
            if comment is None:
                continue
            gone.add(sign.get(w("id")))
            run = sign.getparent() if sign.tag == w("commentReference") else None
            drop(run if run is not None and run.tag == w("r") else sign)
            if comment.getparent() is not None:
                self._host.change(part)
                drop(comment)
        for id in gone:
            del self._own_comments[id]

    def _comment(self, about: etree._Element, said: str) -> None:
        """A comment on a run, or on all of a paragraph."""
        number = str(next(self._comment_numbers))
        start, end = (
            etree.Element(w("commentRangeStart"), {w("id"): number}),
            etree.Element(w("commentRangeEnd"), {w("id"): number}),
        )
        reference = etree.Element(w("r"))
        etree.SubElement(reference, w("commentReference"), {w("id"): number})
        if about.tag == w("p"):
            about.insert(1 if about.find(w("pPr")) is not None else 0, start)
            about.extend([end, reference])
        else:
            node = about
            while (parent := node.getparent()) is not None and parent.tag != w("p"):
                node = parent
            node.addprevious(start)
            node.addnext(end)
            end.addnext(reference)
        part = self._host.find_or_make("comments", comments_root())
        root = self._host.change(part)
        comment = comment_element([said], int(number), self.pen.author, self.pen.date)
        self._own_comments[number] = comment
        root.append(comment)

    @cached_property
    def _comment_numbers(self) -> Iterator[int]:
        """The numbers that no comment of the file has."""
        part = self._host.find("comments")
        taken = [] if not part else [c.get(w("id"), "") for c in self._host.look(part).iter(w("comment"))]
        return count(max((int(id) for id in taken if id.isdigit()), default=-1) + 1)


# ── edits of one paragraph ───────────────────────────────────────────────────────────────────────────


@dataclass(eq=False)
class _ParagraphEdits:
    """Edits in one paragraph of theirs, whose first atom has the number `first` in the row that was compared."""

    writer: Writer
    paragraph: Paragraph
    first: int
    parts: tuple[str, str]
    decision: Decision

    def write(self, edits: Sequence[Edit]) -> None:
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


def _starts(paragraphs: Sequence[Paragraph]) -> list[tuple[Paragraph, int]]:
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
        if struck is None or struck.tag != w("del") or not (_is_own(put) and _is_own(struck)):
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


def _is_own(mark: etree._Element) -> bool:
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


# ── elements ─────────────────────────────────────────────────────────────────────────────────────────


def _last_element(block: Block) -> etree._Element:
    """The element after which something stands that follows a block."""
    last = getattr(block, "last", None)
    element = last if last is not None else block.element
    holder = block.outer
    if holder is None:
        return element
    after = [e for e in element.itersiblings(etree.Element) if e.tag in _BLOCKS]
    # The end of a paragraph after the control could not be put in where no other paragraph follows.
    is_end = _is_paragraph(element) and _ends_story(holder)
    return element if after or is_end else holder


def _ends_story(block: etree._Element) -> bool:
    following = _next_block(block)
    return following is None or following.tag == w("sectPr")


def _has_struck_end(paragraph: etree._Element) -> bool:
    look = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    return look is not None and any(look.find(tag) is not None for tag in _STRUCK)


def _holds_struck(proposal: etree._Element) -> bool:
    """Whether words are struck out in a proposal of ours that are no part of it: rejecting it gives them back."""
    return any(proposal_around(struck) is None for struck in proposal.iter(*_STRUCK) if len(struck))


def _goes_on_from(before: etree._Element | None) -> bool:
    """Whether the paragraph before reads as one with what follows: its end is struck out, but not all its words."""
    while before is not None and _is_paragraph(before) and _has_struck_end(before):
        if not is_struck(before):
            return True
        before = _previous_block(before)
    return False


def _end_of_line(element: etree._Element) -> etree._Element:
    """The last of the paragraphs that read as one with a paragraph, as their ends are struck out."""
    while _is_paragraph(element) and _has_struck_end(element) and _is_paragraph(following := _next_block(element)):
        assert following is not None
        element = following
    return element


def _begin_no_merge(row: etree._Element) -> None:
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


def _has_rows(table: etree._Element) -> bool:
    return next(table.iter(w("tr")), None) is not None


def _is_paragraph(element: etree._Element | None) -> bool:
    return element is not None and element.tag == w("p")


def _next_block(element: etree._Element) -> etree._Element | None:
    return next((e for e in element.itersiblings(etree.Element) if e.tag in (*_BLOCKS, w("sectPr"))), None)


def _previous_block(element: etree._Element) -> etree._Element | None:
    return next((e for e in element.itersiblings(etree.Element, preceding=True) if e.tag in _BLOCKS), None)


_PLACES: Final = tuple(
    map(w, ("sectPr", "proofErr", "lastRenderedPageBreak", "commentRangeStart", "commentRangeEnd", "permStart",
            "permEnd", "pPrChange", "rPrChange"))
)  # fmt: skip


def _without_places(element: etree._Element) -> None:
    """Take out of a new block what belongs to its old place: ends of sections, anchors, notes of the proof-reader."""
    for child in list(element.iter(*_PLACES)):
        drop(child)
    for reference in list(element.iter(w("commentReference"))):
        run = reference.getparent()
        drop(reference if run is None else run)


_LEAN_ON_NOTHING: Final = frozenset(ORDER) - {w("rStyle")} | frozenset(
    map(w, ("ins", "r", "rPr", "t", "tab", "br", "cr", "noBreakHyphen", "softHyphen"))
)


def _leans_on_others(element: etree._Element) -> bool:
    """Whether anything in an element may lean on a style, a list, a note or another part, or has an id or a name."""
    return any(
        inner.tag not in _LEAN_ON_NOTHING or not all(_is_plain(str(name)) for name in inner.attrib)
        for inner in element.iter(etree.Element)
    )


def _is_plain(attribute: str) -> bool:
    return attribute == XML_SPACE or attribute.startswith(_W)


_W: Final = w("")


def _without_pending(element: etree._Element) -> None:
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
    _without_places(element)


def _with_ids_of_its_own(element: etree._Element, host: Host) -> None:
    """Nothing that must be there but once is in a copy: ids of paragraphs and drawings, bookmarks that are not ours."""
    for inner in element.iter(etree.Element):
        for attribute in [name for name in inner.attrib if str(name).endswith(("}paraId", "}textId"))]:
            del inner.attrib[attribute]
        if str(inner.tag).endswith("}docPr"):
            inner.set("id", str(host.next_id(str(inner.tag), "id")))
    for mark in list(element.iter(w("bookmarkStart"))):
        if not OURS.fullmatch(mark.get(w("name"), "")):
            _drop_bookmark(element, mark)
    ids = {mark.get(w("id"), "") for mark in element.iter(w("bookmarkStart"))}
    for end in [e for e in element.iter(w("bookmarkEnd")) if e.get(w("id")) not in ids]:
        drop(end)
    for control in element.iter(w("sdtPr")):
        for id in control.findall(w("id")):
            drop(id)


def _drop_bookmark(block: etree._Element, mark: etree._Element) -> None:
    id = mark.get(w("id"))
    for end in [e for e in block.iter(w("bookmarkEnd")) if e.get(w("id")) == id]:
        drop(end)
    drop(mark)


_MARKS: Final = tuple(
    map(w, ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "customXmlDelRangeStart",
            "customXmlInsRangeStart", "cellIns", "cellDel", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange"))
)  # fmt: skip


def _highest_mark(side: Side) -> int:
    """The highest number that a tracked change has."""
    numbers = (e.get(w("id"), "") for root in side.roots.values() for e in root.iter(*_MARKS))
    return max((int(id) for id in numbers if id.isascii() and id.isdigit() and len(id) < 9), default=0)
