"""What becomes of each block when a new render meets a file that people edited. Looks at words, never at XML.

Base is what was issued last, theirs the file as people left it, ours the new render. The rules:

| the trust's text | the school's text | result |
| --- | --- | --- |
| same | anything | left as it is |
| changed | same | the change, tracked word by word |
| changed | changed elsewhere in the paragraph | both |
| changed | changed in the same words | the school's stays, the trust's is put beside it, with a comment |
| changed | deleted | put in again, tracked, with a comment |
| removed | changed | kept, with a comment |
| removed | same | struck out, tracked |
| moved | same or edited | struck out and put in where it now belongs, in the school's words |

Nothing that a person typed is ever struck out, so that accepting everything cannot lose it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from policygen.errors import Place, PolicygenError
from policygen.word.merge.align import Alignment, align
from policygen.word.merge.edits import UNKNOWN, Edit, edits_of, even, short, too_much
from policygen.word.merge.remarks import BESIDE, COLUMNS, GONE, MOVED, REMOVED
from policygen.word.merge.stories import Block, Cell, Paragraph, Row, Story, Table, Whole, atoms_of


class Operation(Enum):
    """What is done."""

    CHANGE = "changed"
    INSERT = "inserted"
    DELETE = "deleted"
    MOVE = "moved"
    KEEP = "kept"
    FORMAT = "formatted"


@dataclass(frozen=True, eq=False)
class Decision:
    """What is done with one block, and why; `conflict` says that a person should look at it.

    `blocks` are those of theirs that are changed or struck out, `source` what is put in: blocks of ours, or of theirs
    where they move. It is put after `after`, or at the beginning of `container` where that is None. `comment` is what
    is said beside `about`, which stays. `place` says where it is in theirs, as the file was before.
    """

    operation: Operation
    story: Story = field(repr=False)
    before: str = ""
    theirs: str = ""
    ours: str = ""
    conflict: bool = False
    comment: str = ""
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    source: tuple[Block, ...] = field(default=(), repr=False)
    edits: tuple[Edit, ...] = field(default=(), repr=False)
    after: Block | None = field(default=None, repr=False)
    container: Block | None = field(default=None, repr=False)
    about: Block | None = field(default=None, repr=False)
    pairs: tuple[tuple[Paragraph, Paragraph, Paragraph], ...] = field(default=(), repr=False)

    place: Place | None = None

    @property
    def spot(self) -> Paragraph | None:
        """The paragraph of theirs that it is about, or that it comes after."""
        for block in (*self.blocks, self.about, self.after):
            first = None if block is None else next(block.paragraphs(), None)
            if first is not None:
                return first
        return None


class NotMergeableError(PolicygenError):
    """Something would have to change that is only ever left as it is."""

    exit_code = 3

    def __init__(self, what: str) -> None:
        super().__init__(
            f"the new version changes {what}, which cannot be shown as tracked changes.",
            "The file was left as it is; take the new version as a whole, or take over by hand what you want from it.",
        )


@dataclass(eq=False)
class Planner:
    """Decides for one story after the other. `notes` collects what was left alone and should be known."""

    notes: list[str] = field(default_factory=list)

    def story(self, base: Story, theirs: Story, ours: Story) -> list[Decision]:
        """The decisions for one story, in the order of the new render."""
        return list(_Sequence(self, theirs, None, base.blocks, theirs.blocks, ours.blocks).decisions())

    def left(self, note: str) -> None:
        """Note something that stays as the school has it though the trust's text changed."""
        if note not in self.notes:
            self.notes.append(note)


@dataclass(eq=False)
class _Group:
    """Blocks of base with those of theirs that they became: one each, or more where a paragraph was split or joined."""

    base: list[int]
    theirs: list[int]


@dataclass(eq=False)
class _Sequence:
    """The blocks of a container, or the rows of a table, on all three sides."""

    planner: Planner
    story: Story
    container: Block | None
    base: Sequence[Block]
    theirs: Sequence[Block]
    ours: Sequence[Block]

    def decisions(self) -> Iterator[Decision]:
        if not self.base and not self.ours:
            return
        self.ours_of = align(self.base, self.ours, ours=True)
        self.base_of = self.ours_of.back
        self.theirs_of = self._aligned_theirs()
        self.groups = self._groups()
        self.added_by_both = self._added_by_both()
        yield from self._removed()
        yield from self._kept_and_put()

    def _aligned_theirs(self) -> Alignment:
        """Which block of base is which of theirs. What reads as a new block of ours is that, and none of base."""
        new = Counter(even(block.key) for o, block in enumerate(self.ours) if o not in self.base_of)
        if new:
            new -= Counter(even(block.key) for block in self.base)
        kept: list[int] = []
        for j, block in enumerate(self.theirs):
            key = even(block.key) if new else ""
            if key and new[key] > 0:
                new[key] -= 1
            else:
                kept.append(j)
        found = align(self.base, [self.theirs[j] for j in kept])
        return Alignment({i: kept[j] for i, j in found.pairs.items()}, found.moved)

    # ── split and joined paragraphs ──────────────────────────────────────────────────────────────────

    def _groups(self) -> dict[int, _Group]:
        """The group of each block of base that is still there."""
        groups = {i: _Group([i], [j]) for i, j in self.theirs_of.pairs.items()}
        of_theirs = {j: group for group in groups.values() for j in group.theirs}
        for i, group in sorted(groups.items()):
            self._grow_by_split(self.base[i], group, of_theirs)
        for i in range(len(self.base)):
            if i not in groups:
                self._join(i, groups)
        return groups

    def _grow_by_split(self, block: Block, group: _Group, of_theirs: dict[int, _Group]) -> None:
        """Take in the next paragraphs of theirs where they hold the rest of this one's words, and those before."""
        if not isinstance(block, Paragraph) or block.key == self.theirs[group.theirs[0]].key:
            return
        for step in (1, -1):
            at = group.theirs[-1 if step > 0 else 0] + step
            while 0 <= at < len(self.theirs) and at not in of_theirs and self._is_rest(block, group, self.theirs[at]):
                group.theirs.insert(len(group.theirs) if step > 0 else 0, at)
                of_theirs[at] = group
                at += step

    def _is_rest(self, block: Block, group: _Group, other: Block) -> bool:
        if not isinstance(other, Paragraph) or not other.words:
            return False
        has = sum((self.theirs[j].words for j in group.theirs), start=type(block.words)())
        missing = block.words - has
        return (missing & other.words).total() >= max(2, MOSTLY * other.words.total())

    def _join(self, i: int, groups: dict[int, _Group]) -> None:
        """Whether a paragraph that is gone stands at the end or the beginning of its neighbour."""
        block = self.base[i]
        if not isinstance(block, Paragraph) or not block.words:
            return
        for beside in (i - 1, i + 1):
            group = groups.get(beside)
            if group is None or not isinstance(self.base[beside], Paragraph) or len(group.theirs) > 1:
                continue
            there = self.theirs[group.theirs[0]]
            had = sum((self.base[n].words for n in group.base), start=type(block.words)())
            more = there.words - had
            if (more & block.words).total() >= max(2, MOSTLY * block.words.total()):
                group.base.insert(len(group.base) if beside < i else 0, i)
                groups[i] = group
                return

    # ── what only ours has, and what only ours lacks ─────────────────────────────────────────────────

    def _added_by_both(self) -> dict[int, int]:
        """Blocks that both added: by number in ours, with the number in theirs."""
        known = {j for i, group in self.groups.items() if not self._replaced(i, group) for j in group.theirs}
        free: dict[str, list[int]] = {}
        for j, block in enumerate(self.theirs):
            if j not in known:
                free.setdefault(even(block.key), []).append(j)
        found: dict[int, int] = {}
        for o, block in enumerate(self.ours):
            if o not in self.base_of and free.get(even(block.key)):
                found[o] = free[even(block.key)].pop(0)
        return found

    def _replaced(self, i: int, group: _Group) -> bool:
        """Whether the trust took a block out in which the school has put other words, perhaps the trust’s new ones."""
        gone = all(n not in self.ours_of.pairs for n in group.base)
        return gone and any(self.theirs[j].key != self.base[i].key for j in group.theirs)

    def _removed(self) -> Iterator[Decision]:
        """Blocks that the trust took out."""
        both = set(self.added_by_both.values())
        seen: set[int] = set()
        for i in range(len(self.base)):
            group = self.groups.get(i)
            if i in self.ours_of.pairs or group is None or id(group) in seen:
                continue
            seen.add(id(group))
            if both.intersection(group.theirs):
                continue
            if any(n in self.ours_of.pairs for n in group.base):
                # Joined with a paragraph that stays: its words go from there, as words do.
                continue
            found = self._strike_or_keep([self.base[n] for n in group.base], [self.theirs[j] for j in group.theirs])
            if found is not None:
                yield found

    def _strike_or_keep(self, base: list[Block], theirs: list[Block]) -> Decision | None:
        before, there = _told(base), _told(theirs)
        if any(isinstance(block, Whole) for block in base):
            raise NotMergeableError("the list of contents")
        if _keys(base) == _keys(theirs):
            return Decision(Operation.DELETE, self.story, before, there, blocks=tuple(theirs))
        if not _keys(theirs):
            return None
        return Decision(Operation.KEEP, self.story, before, there, conflict=True, comment=REMOVED, about=theirs[0])

    # ── what ours has ────────────────────────────────────────────────────────────────────────────────

    def _kept_and_put(self) -> Iterator[Decision]:
        moved = self.ours_of.moved
        done: set[int] = set()
        anchor: Block | None = None
        for o, block in enumerate(self.ours):
            i = self.base_of.get(o)
            if i is None:
                if o in self.added_by_both:
                    if block.key.strip():
                        anchor = self.theirs[self.added_by_both[o]]
                    continue
                yield self._put([block], anchor)
                continue
            group = self.groups.get(i)
            if group is None:
                yield from self._gone(i, block, anchor)
                continue
            if i in moved and i not in self.theirs_of.moved and self._can_move(group):
                yield from self._move(group, block, anchor)
                continue
            if id(group) not in done:
                done.add(id(group))
                yield from self._pair(group)
            if not any(n in self.theirs_of.moved for n in group.base) and i not in moved:
                anchor = self.theirs[group.theirs[-1]]

    def _put(self, blocks: list[Block], anchor: Block | None, comment: str = "", before: str = "") -> Decision:
        if any(isinstance(block, Whole) for block in blocks):
            raise NotMergeableError("the list of contents")
        return Decision(
            Operation.INSERT, self.story, before=before, ours=_told(blocks), source=tuple(blocks), after=anchor,
            container=self.container, conflict=bool(comment), comment=comment,
            about=(anchor or next(iter(self.theirs), None)) if comment else None,
        )  # fmt: skip

    def _gone(self, i: int, block: Block, anchor: Block | None) -> Iterator[Decision]:
        """A block that the school deleted: it stays so, unless the trust has new words for it."""
        before = self.base[i]
        if block.key == before.key or isinstance(block, Whole) or not even(block.key):
            return
        yield from self._propose([block], anchor, GONE, _told([before]))

    def _propose(self, blocks: list[Block], anchor: Block | None, why: str, before: str) -> Iterator[Decision]:
        """Put blocks of ours beside what the school has, unless they stand there already, added or proposed before."""
        known = {j for group in self.groups.values() for j in group.theirs}
        there = {even(block.key) for j, block in enumerate(self.theirs) if j not in known}
        if not all(even(block.key) in there for block in blocks):
            yield self._put(blocks, anchor, why, before)

    def _can_move(self, group: _Group) -> bool:
        """Notes hang on one place and cannot stand twice; so what has notes stays where it is."""
        blocks = [self.theirs[j] for j in group.theirs]
        if len(group.base) > 1 or any(isinstance(block, Whole) for block in blocks):
            return False
        notes = any(
            atom.key in ("footnote", "endnote")
            for b in blocks
            for p in b.paragraphs()
            if p.has_signs
            for atom in p.atoms
        )
        if notes:
            self.planner.left(
                f"‘{short(_told(blocks))}’ has another place in the new version; it has notes, so it stays."
            )
        return not notes

    def _move(self, group: _Group, ours: Block, anchor: Block | None) -> Iterator[Decision]:
        base, theirs = [self.base[i] for i in group.base], [self.theirs[j] for j in group.theirs]
        edited, changed = _keys(base) != _keys(theirs), ours.key != base[0].key
        source = theirs if edited or not changed else [ours]
        yield Decision(
            Operation.MOVE, self.story, _told(base), _told(theirs), _told([ours]), blocks=tuple(theirs),
            source=tuple(source), after=anchor, container=self.container, conflict=edited and changed,
            comment=MOVED if edited and changed else "",
            about=anchor if edited and changed else None,
        )  # fmt: skip
        if edited and changed:
            yield self._put([ours], anchor)

    # ── a block on all three sides ───────────────────────────────────────────────────────────────────

    def _pair(self, group: _Group) -> Iterator[Decision]:
        base = [self.base[i] for i in group.base]
        theirs = [self.theirs[j] for j in group.theirs]
        ours = [self.ours[self.ours_of.pairs[i]] for i in group.base if i in self.ours_of.pairs]
        if len(base) == 1 and ours[0].twin is base[0] and _NOTE not in base[0].key:
            return
        first = base[0], theirs[0], ours[0]
        if all(isinstance(block, Paragraph) for block in (*base, *theirs, *ours)):
            yield from self._paragraphs(base, theirs, ours)
        elif all(isinstance(block, Table) for block in first):
            yield from self._tables(*first)
        elif all(isinstance(block, Row) for block in first):
            yield from self._rows(*first)
        elif any(block.key != first[0].key for block in ours) and ours[0].key != theirs[0].key:
            if any(isinstance(block, Whole) for block in first):
                raise NotMergeableError("the list of contents, or a file within the file")
            yield from self._propose(ours, theirs[-1], BESIDE, _told(base))

    def _tables(self, base: Block, theirs: Block, ours: Block) -> Iterator[Decision]:
        assert isinstance(base, Table) and isinstance(theirs, Table) and isinstance(ours, Table)
        if base.key == ours.key and _shape(base) == _shape(ours):
            inner = zip(base.paragraphs(), ours.paragraphs(), strict=True)
            if all(b.links == o.links for b, o in inner):
                yield from self._formats(base, theirs, ours)
                return
        if _columns_changed(base, ours):
            if theirs.key == ours.key:
                return
            if theirs.key == base.key:
                yield Decision(Operation.DELETE, self.story, _told([base]), _told([theirs]), blocks=(theirs,))
                yield self._put([ours], theirs)
            else:
                yield from self._propose([ours], theirs, COLUMNS, _told([base]))
            return
        yield from _Sequence(self.planner, self.story, theirs, base.rows, theirs.rows, ours.rows).decisions()

    def _formats(self, base: Table, theirs: Table, ours: Table) -> Iterator[Decision]:
        if base.key != theirs.key or _shape(base) != _shape(theirs):
            return
        for b, t, o in zip(base.paragraphs(), theirs.paragraphs(), ours.paragraphs(), strict=True):
            yield from self._same_words(b, t, o)

    def _same_words(self, base: Paragraph, theirs: Paragraph, ours: Paragraph) -> Iterator[Decision]:
        """The trust did not change the words: perhaps how they look, or a note that hangs on them."""
        if base.looks != ours.looks or _NOTE in base.key:
            told = base.text if base.looks != ours.looks else ""
            yield Decision(
                Operation.FORMAT, self.story, told, told, told, blocks=(theirs,), pairs=((base, theirs, ours),)
            )

    def _rows(self, base: Block, theirs: Block, ours: Block) -> Iterator[Decision]:
        assert isinstance(base, Row) and isinstance(theirs, Row) and isinstance(ours, Row)
        counts = {len(row.cells) for row in (base, theirs, ours)}
        if len(counts) == 1:
            cells: Iterator[tuple[Cell, Cell | None, Cell]] = iter(
                zip(base.cells, theirs.cells, ours.cells, strict=True)
            )
        else:
            found = align(base.cells, theirs.cells).pairs
            pairs = zip(base.cells, ours.cells, strict=False)
            cells = ((b, theirs.cells[found[n]] if n in found else None, o) for n, (b, o) in enumerate(pairs))
        for b, t, o in cells:
            if t is not None and _keys([t]) == _keys([o]) != _keys([b]):
                continue
            if t is not None:
                yield from _Sequence(self.planner, self.story, t, b.blocks, t.blocks, o.blocks).decisions()
            elif b.key != o.key:
                yield from self._propose([ours], theirs, BESIDE, _told([base]))
                return

    # ── words ────────────────────────────────────────────────────────────────────────────────────────

    def _paragraphs(self, base: Sequence[Block], theirs: Sequence[Block], ours: Sequence[Block]) -> Iterator[Decision]:
        b, t, o = ([block for block in side if isinstance(block, Paragraph)] for side in (base, theirs, ours))
        simple = len(b) == len(t) == len(o) == 1
        pairs = ((b[0], t[0], o[0]),) if simple else ()
        same = len(b) == len(o) and all(x.key == y.key and x.links == y.links for x, y in zip(b, o, strict=True))
        if same:
            if simple:
                yield from self._same_words(b[0], t[0], o[0])
            return
        if _keys(o) == _keys(t) and [p.links for p in o] == [p.links for p in t]:
            return
        row = atoms_of(b), atoms_of(t), atoms_of(o)
        found = list(edits_of(*row))
        if too_much(found, row[2]):
            yield from self._propose(list(ours), theirs[-1], BESIDE, _told(b))
            return
        if not found:
            return
        conflict = any(edit.comment for edit in found)
        only_comments = all(not edit.put and edit.start == edit.end and not edit.clear for edit in found)
        operation = Operation.KEEP if only_comments else Operation.CHANGE
        yield Decision(
            operation, self.story, _told(b), _told(t), _told(o), conflict=conflict, blocks=tuple(t), source=tuple(o),
            edits=tuple(found), pairs=pairs,
        )  # fmt: skip


_NOTE: Final = "note\x00"
"""Stands in the key of a block with a note, whose text may have changed though the block did not."""


MOSTLY: Final = 0.7
"""The share of a paragraph's words that must be another's for the two to be one, split or joined."""


def _told(blocks: Sequence[Block]) -> str:
    """The words of some blocks as a report gives them."""
    texts = [p.text if isinstance(p, Paragraph) else p.key for block in blocks for p in _inner(block)]
    return "\n".join(texts).replace(UNKNOWN, "…")


def _keys(blocks: Sequence[Block]) -> str:
    """What some blocks say, pictures and fields too, without differences of spaces only."""
    return even("\n".join(block.key for block in blocks))


def _inner(block: Block) -> Sequence[Block]:
    return list(block.paragraphs()) or [block]


def _shape(table: Table) -> list[int]:
    return [len(row.cells) for row in table.rows]


def _columns_changed(base: Table, ours: Table) -> bool:
    """Whether rows that are in both have other numbers of cells."""
    pairs = align(base.rows, ours.rows, ours=True).pairs
    return any(len(base.rows[i].cells) != len(ours.rows[j].cells) for i, j in pairs.items())
