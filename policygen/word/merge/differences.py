"""What people changed in a document since it was issued: paragraph by paragraph, and which blanks they filled.

Differences are of what a file says. How a program wrote it down is none: runs, ids, numbers of sittings, contents
and page numbers worked out anew, spaces at the ends of lines. Pending changes count as accepted.

A blank is printed in a content control (ECMA-376 part 1, 17.5.2) whose tag names the fact. Not every program keeps
controls or their tags, so a blank is known in the issued file only; what stands in its place is what was typed.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise, product
from typing import Final, Literal

from policygen.errors import Place
from policygen.word.merge.align import LIKE, Alignment, align
from policygen.word.merge.atoms import Atom, Kind
from policygen.word.merge.diff import Hunk, hunks
from policygen.word.merge.stories import Block, Cell, Paragraph, Row, Side, Story, Table, Whole, atoms_of
from policygen.word.ooxml import w
from policygen.word.package import Package
from policygen.word.places import Places, heading_styles, words_of

KindOfDifference = Literal["changed", "added", "removed", "moved"]


@dataclass(frozen=True)
class Change:
    """Some words that became others; either may be empty. `start` is where they stood in the paragraph's `before`."""

    start: int
    before: str
    after: str

    @property
    def end(self) -> int:
        """Where they ended there."""
        return self.start + len(self.before)


@dataclass(frozen=True)
class Filled:
    """A blank that somebody filled: the fact's key, what the blank said belongs there, and what was typed.

    `start` is where the blank stood in the paragraph's `before`. Where words around it were changed together with it
    and nothing in the file tells them apart, `sure` is false and `text` is all of the new words.
    """

    key: str
    label: str
    text: str
    start: int
    sure: bool = True

    @property
    def end(self) -> int:
        """Where the blank ended there."""
        return self.start + len(_placeholder(self.label))


@dataclass(frozen=True)
class Difference:
    """A paragraph, or a table, row or cell as a whole, that is not as it was issued.

    `before` and `after` are its words, `changes` the words in it that became others, what was typed into blanks
    among them, and `name` the bookmark that it was issued with. `place` is where it stands in the edited file; of
    what was removed, the paragraph before it.
    """

    kind: KindOfDifference
    place: Place
    before: str
    after: str
    changes: tuple[Change, ...] = ()
    blanks: tuple[Filled, ...] = ()
    name: str = ""

    @property
    def beside_blanks(self) -> tuple[Change, ...]:
        """The changes that are more than a blank which somebody filled."""
        filled = {(blank.start, blank.end) for blank in self.blanks if blank.sure}
        return tuple(change for change in self.changes if (change.start, change.end) not in filled)

    @property
    def only_fills_blanks(self) -> bool:
        """Whether nothing was changed but that somebody filled blanks."""
        return self.kind == "changed" and not self.beside_blanks


def differences(base: Package, theirs: Package) -> tuple[Difference, ...]:
    """What people changed in `theirs` since `base` was issued, in the order in which it stands there.

    The body comes first, then headers and footers, then notes. A header that serves several sections is told once.
    """
    return tuple(dict.fromkeys(_Comparison(Side(base), Side(theirs)).found()))


# ── stories ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(eq=False)
class _Comparison:
    """Two files that are compared."""

    base: Side
    theirs: Side
    notes: list[tuple[Story, Story]] = field(default_factory=list)
    _places: dict[str, Places] = field(default_factory=dict)

    def found(self) -> Iterator[Difference]:
        yield from self._story(self.base.body, self.theirs.body)
        for before, after in self._edges():
            yield from self._story(before, after)
        for before, after in self.notes:
            yield from self._story(before, after)

    def _edges(self) -> Iterator[tuple[Story, Story]]:
        """The headers and footers that show in both, each pair once."""
        before, after = self.base.edges(), self.theirs.edges()
        shown = [told for told in before if told in after]
        for kind, one, other in dict.fromkeys((told.partition(",")[0], before[told], after[told]) for told in shown):
            yield self.base.edge(kind, one), self.theirs.edge(kind, other)

    def _story(self, before: Story, after: Story) -> Iterator[Difference]:
        return _Blocks(self, after.part, before.blocks, after.blocks).found()

    def place(self, part: str, block: Block | None) -> Place:
        """Where a block of theirs stands."""
        if part not in self._places:
            headings = heading_styles(self.theirs.package)
            self._places[part] = Places(self.theirs.root(part), self.theirs.package.name, part, headings)
        first = None if block is None else next(block.paragraphs(), block)
        return self._places[part].part if first is None else self._places[part].of(first.element)

    @cached_property
    def blanks(self) -> "_Blanks":
        """The blanks of the issued file, and which of them still have their controls."""
        before, after = (Counter(controls(side)) for side in (self.base, self.theirs))
        placeholders = {tag: words for tag, words in before if words.startswith("[") and words.endswith("]")}
        counts = (Counter(tag for tag, _ in found.elements()) for found in (before, after))
        issued, there = counts
        return _Blanks(placeholders, frozenset(tag for tag in placeholders if there[tag] >= issued[tag]))

    def remember_notes(self, before: Paragraph, after: Paragraph) -> None:
        """Keep for later the notes whose numbers stand at the same place in two paragraphs."""
        for kind in ("footnote", "endnote"):
            if kind not in before.key or kind not in after.key:
                continue
            for one, other in _equal(before.atoms, after.atoms):
                if one.key == kind:
                    ids = [atom.pieces[0].element.get(w("id"), "") for atom in (one, other)]
                    pair = self.base.note(kind, ids[0]), self.theirs.note(kind, ids[1])
                    if pair[0] is not None and pair[1] is not None:
                        self.notes.append((pair[0], pair[1]))


@dataclass(frozen=True)
class _Blanks:
    """What each blank of the issued file said, by its key; `kept` are those all of whose controls are still there."""

    placeholders: Mapping[str, str]
    kept: frozenset[str]


def controls(side: Side) -> Iterator[tuple[str, str]]:
    """The tag and the words of each content control of the body, headers and footers."""
    for part in dict.fromkeys([side.package.main, *side.edges().values()]):
        for control in side.root(part).iter(w("sdt")):
            tag = control.find(f"{w('sdtPr')}/{w('tag')}")
            if tag is not None:
                yield tag.get(w("val"), ""), "".join(text.text or "" for text in control.iter(w("t")))


# ── blocks ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass(eq=False)
class _Blocks:
    """The blocks of a container, or the rows of a table, in both files."""

    comparison: _Comparison
    part: str
    before: Sequence[Block]
    after: Sequence[Block]

    def found(self) -> Iterator[Difference]:
        """What differs, in the order of the edited file, what was removed after what stood before it."""
        if _is_answer_of_lines(self.before, self.after):
            yield from self._words(self.before, self.after, "changed")
            return
        found = align(self.before, self.after)
        pairs = dict(sorted((found.pairs | _pairs_by_blanks(self.before, self.after, found)).items()))
        back = {j: i for i, j in pairs.items()}
        split, joined = _with_rest(pairs, self.before, self.after), _with_rest(back, self.after, self.before)
        parts = {j for numbers in split.values() for j in numbers}
        gone = sorted(set(range(len(self.before))) - {i for numbers in joined.values() for i in numbers})
        last: Block | None = None
        for j, block in enumerate(self.after):
            if j in back:
                i = back[j]
                if i not in found.moved:
                    yield from self._removed([n for n in gone if n < i], last)
                    gone = [n for n in gone if n > i]
                before, after = [self.before[n] for n in joined[j]], [self.after[n] for n in split[i]]
                yield from self._group(before, after, "moved" if i in found.moved else "changed")
            elif j not in parts and _even(_told(block)) not in self._words_of_contents:
                yield from self._added(block)
            last = block
        yield from self._removed(gone, last)

    @cached_property
    def _words_of_contents(self) -> frozenset[str]:
        """The lines in the list of contents: a program that dissolves its control leaves its heading behind."""
        lists = (block.element for block in self.before if isinstance(block, Whole))
        return frozenset(_even(words_of(line)) for element in lists for line in element.iter(w("p")))

    def _removed(self, numbers: Iterable[int], last: Block | None) -> Iterator[Difference]:
        for number in numbers:
            block = self.before[number]
            yield from self._whole("removed", last, _told(block), "", block.name)

    def _added(self, block: Block) -> Iterator[Difference]:
        """A block of theirs alone; a blank may have come along into it, with what was typed there."""
        runs = [run for p in block.paragraphs() if _any_blank(p.atoms) for run in _runs_of_one_blank(p.atoms)]
        known = self.comparison.blanks.placeholders if runs else {}
        blanks = [
            Filled(run[0].blank, known[run[0].blank][1:-1], _answer(_text(run)), 0)
            for run in runs
            if run[0].blank in known and _text(run) not in ("", known[run[0].blank])
        ]
        yield from self._whole("added", block, "", _told(block), blanks=tuple(blanks))

    def _whole(
        self, kind: KindOfDifference, block: Block | None, before: str, after: str, name: str = "",
        blanks: tuple[Filled, ...] = (),
    ) -> Iterator[Difference]:  # fmt: skip
        if _even(before) or _even(after):
            change = Change(0, before, after)
            yield Difference(kind, self.comparison.place(self.part, block), before, after, (change,), blanks, name)

    def _group(self, before: Sequence[Block], after: Sequence[Block], kind: KindOfDifference) -> Iterator[Difference]:
        """A block that is in both files, or a paragraph and those that it was split into or joined from."""
        one, other = before[0], after[0]
        if isinstance(one, Paragraph) and isinstance(other, Paragraph):
            yield from self._words(before, after, kind)
            return
        if kind == "moved" and _even(one.key):
            yield Difference(kind, self.comparison.place(self.part, other), _told(one), _told(other), name=one.name)
        if isinstance(one, Table) and isinstance(other, Table):
            yield from self._inner(one.rows, other.rows)
        elif isinstance(one, Row) and isinstance(other, Row):
            yield from self._cells(one.cells, other.cells)
        elif isinstance(one, Cell) and isinstance(other, Cell):
            yield from self._inner(one.blocks, other.blocks)

    def _inner(self, before: Sequence[Block], after: Sequence[Block]) -> Iterator[Difference]:
        return _Blocks(self.comparison, self.part, before, after).found()

    def _cells(self, before: Sequence[Cell], after: Sequence[Cell]) -> Iterator[Difference]:
        """The cells of two rows: in their order, unless there are more or fewer than there were."""
        if len(before) != len(after):
            yield from self._inner(before, after)
            return
        for one, other in zip(before, after, strict=True):
            yield from self._inner(one.blocks, other.blocks)

    def _words(self, before: Sequence[Block], after: Sequence[Block], kind: KindOfDifference) -> Iterator[Difference]:
        """The differences of a paragraph, or of one that became several."""
        one, other = ([block for block in side if isinstance(block, Paragraph)] for side in (before, after))
        for pair in product(one, other):
            self.comparison.remember_notes(*pair)
        changes, blanks = ([], []) if _say_the_same(one, other) else self._changes(atoms_of(one), atoms_of(other))
        words = [_text(atoms_of(side)).strip() for side in (one, other)] if changes or kind == "moved" else ["", ""]
        if changes or (kind == "moved" and any(words)):
            told = "\n".join(p.text for p in one), "\n".join(p.text for p in other)
            place = self.comparison.place(self.part, other[0])
            yield Difference(kind, place, *told, tuple(changes), tuple(blanks), one[0].name)

    def _changes(self, before: Sequence[Atom], after: Sequence[Atom]) -> tuple[list[Change], list[Filled]]:
        if not _any_blank(before) and not _any_blank(after):
            return _changes(before, after, _NO_BLANKS)
        return _changes(before, after, self.comparison.blanks)


def _say_the_same(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> bool:
    if len(before) != len(after):
        return False
    pairs = zip(before, after, strict=True)
    return all(_even(one.key) == _even(other.key) and one.links == other.links for one, other in pairs)


def _told(block: Block) -> str:
    """What a block reads, to show to people: rows one below the other, their cells side by side."""
    if isinstance(block, Whole):
        return "[contents]" if block.told == "contents" else f"[{block.told}]"
    if isinstance(block, Paragraph):
        return _text(block.atoms)
    if isinstance(block, Row):
        return " | ".join(_told(cell) for cell in block.cells)
    inner: Sequence[Block] = block.rows if isinstance(block, Table) else block.blocks if isinstance(block, Cell) else ()
    return "\n".join(_told(each) for each in inner)


def _even(text: str) -> str:
    return " ".join(text.split())


# ── split and joined paragraphs ──────────────────────────────────────────────────────────────────────


def _with_rest(pairs: Mapping[int, int], before: Sequence[Block], after: Sequence[Block]) -> dict[int, list[int]]:
    """For each number the one that it is paired with, and its neighbours that hold the rest of the words."""
    taken = set(pairs.values())
    found = {i: [j] for i, j in sorted(pairs.items())}
    for i, group in found.items():
        whole = before[i]
        if not isinstance(whole, Paragraph) or whole.key == after[group[0]].key:
            continue
        for step in (1, -1):
            at = group[-1 if step > 0 else 0] + step
            while 0 <= at < len(after) and at not in taken and _is_rest(whole, [after[j] for j in group], after[at]):
                group.insert(len(group) if step > 0 else 0, at)
                taken.add(at)
                at += step
    return found


def _is_rest(whole: Block, parts: Sequence[Block], other: Block) -> bool:
    """Whether a paragraph is mostly made of words of another that its other parts lack."""
    if not isinstance(other, Paragraph) or not other.words:
        return False
    missing = whole.words - sum((part.words for part in parts), start=Counter())
    return (missing & other.words).total() >= max(2, _MOSTLY * other.words.total())


_MOSTLY: Final = 0.7


# ── blocks that are hard to recognise, because a blank was most of what they said ────────────────────


def _is_answer_of_lines(before: Sequence[Block], after: Sequence[Block]) -> bool:
    """Whether a cell in which nothing but a blank stood was filled with several paragraphs, as addresses are."""
    if len(before) != 1 or len(after) < 2:
        return False
    [block] = before
    if not isinstance(block, Paragraph) or not all(isinstance(other, Paragraph) for other in after):
        return False
    atoms = [atom for atom in _with_blanks(block.atoms) if atom.kind is not Kind.SPACE]
    return len(atoms) == 1 and _is_blank(atoms[0])


def _pairs_by_blanks(before: Sequence[Block], after: Sequence[Block], found: Alignment) -> dict[int, int]:
    """Blocks with blanks that were not found again, each with one that stands at its place.

    What a blank said is no word of the block's: who fills it takes that away.
    """
    taken = set(found.pairs.values())
    pairs: dict[int, int] = {}
    for left, right in _gaps(len(before), len(after), found):
        lost = [i for i in left if i not in found.pairs]
        free = [j for j in right if j not in taken]
        wanted = [i for i in lost if _has_blank(before[i])] if free else []
        one_each = len(lost) == len(free)
        for i in wanted:
            same = free[lost.index(i)] if one_each else None
            chosen = same if same is not None else _most_alike(before[i], after, [j for j in free if j not in taken])
            if chosen is not None and before[i].sort == after[chosen].sort:
                pairs[i] = chosen
                taken.add(chosen)
    return pairs


def _gaps(count: int, others: int, found: Alignment) -> Iterator[tuple[range, range]]:
    """The numbers between one pair and the next, in both files."""
    chain = [(i, j) for i, j in sorted(found.pairs.items()) if i not in found.moved]
    edges = [(-1, -1), *chain, (count, others)]
    for (i0, j0), (i1, j1) in pairwise(edges):
        yield range(i0 + 1, i1), range(j0 + 1, j1)


def _has_blank(block: Block) -> bool:
    return any(_any_blank(paragraph.atoms) for paragraph in block.paragraphs())


def _most_alike(block: Block, others: Sequence[Block], free: Sequence[int]) -> int | None:
    """That of some blocks which has most of the words that stand around a block's blanks, if one has enough."""
    own = Counter(atom.key for p in block.paragraphs() for atom in p.atoms if atom.kind is Kind.WORD and not atom.blank)
    if not own:
        return None
    shares = {j: (own & _words(others[j])).total() / own.total() for j in free}
    best = max(shares, key=lambda j: (shares[j], -j), default=None)
    return best if best is not None and shares[best] >= max(LIKE, _MOST) else None


_MOST: Final = 0.6
"""The share of the words around a blank that must still be there for a block to be known by them."""


def _words(block: Block) -> Counter[str]:
    return Counter(atom.key for p in block.paragraphs() for atom in p.atoms if atom.kind is Kind.WORD)


# ── words ────────────────────────────────────────────────────────────────────────────────────────────


def _changes(before: Sequence[Atom], after: Sequence[Atom], known: _Blanks) -> tuple[list[Change], list[Filled]]:
    """What differs between two paragraphs, word by word, and the blanks that were filled."""
    own, other = (_with_blanks(before), _as_filled(after, before, known)) if known.placeholders else (before, after)
    starts = _starts(own)
    found = [hunk for hunk in hunks(own, other) if _has_words(hunk, own, other)]
    changes = [_change(hunk, own, other, starts) for hunk in found]
    blanks = [filled for n in range(len(found)) for filled in _typed(found, n, own, other, known)]
    for number, filled_with in _places_of_equal(own, other):
        blank, typed = own[number], filled_with.text.replace(own[number].text, "")
        if _is_blank(blank) and _even(filled_with.text) != _even(blank.text):
            changes.append(Change(starts[number], blank.text, filled_with.text))
            if typed.strip():
                key = filled_with.blank if filled_with.blank in known.placeholders else blank.blank
                blanks.append(Filled(key, _label(blank), _answer(typed), starts[number]))
    return sorted(changes, key=lambda c: c.start), sorted(blanks, key=lambda b: b.start)


def _typed(
    found: Sequence[Hunk], number: int, before: Sequence[Atom], after: Sequence[Atom], known: _Blanks
) -> Iterator[Filled]:
    """The blanks that one of the changes took away or brought along, with what stands in them now.

    A blank whose control is still there, here or elsewhere, was not filled by words outside it.
    """
    hunk, starts = found[number], _starts(before)
    put = after[hunk.from_ : hunk.to]
    for atom in put:
        if _is_blank(atom) and _placeholder(_label(atom)) != atom.text and _answer(atom.text):
            yield Filled(atom.blank, _label(atom), _answer(atom.text), starts[hunk.start])
    text = _text([atom for atom in put if not _is_blank(atom)])
    sure = _is_of_one_blank(hunk, before) and not any(
        _blurs(found[n], hunk, before) for n in (number - 1, number + 1) if 0 <= n < len(found)
    )
    for place in range(hunk.start, hunk.end):
        blank = before[place]
        if _is_blank(blank) and text.strip() and blank.blank not in known.kept:
            yield Filled(blank.blank, _label(blank), _answer(text), starts[place], sure)


def _is_of_one_blank(hunk: Hunk, before: Sequence[Atom]) -> bool:
    gone = [atom for atom in before[hunk.start : hunk.end] if atom.kind is not Kind.SPACE]
    return len(gone) == 1 and _is_blank(gone[0])


def _blurs(other: Hunk, hunk: Hunk, before: Sequence[Atom]) -> bool:
    """Whether words beside a blank were changed too, and so little stands between that it may be so by chance."""
    first, second = sorted((other, hunk))
    between = [atom for atom in before[first.end : second.start] if atom.kind is not Kind.SPACE]
    return not _is_of_one_blank(other, before) and len(between) < 2 and all(a.kind is Kind.WORD for a in between)


def _answer(text: str) -> str:
    """What was typed into a blank: without the brackets of the placeholder where these were left around it."""
    words = "\n".join(line for line in (" ".join(line.split()) for line in text.splitlines()) if line)
    return words[1:-1].strip() if words.startswith("[") and words.endswith("]") else words


def _change(hunk: Hunk, before: Sequence[Atom], after: Sequence[Atom], starts: Sequence[int]) -> Change:
    old, new = before[hunk.start : hunk.end], after[hunk.from_ : hunk.to]
    words = _text(old), _text(new)
    if words[0] == words[1]:
        words = _with_address(old), _with_address(new)
    return Change(starts[hunk.start], *words)


def _with_address(atoms: Sequence[Atom]) -> str:
    addresses = dict.fromkeys(atom.link for atom in atoms if atom.link)
    return _text(atoms) + "".join(f" <{address}>" for address in addresses)


def _has_words(hunk: Hunk, before: Sequence[Atom], after: Sequence[Atom]) -> bool:
    """Whether a change is one that people read: programs put in spaces and page breaks, and refresh page numbers."""
    changed = (*before[hunk.start : hunk.end], *after[hunk.from_ : hunk.to])
    return any(atom.kind is Kind.BREAK or bool(_text([atom]).strip()) for atom in changed)


def _starts(atoms: Sequence[Atom]) -> list[int]:
    """Where each atom begins in the paragraph's words, and where the last one ends."""
    found = [0]
    for atom in atoms:
        found.append(found[-1] + len(atom.text))
    return found


def _equal(before: Sequence[Atom], after: Sequence[Atom]) -> Iterator[tuple[Atom, Atom]]:
    """The atoms that are the same in both."""
    return ((before[number], other) for number, other in _places_of_equal(before, after))


def _places_of_equal(before: Sequence[Atom], after: Sequence[Atom]) -> Iterator[tuple[int, Atom]]:
    i = j = 0
    for hunk in [*hunks(before, after), Hunk(len(before), len(before), len(after), len(after))]:
        yield from ((i + n, after[j + n]) for n in range(hunk.start - i))
        i, j = hunk.end, hunk.to


def _text(atoms: Sequence[Atom]) -> str:
    """What some atoms read, with a sign for what is no text."""
    return "".join(_sign(atom) if atom.kind is Kind.SIGN and not atom.text else atom.text for atom in atoms)


def _sign(atom: Atom) -> str:
    kind, _, told = atom.key.partition(":")
    if kind == "field":
        return told.partition("=")[2]
    if kind == "object":
        words = [part for part in told.split("|") if part and not _DIGEST.fullmatch(part)]
        return f"[{'; '.join(words) or 'picture'}]"
    return "" if kind in ("tab", "break") else f"[{kind}]"


_DIGEST: Final = re.compile(r"[0-9a-f]{16}|nothing")
"""What `Media.key_of` says of a picture's bytes; the rest are words in a drawing, and what describes it."""


# ── blanks ───────────────────────────────────────────────────────────────────────────────────────────

_BLANK: Final = "blank:"


def _any_blank(atoms: Sequence[Atom]) -> bool:
    return any(atom.blank for atom in atoms)


def _is_blank(atom: Atom) -> bool:
    return atom.kind is Kind.SIGN and atom.key.startswith(_BLANK)


def _placeholder(label: str) -> str:
    return f"[{label}]"


def _label(blank: Atom) -> str:
    return blank.key[len(_BLANK) + 1 : -1]


_NO_BLANKS: Final = _Blanks({}, frozenset())


def _with_blanks(atoms: Sequence[Atom]) -> list[Atom]:
    """The atoms of an issued paragraph, with one for each blank."""
    found: list[Atom] = []
    for run in _runs_of_one_blank(atoms):
        text = _text(run).strip()
        if run[0].blank and text.startswith("[") and text.endswith("]"):
            found.append(_blank(text, text, run))
        else:
            found += run
    return found


def _blank(placeholder: str, text: str, atoms: Sequence[Atom]) -> Atom:
    """One atom for a blank: equal to another where the placeholder is, whatever stands there now."""
    pieces = tuple(piece for atom in atoms for piece in atom.pieces)
    return Atom(f"{_BLANK}{placeholder}", text, Kind.SIGN, pieces, atoms[0].link, atoms[0].blank)


def _as_filled(atoms: Sequence[Atom], base: Sequence[Atom], known: _Blanks) -> list[Atom]:
    """The atoms of an edited paragraph, with one for each blank of the issued file that can still be told.

    That is one whose control still has its tag, and one of this paragraph that has all the words of its placeholder.
    """
    blanks = [atom for atom in _with_blanks(base) if _is_blank(atom)]
    placeholders = {**known.placeholders, **{atom.blank: atom.text for atom in blanks}}
    found: list[Atom] = []
    for run in _runs_of_one_blank(atoms):
        if run[0].blank in placeholders:
            found.append(_blank(placeholders[run[0].blank], _text(run), run))
        else:
            found += run
    return _with_placeholders(found, [atom.text for atom in blanks])


def _runs_of_one_blank(atoms: Sequence[Atom]) -> Iterator[list[Atom]]:
    """The atoms in pieces: those that stand in one control, and those between."""
    row: list[Atom] = []
    for atom in atoms:
        if row and (atom.blank != row[0].blank or _ends_blank(row)):
            yield row
            row = []
        row.append(atom)
    if row:
        yield row


def _ends_blank(row: Sequence[Atom]) -> bool:
    """Whether a blank has ended, so that what comes next in a control of the same fact is another one."""
    return bool(row[0].blank) and row[0].text == "[" and row[-1].text == "]"


def _with_placeholders(atoms: Sequence[Atom], texts: Sequence[str]) -> list[Atom]:
    """The atoms, with one for each placeholder that stands among them as plain words."""
    found: list[Atom] = []
    at = 0
    while at < len(atoms):
        end = next((end for text in texts if (end := _spells(atoms, at, text))), None)
        if end is None:
            found.append(atoms[at])
        else:
            found.append(_blank(_text(atoms[at:end]), _text(atoms[at:end]), atoms[at:end]))
        at = end or at + 1
    return found


def _spells(atoms: Sequence[Atom], start: int, text: str) -> int | None:
    """Where the atoms end that, from `start` on, make up a text; None where they do not."""
    if atoms[start].kind is not Kind.MARK or atoms[start].text != "[":
        return None
    words = ""
    for number in range(start, len(atoms)):
        words += atoms[number].text
        if not text.startswith(words):
            return None
        if words == text:
            return number + 1
    return None
