"""Carries out a plan in the file that people edited: the only writer of tracked changes.

Theirs is changed in place. What no decision names stays as it is, whole parts byte for byte.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from itertools import count

from lxml import etree

from policygen.word.bookmarks import OURS
from policygen.word.borrowing import Guest, Host, settle, with_ignorable
from policygen.word.comments import comment_element, comments_root
from policygen.word.marks import drop
from policygen.word.merge.atoms import OWN
from policygen.word.merge.elements import (
    BLOCKS,
    PUT_IN,
    begin_no_merge,
    drop_bookmark,
    end_of_line,
    ends_story,
    goes_on_from,
    has_rows,
    has_struck_end,
    highest_mark,
    holds_struck,
    is_paragraph,
    last_element,
    leans_on_others,
    next_block,
    previous_block,
    with_ids_of_its_own,
    without_pending,
    without_places,
)
from policygen.word.merge.formats import write_looks
from policygen.word.merge.looks import look_of
from policygen.word.merge.paragraphs import ParagraphEdits, is_own, starts_of
from policygen.word.merge.plan import Decision, Operation
from policygen.word.merge.stories import Block, Paragraph, Row, Side, Table
from policygen.word.merge.tracking import (
    Pen,
    change_properties,
    end_mark,
    expand_fields,
    is_proposal,
    mark_end,
    mark_row,
    properties_before,
    properties_of,
    put_in,
    row_mark,
    strike,
    strike_paragraph,
    swap_ends,
    units,
    unmark_end,
)
from policygen.word.ooxml import w
from policygen.word.package import Package
from policygen.word.settling import reject_in


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
        self.pen.number = highest_mark(self.theirs)

    def write(self, decisions: Sequence[Decision], source_part: Mapping[str, str]) -> Package:
        """Carry out the decisions; `source_part` says which part of ours goes with a part of theirs."""
        for decision in decisions:
            self._host.change(decision.story.part)
            self._one(decision, source_part[decision.story.part])
        for table in self._shrunk_tables:
            if not has_rows(table) and table.getparent() is not None:
                drop(table)
        for row in reversed(self._put_rows):
            begin_no_merge(row)
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
        for number, (paragraph, first) in enumerate(starts_of(rows)):
            last = number == len(rows) - 1
            atoms = paragraph.atoms
            stop = first + len(atoms)
            mine = [e for e in decision.edits if first <= e.end <= stop and (e.end < stop + 1 or last)]
            mine = [e for e in mine if e.start >= first]
            if mine:
                ParagraphEdits(self, paragraph, first, parts, decision).write(mine)

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
        if goes_on_from(previous_block(paragraph)):
            # Its end is that of the words before it too, which stay.
            expand_fields(paragraph)
            strike(list(units(paragraph)), self.pen)
            return
        if is_proposal(paragraph) and is_paragraph(next_block(paragraph)):
            self._take_back(paragraph)
            return
        strike_paragraph(paragraph, self.pen)
        self._struck_paragraphs.append(paragraph)

    def _take_back(self, proposal: etree._Element) -> None:
        """Take away a paragraph that is a proposal of ours: it never was accepted.

        Words that are struck out in it, by us or by somebody else, stood there before: they go on in the paragraph
        after it, as they do when the end of a paragraph that was put in is rejected (17.13.5.20).
        """
        if not holds_struck(proposal):
            drop(proposal)
            return
        for mark in [e for e in proposal.iter(w("bookmarkStart")) if OURS.fullmatch(e.get(w("name"), ""))]:
            drop_bookmark(proposal, mark)
        container = proposal.getparent()
        assert container is not None
        reject_in(container, lambda mark: mark.tag in PUT_IN and is_own(mark) and proposal in mark.iterancestors())

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
            without_places(element)
            self._put_block(element, decision)

    def _move(self, decision: Decision, parts: tuple[str, str]) -> None:
        elements = [deepcopy(block.element) for block in decision.source]
        own = not decision.source or decision.source[0] is not decision.blocks[0]
        self._delete(decision.blocks)
        for block in decision.blocks:
            for mark in [e for e in block.element.iter(w("bookmarkStart")) if OURS.fullmatch(e.get(w("name"), ""))]:
                drop_bookmark(block.element, mark)
        if own:
            self._insert(decision, elements, parts)
            return
        for element in elements:
            without_pending(element)
            with_ids_of_its_own(element, self._host)
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
            end_of_line(last_element(anchor)).addnext(element)
        else:
            holder = decision.container.element if decision.container is not None else decision.story.container
            first = next((child for child in holder if child.tag in (*BLOCKS, w("tr"), w("sectPr"))), None)
            if first is None:
                holder.append(element)
            else:
                first.addprevious(element)
        self._tails[key] = element

    def _part_tables(self, table: etree._Element) -> None:
        """Two tables that touch are one to Word: a paragraph of ours parts them."""
        for beside, add in ((table.getprevious(), table.addprevious), (table.getnext(), table.addnext)):
            if beside is not None and beside.tag == w("tbl") and has_rows(beside):
                paragraph = etree.Element(w("p"))
                add(paragraph)
                put_in(paragraph, self.pen)
                self._put_paragraphs.append(paragraph)

    # ── the ends of containers ───────────────────────────────────────────────────────────────────────

    def _close_put(self, paragraph: etree._Element) -> None:
        """The end of a paragraph that no paragraph follows cannot be put in: it takes over the one before it.

        The paragraph before gets an end that is put in, and the new one what was its end, with its properties.
        """
        if end_mark(paragraph, "ins") is None or is_paragraph(next_block(paragraph)):
            return
        before = previous_block(paragraph)
        chain = [paragraph]
        while before is not None and before in self._put_paragraphs and is_paragraph(before):
            chain.insert(0, before)
            before = previous_block(before)
        if before is None or not is_paragraph(before):
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
        own = [block for block in container.iterchildren(*BLOCKS) if not self._is_put(block)]
        at_end = ends_story(put) or not any(map(is_paragraph, own))
        if container.tag != w("sdtContent") and at_end and (not own or own[-1].tag == w("tbl")):
            list(container.iterchildren(*BLOCKS))[-1].addnext(etree.Element(w("p")))

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
        if end_mark(paragraph, "del") is None or is_paragraph(next_block(paragraph)):
            return
        before = previous_block(paragraph)
        if before is not None and before in self._put_paragraphs and is_paragraph(before):
            self._take_place_of(paragraph, [before])
            return
        unmark_end(paragraph, "del")
        if goes_on_from(before):
            return
        # Paragraphs that are struck out already, by us or by somebody else, go anyhow: the end before them must go too.
        while before is not None and is_paragraph(before) and has_struck_end(before):
            before = previous_block(before)
        if before is None or not is_paragraph(before) or end_mark(before, "ins") is not None:
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
            if not any(map(leans_on_others, elements)):
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
