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
from typing import Final, NamedTuple

from policygen.errors import Place, PolicygenError
from policygen.word.merge.align import Alignment, align, alike
from policygen.word.merge.atoms import Atom, Kind
from policygen.word.merge.diff import Hunk, hunks, smoothed
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
class Edit:
    """Strike out `theirs[start:end]` and put some of our atoms after them; `comment` says why they stand there.

    `instead` are the atoms of base that ours replace, which tells whether our words look as they did. `clear` are
    atoms of theirs that go because they are a proposal of ours that nobody has decided on yet.
    """

    start: int
    end: int
    put: tuple[Atom, ...] = ()
    instead: tuple[Atom, ...] = ()
    comment: str = ""
    clear: tuple[int, ...] = ()


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


# ── blocks in a row ──────────────────────────────────────────────────────────────────────────────────


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
        new = Counter(_even(block.key) for o, block in enumerate(self.ours) if o not in self.base_of)
        if new:
            new -= Counter(_even(block.key) for block in self.base)
        kept: list[int] = []
        for j, block in enumerate(self.theirs):
            key = _even(block.key) if new else ""
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
                free.setdefault(_even(block.key), []).append(j)
        found: dict[int, int] = {}
        for o, block in enumerate(self.ours):
            if o not in self.base_of and free.get(_even(block.key)):
                found[o] = free[_even(block.key)].pop(0)
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
        return Decision(Operation.KEEP, self.story, before, there, conflict=True, comment=_REMOVED, about=theirs[0])

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
        if block.key == before.key or isinstance(block, Whole) or not _even(block.key):
            return
        yield from self._propose([block], anchor, _GONE, _told([before]))

    def _propose(self, blocks: list[Block], anchor: Block | None, why: str, before: str) -> Iterator[Decision]:
        """Put blocks of ours beside what the school has, unless they stand there already, added or proposed before."""
        known = {j for group in self.groups.values() for j in group.theirs}
        there = {_even(block.key) for j, block in enumerate(self.theirs) if j not in known}
        if not all(_even(block.key) in there for block in blocks):
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
                f"‘{_short(_told(blocks))}’ has another place in the new version; it has notes, so it stays."
            )
        return not notes

    def _move(self, group: _Group, ours: Block, anchor: Block | None) -> Iterator[Decision]:
        base, theirs = [self.base[i] for i in group.base], [self.theirs[j] for j in group.theirs]
        edited, changed = _keys(base) != _keys(theirs), ours.key != base[0].key
        source = theirs if edited or not changed else [ours]
        yield Decision(
            Operation.MOVE, self.story, _told(base), _told(theirs), _told([ours]), blocks=tuple(theirs),
            source=tuple(source), after=anchor, container=self.container, conflict=edited and changed,
            comment=_MOVED if edited and changed else "",
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
            yield from self._propose(ours, theirs[-1], _BESIDE, _told(base))

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
                yield from self._propose([ours], theirs, _COLUMNS, _told([base]))
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
                yield from self._propose([ours], theirs, _BESIDE, _told([base]))
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
        found = list(_edits(*row))
        if _too_much(found, row[2]):
            yield from self._propose(list(ours), theirs[-1], _BESIDE, _told(b))
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

_BESIDE: Final = (
    "The trust has changed this text, and so has the school. Yours stays; the trust’s new text comes after it."
)
_GONE: Final = (
    "This text was deleted here, and the trust has changed it since. Its new words are put in again after this."
)
_REMOVED: Final = (
    "The trust has removed this text. It stays, because it was edited here. Delete it if it is no longer needed."
)
_MOVED: Final = "The trust has moved this text and changed it. Here it stands in your words; the trust’s come after."
_WORDS: Final = "The trust has changed the words ‘{0}’ to ‘{1}’. Yours stay; the trust’s are put in after them."
_ADDED: Final = "The trust has put in ‘{1}’ here, where the text was edited too."
_STRUCK_BY_SCHOOL: Final = (
    "The words ‘{0}’ were deleted here. The trust has changed them to ‘{1}’, which is put in again."
)
_TAKEN_OUT: Final = "The trust has taken out the words ‘{0}’. Yours stay, because they were edited."
_COLUMNS: Final = (
    "The trust has changed the columns of this table, and the school has edited it. Yours stays; the trust’s new table "
    "comes after it."
)


def _told(blocks: Sequence[Block]) -> str:
    """The words of some blocks as a report gives them."""
    texts = [p.text if isinstance(p, Paragraph) else p.key for block in blocks for p in _inner(block)]
    return "\n".join(texts).replace(UNKNOWN, "…")


def _keys(blocks: Sequence[Block]) -> str:
    """What some blocks say, pictures and fields too, without differences of spaces only."""
    return _even("\n".join(block.key for block in blocks))


def _inner(block: Block) -> Sequence[Block]:
    return list(block.paragraphs()) or [block]


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 120 else f"{words[:119]}…"


def _even(text: str) -> str:
    """A text without differences of spaces only."""
    return " ".join(text.split())


def _shape(table: Table) -> list[int]:
    return [len(row.cells) for row in table.rows]


def _columns_changed(base: Table, ours: Table) -> bool:
    """Whether rows that are in both have other numbers of cells."""
    pairs = align(base.rows, ours.rows, ours=True).pairs
    return any(len(base.rows[i].cells) != len(ours.rows[j].cells) for i, j in pairs.items())


# ── atoms in a row ───────────────────────────────────────────────────────────────────────────────────


def _edits(base: Sequence[Atom], theirs: Sequence[Atom], ours: Sequence[Atom]) -> Iterator[Edit]:
    """What to do in a row of theirs' atoms, from left to right."""
    all_of_school = hunks(base, theirs)
    by_school = [hunk for hunk in all_of_school if _typed(hunk, base, theirs)]
    # What both changed alike needs nothing; left in, it would be joined with the trust's other changes beside it.
    alike = {(h.start, h.end, *_solid(theirs[h.from_ : h.to])) for h in by_school}
    own = [h for h in hunks(base, ours) if (h.start, h.end, *_solid(ours[h.from_ : h.to])) not in alike]
    by_trust = smoothed(own, base)
    at = _Positions(all_of_school)
    for trust, school in _regions(by_trust, by_school, base, theirs, ours):
        if not school:
            for hunk in trust:
                if hunk.start == hunk.end and _both_added(hunk, by_school, ours, theirs):
                    continue
                start = at.behind(hunk.start)
                end = max(start, at.before(hunk.end))
                new = tuple(ours[hunk.from_ : hunk.to])
                if new and any(one.start <= hunk.end and hunk.start <= one.end for one in by_school):
                    new = _spaced(theirs[:start], new, theirs[end:])
                yield Edit(start, end, new, tuple(base[hunk.start : hunk.end]))
            continue
        yield from _conflict(trust, school, base, theirs, ours, at)


def _both_added(hunk: Hunk, by_school: Sequence[Hunk], ours: Sequence[Atom], theirs: Sequence[Atom]) -> bool:
    """Whether the school put in the same at the same place."""
    beside = (one for one in by_school if one.start <= hunk.start <= one.end)
    return any(_holds(theirs[one.from_ : one.to], ours[hunk.from_ : hunk.to], proposed=False) for one in beside)


def _typed(hunk: Hunk, base: Sequence[Atom], theirs: Sequence[Atom]) -> bool:
    """Whether a change of the school's is one of words, and not of spaces that programs put in or leave out."""
    struck, put = base[hunk.start : hunk.end], theirs[hunk.from_ : hunk.to]
    return any(atom.kind is not Kind.SPACE for atom in (*struck, *put))


class _Positions:
    """Where a place between two atoms of base is in theirs, by the school's changes."""

    def __init__(self, by_school: Sequence[Hunk]) -> None:
        self.hunks = by_school

    def before(self, at: int) -> int:
        """The place there before anything that the school put in at this place."""
        shift = 0
        for hunk in self.hunks:
            if hunk.end < at or (hunk.end == at and hunk.start < hunk.end):
                shift = hunk.to - hunk.end
            else:
                return hunk.from_ if hunk.start < at else at + shift
        return at + shift

    def behind(self, at: int) -> int:
        """The place there after anything that the school put in at this place."""
        shift = 0
        for hunk in self.hunks:
            if hunk.end <= at:
                shift = hunk.to - hunk.end
            else:
                return hunk.to if hunk.start < at else at + shift
        return at + shift


def _regions(
    by_trust: Sequence[Hunk],
    by_school: Sequence[Hunk],
    base: Sequence[Atom],
    theirs: Sequence[Atom],
    ours: Sequence[Atom],
) -> Iterator[tuple[list[Hunk], list[Hunk]]]:
    """The trust's changes one by one, each with the school's of the same words; those that share some, together."""
    trust: list[Hunk] = []
    school: list[Hunk] = []
    waiting = list(by_school)
    for hunk in by_trust:
        mine = _Row(hunk, ours)
        if trust and not any(_touch(_Row(one, theirs), mine, base) for one in school):
            yield trust, school
            trust, school = [], []
        trust.append(hunk)
        for one in list(waiting):
            if _touch(mine, _Row(one, theirs), base):
                school.append(one)
                waiting.remove(one)
    if trust:
        yield trust, school


class _Row(NamedTuple):
    """A change with the row of atoms that it leads to."""

    hunk: Hunk
    after: Sequence[Atom]


def _touch(one: _Row, other: _Row, base: Sequence[Atom]) -> bool:
    """Whether two changes are of the same words: no unchanged word and no end of a sentence stands between them."""
    first, second = sorted((one, other), key=lambda row: (row.hunk.start, row.hunk.end))
    if first.hunk.end > second.hunk.start:
        return True
    between = base[first.hunk.end : second.hunk.start]
    if any(atom.kind in (Kind.WORD, Kind.SIGN, Kind.BREAK) or atom.ends_sentence for atom in between):
        return False
    return not (_ends_sentence(first, base) or (not between and _is_sentence(second, base)))


def _ends_sentence(row: _Row, base: Sequence[Atom]) -> bool:
    """Whether a sentence ends with what was changed, before and after the change."""
    new = [atom for atom in row.after[row.hunk.from_ : row.hunk.to] if _is_solid(atom)]
    old = [atom for atom in base[: row.hunk.end] if _is_solid(atom)]
    return (not old or old[-1].ends_sentence) and (not new or new[-1].ends_sentence)


def _is_sentence(row: _Row, base: Sequence[Atom]) -> bool:
    """Whether whole sentences were put in, after the end of another one."""
    old = [atom for atom in base[: row.hunk.start] if _is_solid(atom)]
    return row.hunk.start == row.hunk.end and _ends_sentence(row, base) and bool(old)


def _conflict(
    trust: Sequence[Hunk], school: Sequence[Hunk], base: Sequence[Atom], theirs: Sequence[Atom], ours: Sequence[Atom],
    at: _Positions,
) -> Iterator[Edit]:  # fmt: skip
    """The trust and the school changed the same words: theirs stay, ours come after them."""
    low = min(hunk.start for hunk in (*trust, *school))
    high = max(hunk.end for hunk in (*trust, *school))
    start, end = at.before(low), at.behind(high)
    first, last = trust[0], trust[-1]
    new = ours[first.from_ - (first.start - low) : last.to + (high - last.end)]
    own = theirs[start:end]
    old = base[low:high]
    if _solid(own) == _solid(new):
        return
    only_spaces = all(atom.kind is Kind.SPACE for atom in new)
    clear = _superseded(at.hunks, base, theirs, trust, start, end)
    if only_spaces:
        if _even(_text(own)):
            yield Edit(end, end, comment=_TAKEN_OUT.format(_short(_text(old))), clear=clear)
        return
    if _holds(own, new, proposed=any(hunk.start < hunk.end for hunk in trust)):
        return
    told = _STRUCK_BY_SCHOOL if not _even(_text(own)) else _WORDS if _even(_text(old)) else _ADDED
    comment = told.format(_short(_text(old)), _short(_text(new)))
    stays = [atom for n, atom in enumerate(theirs[:end]) if n not in clear]
    yield Edit(end, end, _spaced(stays, new, theirs[end:]), tuple(old), comment, clear)


UNKNOWN: Final = "\ue000"
"""Stands in a base for words that nobody remembers: a character that no document has."""

_SPACE: Final = Atom(" ", " ", Kind.SPACE, ())


def _spaced(before: Sequence[Atom], new: Sequence[Atom], after: Sequence[Atom]) -> tuple[Atom, ...]:
    """Words that are put in beside others, with a space where two words would otherwise meet."""
    put = list(new)
    if after and after[0].kind is Kind.MARK:
        while put and put[-1].kind is Kind.SPACE:
            put.pop()
    if before and before[-1].kind is not Kind.SPACE and before[-1].kind is not Kind.BREAK and _reads_as_word(put[0]):
        put.insert(0, _SPACE)
    if after and _reads_as_word(after[0]) and put[-1].kind is not Kind.SPACE:
        put.append(_SPACE)
    return tuple(put)


def _reads_as_word(atom: Atom) -> bool:
    return atom.kind is Kind.WORD or atom.key.startswith("field:")


def _holds(own: Sequence[Atom], new: Sequence[Atom], *, proposed: bool) -> bool:
    """Whether what stands there already has the new words in it, side by side; `proposed`: in a proposal of ours."""
    wanted = _solid(new)
    there = [(atom.key, atom.link) if atom.proposed or not proposed else None for atom in own if _is_solid(atom)]
    return any(there[n : n + len(wanted)] == wanted for n in range(len(there) - len(wanted) + 1))


def _is_solid(atom: Atom) -> bool:
    return atom.kind is not Kind.SPACE


def _solid(atoms: Sequence[Atom]) -> list[tuple[str, str] | None]:
    """What some atoms say, without their spaces."""
    return [(atom.key, atom.link) for atom in atoms if _is_solid(atom)]


def _superseded(
    by_school: Sequence[Hunk], base: Sequence[Atom], theirs: Sequence[Atom], trust: Sequence[Hunk], start: int, end: int
) -> tuple[int, ...]:
    """Atoms of theirs that are a proposal of ours for words that the trust has changed again; spaces go with them."""
    changed = {n for hunk in trust for n in range(hunk.start, hunk.end)}
    found: set[int] = set()
    i = j = 0
    for hunk in [*by_school, Hunk(len(base), len(base), len(theirs), len(theirs))]:
        same = (j + n for n in range(hunk.start - i) if i + n in changed)
        found.update(n for n in same if start <= n < end and theirs[n].proposed)
        i, j = hunk.end, hunk.to
    for n in sorted(found):
        beside = (n - 1, n + 1)
        found.update(m for m in beside if start <= m < end and theirs[m].proposed and theirs[m].kind is Kind.SPACE)
    return tuple(n for n in sorted(found) if not _parts_words(n, found, theirs))


def _parts_words(space: int, gone: set[int], theirs: Sequence[Atom]) -> bool:
    """Whether a space is the last of what goes between two words that stay, and would meet without it."""
    if _is_solid(theirs[space]) or space + 1 in gone or space + 1 == len(theirs):
        return False
    left = next((n for n in range(space - 1, -1, -1) if n not in gone), None)
    return left is not None and theirs[left].kind is Kind.WORD and theirs[space + 1].kind is Kind.WORD


def _text(atoms: Sequence[Atom]) -> str:
    return "".join(_sign(atom) if atom.kind is Kind.SIGN else atom.text for atom in atoms).replace(UNKNOWN, "")


def _sign(atom: Atom) -> str:
    """What a comment calls something that is no word."""
    kind = atom.key.partition(":")[0]
    return f"[{'picture' if kind == 'object' else kind}]"


FEW_WORDS: Final = 8
HALF: Final = 0.5


def _too_much(edits: Sequence[Edit], ours: Sequence[Atom]) -> bool:
    """Whether so much of a paragraph was changed on both sides that ours reads better as a paragraph of its own."""
    put = sum(atom.kind is Kind.WORD for edit in edits if edit.comment for atom in edit.put)
    words = sum(atom.kind is Kind.WORD for atom in ours)
    return put > FEW_WORDS and put > HALF * words


__all__ = ["Alignment", "Decision", "Edit", "NotMergeableError", "Operation", "Planner", "alike"]
