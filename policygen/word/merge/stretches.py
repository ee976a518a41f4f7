"""What became of the sections of an issued document: where each stands in the file that came back.

Which paragraph of the issued file stands in which section is known from our own render; where that paragraph is in the
file that came back is found as for a merge, by its hidden bookmark or by its words. What was put in between two
paragraphs of a section is the section's, and so is what was put in at the end of one that may be changed freely.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from lxml import etree

from policygen.errors import Place
from policygen.word.merge.align import Alignment, align
from policygen.word.merge.differences import Difference, controls
from policygen.word.merge.excerpts import Excerpts, blanks_of
from policygen.word.merge.stories import Block, Cell, Row, Side, Story, Table
from policygen.word.ooxml import MC, w
from policygen.word.package import Package
from policygen.word.places import Places, heading_styles, is_heading


@dataclass(frozen=True)
class Spot:
    """Where a paragraph of the issued file stands: in which section, if in any, and whether by the template's words.

    In a section, what is not its `own` is what its owner says there.
    """

    section: str = ""
    own: bool = True


@dataclass(frozen=True, eq=False)
class Kept:
    """A paragraph or table of a section as it was issued, and the number of the one that it is now; None for none."""

    own: bool
    heading: bool
    at: int | None
    names: frozenset[str]
    words: str
    is_table: bool

    def lost(self, words: str) -> bool:
        """Whether these words may have been it, or a row of it."""
        if self.is_table:
            return bool(_letters(words)) and _letters(words) in _letters(self.words)
        return self.at is None and _letters(words) == _letters(self.words)


@dataclass(frozen=True, eq=False)
class Now:
    """A paragraph or table of a section in the file that came back."""

    places: tuple[Place, ...]
    words: str


@dataclass(frozen=True, eq=False)
class Stretch:
    """A section in both files. `clear` says that nothing changed around it that hides where it begins or ends."""

    section: str
    issued: tuple[Kept, ...]
    now: tuple[Now, ...]
    clear: bool
    excerpts: Excerpts
    blocks: tuple[Block, ...]
    rows: bool

    @property
    def words(self) -> str:
        """What stands in it now."""
        return "\n".join(now.words for now in self.now)

    def has(self, difference: Difference) -> bool:
        """Whether a difference is one of this section."""
        if difference.name and difference.name in self._names:
            return True
        if difference.kind == "removed":
            return not difference.name and any(kept.lost(difference.before) for kept in self.issued)
        return difference.place in self._places

    def markdown(self, start: int, end: int) -> str | None:
        """What stands in some of it now, in the small Markdown; None where that cannot say it all."""
        return self.excerpts.markdown(self.blocks[start:end])

    def fragment(self, start: int, end: int) -> bytes:
        """A Word file with nothing but some of what stands in it now."""
        return self.excerpts.fragment(self.blocks[start:end])

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(name for kept in self.issued for name in kept.names)

    @cached_property
    def _places(self) -> frozenset[Place]:
        return frozenset(place for now in self.now for place in now.places)


def stretches(
    base: Package,
    theirs: Package,
    spots: Mapping[str, Sequence[Spot]],
    free: Set[str],
    found: Sequence[Difference],
) -> tuple[Stretch, ...]:
    """The sections of an issued file, each with where it stands in the one that came back.

    `spots` are the places of the paragraphs of each of its parts, in the order in which `told.paragraphs` reads them;
    `free` are the sections that may be added to, `found` is what differs between the two files.
    """
    return tuple(_Search(Side(base), Side(theirs), spots, free, found).stretches())


class _Search:
    """Two files in which sections are looked for."""

    def __init__(
        self,
        base: Side,
        theirs: Side,
        spots: Mapping[str, Sequence[Spot]],
        free: Set[str],
        found: Sequence[Difference],
    ) -> None:
        self.base = base
        self.theirs = theirs
        self.free = free
        self.added = frozenset(difference.place for difference in found if difference.kind == "added")
        self.spots: dict[etree._Element, Spot] = {}
        for part, known in spots.items():
            self.spots |= dict(zip(_paragraphs(base.root(part)), known, strict=False))
        self.headings = heading_styles(base.package)
        self._places: dict[str, Places] = {}

    def stretches(self) -> Iterator[Stretch]:
        """All of them, those of the body first."""
        for before, after in self._stories():
            yield from _Container(self, before.part, after.part, before.blocks, after.blocks).stretches()

    def _stories(self) -> Iterator[tuple[Story, Story]]:
        yield self.base.body, self.theirs.body
        before, after = self.base.edges(), self.theirs.edges()
        shown = [told for told in before if told in after]
        for kind, one, other in dict.fromkeys((told.partition(",")[0], before[told], after[told]) for told in shown):
            yield self.base.edge(kind, one), self.theirs.edge(kind, other)

    def now(self, part: str, block: Block) -> Now:
        """A block of the file that came back."""
        if part not in self._places:
            headings = heading_styles(self.theirs.package)
            self._places[part] = Places(self.theirs.root(part), self.theirs.package.name, part, headings)
        places = tuple(self._places[part].of(paragraph.element) for paragraph in block.paragraphs())
        return Now(places, block.key)

    @cached_property
    def excerpts(self) -> Excerpts:
        """What copies from the file that came back."""
        return Excerpts(self.theirs.package, blanks_of(controls(self.base)))

    def spot(self, block: Block) -> Spot | None:
        """Where all of a block stands; None where its paragraphs stand in several places."""
        spots = {self.spots.get(paragraph.element, Spot()) for paragraph in block.paragraphs()}
        if len({spot.section for spot in spots}) > 1:
            return None
        return Spot(next(iter(spots)).section, all(spot.own for spot in spots)) if spots else Spot()


@dataclass(frozen=True, eq=False)
class _Container:
    """What holds blocks, in both files."""

    search: _Search
    part: str
    now_part: str
    before: Sequence[Block]
    after: Sequence[Block]

    def stretches(self) -> Iterator[Stretch]:
        spots = [self.search.spot(block) for block in self.before]
        if all(spot is not None and not spot.section for spot in spots):
            return
        found = align(self.before, self.after)
        groups = groupby(range(len(self.before)), key=lambda i: None if (spot := spots[i]) is None else spot.section)
        for section, numbers in groups:
            if section is None:
                for i in numbers:
                    yield from self._inside(i, found)
            elif section:
                yield self._stretch(section, list(numbers), spots, found)

    def _inside(self, i: int, found: Alignment) -> Iterator[Stretch]:
        """The sections in a table, row or cell in which not all is of one section."""
        if i not in found.pairs:
            return
        one, other = self.before[i], self.after[found.pairs[i]]
        if isinstance(one, Table) and isinstance(other, Table):
            yield from self._of(one.rows, other.rows)
        elif isinstance(one, Row) and isinstance(other, Row):
            for cell, same in zip(one.cells, other.cells, strict=False):
                yield from self._of(cell.blocks, same.blocks)
        elif isinstance(one, Cell) and isinstance(other, Cell):
            yield from self._of(one.blocks, other.blocks)

    def _of(self, before: Sequence[Block], after: Sequence[Block]) -> Iterator[Stretch]:
        return _Container(self.search, self.part, self.now_part, before, after).stretches()

    def _stretch(self, section: str, numbers: Sequence[int], spots: Sequence[Spot | None], found: Alignment) -> Stretch:
        chain = {i: j for i, j in found.pairs.items() if i not in found.moved}
        inside = [chain[i] for i in numbers if i in chain]
        start, sure_start = self._start(section, numbers[0], inside, chain)
        end, sure_end = self._end(section, numbers[-1], inside, chain)
        blocks = tuple(self.after[start : max(start, end)])
        kept = tuple(
            Kept(
                own=bool((spot := spots[i]) and spot.own),
                heading=self._is_heading(self.before[i]),
                at=chain[i] - start if i in chain else None,
                names=frozenset(_names(self.before[i])),
                words=self.before[i].key,
                is_table=self.before[i].sort == "table",
            )
            for i in numbers
        )
        now = tuple(self.search.now(self.now_part, block) for block in blocks)
        rows = any(block.sort in ("row", "cell") for block in (*blocks, self.before[numbers[0]]))
        return Stretch(section, kept, now, sure_start and sure_end, self.search.excerpts, blocks, rows)

    def _start(self, section: str, first: int, inside: Sequence[int], chain: Mapping[int, int]) -> tuple[int, bool]:
        """Where a section begins now, and whether that is sure."""
        before = [i for i in chain if i < first]
        anchor = max(before, default=-1)
        lowest = chain[anchor] + 1 if before else 0
        lost = any(_says(self.before[i]) for i in range(anchor + 1, first))
        if not inside:
            return lowest, not lost
        start = inside[0]
        after_section = first > 0 and self._is_free(self.before[first - 1])
        may = section in self.search.free and not lost and not after_section
        if may and not self._is_heading(self.before[first]):
            while start > lowest and self._is_of(self.after[start - 1], self.before[first]):
                start -= 1
        return start, True

    def _end(self, section: str, last: int, inside: Sequence[int], chain: Mapping[int, int]) -> tuple[int, bool]:
        """Where a section ends now, and whether that is sure."""
        after = [i for i in chain if i > last]
        anchor = min(after, default=len(self.before))
        highest = chain[anchor] if after else len(self.after)
        lost = any(_says(self.before[i]) for i in range(last + 1, anchor))
        if not inside:
            return highest, not lost
        end = inside[-1] + 1
        if section in self.search.free and not lost:
            while end < highest and self._is_of(self.after[end], self.before[last]):
                end += 1
        return end, True

    def _is_of(self, block: Block, edge: Block) -> bool:
        """Whether a block at the edge of a section is the section's: put in there, or cut off its first or last."""
        if not _says(block):
            return True
        if any(place in self.search.added for place in self.search.now(self.now_part, block).places):
            return True
        common = (block.words & edge.words).total()
        return common >= _MOSTLY * block.words.total()

    def _is_free(self, block: Block) -> bool:
        spot = self.search.spot(block)
        return spot is not None and spot.section in self.search.free

    def _is_heading(self, block: Block) -> bool:
        return block.sort == "paragraph" and is_heading(block.element, self.search.headings)


_MOSTLY = 0.7


def _says(block: Block) -> bool:
    return bool(block.key.strip())


def _letters(text: str) -> str:
    """A text without spaces, and without the signs that stand between the cells of a row."""
    return "".join(text.replace("|", "").split())


def _names(block: Block) -> Iterator[str]:
    """The names of the bookmarks of a block and of all that stands in it."""
    names = [block.name]
    for paragraph in block.paragraphs():
        names += [paragraph.name, paragraph.row_name]
    return filter(None, names)


def _paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs of a story in the order of `told.paragraphs`: without the second copies of text boxes."""
    for paragraph in root.iter(w("p")):
        if next(paragraph.iterancestors(f"{{{MC}}}Fallback"), None) is None:
            yield paragraph
