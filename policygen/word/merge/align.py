"""Which block of one file is which block of another: by identity where that survives, by words where it does not.

No program that people use keeps our bookmarks for certain: Google Docs renames them, a copied paragraph takes them
along. So a name is one witness among others, and never believed against the words.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from policygen.word.bookmarks import stem
from policygen.word.merge.stories import Block

LIKE: Final = 0.25
"""From this share of common words on, two blocks at the same place are one that was reworded."""

MUCH_LIKE: Final = 0.6
"""From this share on, they are one wherever they stand."""

FEW: Final = 3
"""A word that stands in no more blocks than this says which block it is."""

LARGEST_GAP: Final = 40_000
"""So many pairs of blocks are compared one with each other; beyond, only those that stand at the same place."""


@dataclass
class Alignment:
    """The pairs, by the numbers of the blocks; `moved` are those of them that stand in another order than the rest."""

    pairs: dict[int, int] = field(default_factory=dict)
    moved: frozenset[int] = frozenset()

    @property
    def back(self) -> dict[int, int]:
        """The pairs the other way round."""
        return {j: i for i, j in self.pairs.items()}


def align(before: Sequence[Block], after: Sequence[Block], *, ours: bool = False) -> Alignment:
    """Pair the blocks of two sequences, each with at most one of the other.

    `ours` says that both were made by us, so that a name that is not there was taken out on purpose.
    """
    search = _Search(before, after, ours)
    search.by_name()
    search.by_words()
    search.between()
    search.elsewhere()
    return Alignment(dict(sorted(search.pairs.items())), _out_of_order(search.pairs, before))


class _Search:
    """Pairs found so far."""

    def __init__(self, before: Sequence[Block], after: Sequence[Block], ours: bool) -> None:
        self.before = before
        self.after = after
        self.ours = ours
        self.pairs: dict[int, int] = {}
        self.taken: set[int] = set()

    def pair(self, i: int, j: int) -> None:
        self.pairs[i] = j
        self.taken.add(j)

    def free(self, i: int, j: int) -> bool:
        return i not in self.pairs and j not in self.taken and self.before[i].sort == self.after[j].sort

    # ── wherever they stand ──────────────────────────────────────────────────────────────────────────

    def by_name(self) -> None:
        """Blocks of one name, unless the words of one of them stand unchanged in another place."""
        named_before = _once({i: block.name for i, block in enumerate(self.before)})
        named_after = _once({j: block.name for j, block in enumerate(self.after)})
        keys_after = Counter[str]() if self.ours else Counter(block.key for block in self.after)
        for name, i in named_before.items():
            j = named_after.get(name)
            if j is None or not self.free(i, j):
                continue
            one, other = self.before[i], self.after[j]
            if self.ours or one.key == other.key or not keys_after[one.key] or len(one.words) <= FEW:
                self.pair(i, j)

    def by_words(self) -> None:
        """Blocks that say the same once in both; then blocks whose rare words point at each other."""
        only_before = _once({i: block.key for i, block in enumerate(self.before) if i not in self.pairs})
        only_after = _once({j: block.key for j, block in enumerate(self.after) if j not in self.taken})
        for key, i in only_before.items():
            if key in only_after and self.free(i, only_after[key]):
                self.pair(i, only_after[key])
        if len(self.before) * len(self.after) <= 400:
            return
        votes_before, votes_after = self._rare(self.before, self.pairs.keys()), self._rare(self.after, self.taken)
        first = {i: self._best(self.before[i], votes_after) for i in range(len(self.before)) if i not in self.pairs}
        second = {j: self._best(self.after[j], votes_before) for j in range(len(self.after)) if j not in self.taken}
        for i, j in first.items():
            if j is not None and second.get(j) == i and self.free(i, j) and self._may(i, j, LIKE):
                self.pair(i, j)

    @staticmethod
    def _rare(blocks: Sequence[Block], done: object) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, block in enumerate(blocks):
            if number not in done:  # type: ignore[operator]
                for word in block.words:
                    found.setdefault(word, []).append(number)
        return {word: numbers for word, numbers in found.items() if len(numbers) <= FEW}

    @staticmethod
    def _best(block: Block, rare: dict[str, list[int]]) -> int | None:
        votes: dict[int, int] = {}
        for word in block.words:
            for number in rare.get(word, ()):
                votes[number] = votes.get(number, 0) + 1
        return max(votes, key=lambda number: (votes[number], -number)) if votes else None

    def _may(self, i: int, j: int, least: float) -> bool:
        """Whether two blocks may be one: alike enough, and not two items of one list of ours."""
        one, other = self.before[i], self.after[j]
        if self.ours and one.name and other.name and one.name != other.name and stem(one.name) == stem(other.name):
            least = max(least, MUCH_LIKE)
        return _alike(one, other) >= least

    # ── between pairs that are found ─────────────────────────────────────────────────────────────────

    def between(self) -> None:
        """Blocks that stand at the same place between two pairs."""
        chain = _in_order(self.pairs, self.before)
        edges = [(-1, -1), *chain, (len(self.before), len(self.after))]
        for (i0, j0), (i1, j1) in pairwise(edges):
            if i1 - i0 == 1 or j1 - j0 == 1:
                continue
            left = [i for i in range(i0 + 1, i1) if i not in self.pairs]
            right = [j for j in range(j0 + 1, j1) if j not in self.taken]
            if left and right:
                self._gap(left, right)

    def _gap(self, left: list[int], right: list[int]) -> None:
        keys = SequenceMatcher(
            None, [self.before[i].key for i in left], [self.after[j].key for j in right], autojunk=False
        )
        edges = [*keys.get_matching_blocks()]
        a = b = 0
        for block in edges:
            self._piece(left[a : block.a], right[b : block.b])
            for n in range(block.size):
                if self.free(left[block.a + n], right[block.b + n]):
                    self.pair(left[block.a + n], right[block.b + n])
            a, b = block.a + block.size, block.b + block.size

    def _piece(self, left: list[int], right: list[int]) -> None:
        if not left or not right:
            return
        same_count = len(left) == len(right)
        if len(left) * len(right) <= LARGEST_GAP:
            for i, j in self._likeliest(left, right):
                self.pair(i, j)
        if same_count:
            for i, j in zip(left, right, strict=True):
                if self.free(i, j) and self._one_place(i, j):
                    self.pair(i, j)

    def _one_place(self, i: int, j: int) -> bool:
        """Whether a block that shares no words with one at its place stands for it all the same."""
        one, other = self.before[i], self.after[j]
        if self.ours and one.name and other.name and one.name != other.name:
            return _alike(one, other) >= LIKE
        # Programs give styles ids of their own, so only two files of ours can be told apart by them.
        return (one.style == other.style or not self.ours) and bool(one.key.strip()) == bool(other.key.strip())

    def _likeliest(self, left: list[int], right: list[int]) -> list[tuple[int, int]]:
        """The pairs in order that have most words in common."""
        width = len(right) + 1
        best = [[0.0] * width for _ in range(len(left) + 1)]
        score: dict[tuple[int, int], float] = {}
        for m, i in enumerate(left, 1):
            for n, j in enumerate(right, 1):
                found = max(best[m - 1][n], best[m][n - 1])
                if self.free(i, j) and self._may(i, j, LIKE):
                    one, other = self.before[i], self.after[j]
                    weight = _alike(one, other) * (2 + min(len(one.words), 20)) + 0.1 * (one.style == other.style)
                    score[m, n] = weight
                    found = max(found, best[m - 1][n - 1] + weight)
                best[m][n] = found
        pairs: list[tuple[int, int]] = []
        m, n = len(left), len(right)
        while m and n:
            if (m, n) in score and best[m][n] == best[m - 1][n - 1] + score[m, n]:
                pairs.append((left[m - 1], right[n - 1]))
                m, n = m - 1, n - 1
            elif best[m][n] == best[m - 1][n]:
                m -= 1
            else:
                n -= 1
        return pairs[::-1]

    # ── what is left ─────────────────────────────────────────────────────────────────────────────────

    def elsewhere(self) -> None:
        """Long blocks that stand in another place and are still much alike: moved, and perhaps edited there."""
        left = [i for i in range(len(self.before)) if i not in self.pairs and len(self.before[i].words) > FEW]
        right = [j for j in range(len(self.after)) if j not in self.taken and len(self.after[j].words) > FEW]
        if not left or not right or len(left) * len(right) > LARGEST_GAP:
            return
        found = sorted(((_alike(self.before[i], self.after[j]), -i, -j) for i in left for j in right), reverse=True)
        for alike, i, j in found:
            if alike < MUCH_LIKE:
                break
            if self.free(-i, -j) and self._may(-i, -j, MUCH_LIKE):
                self.pair(-i, -j)


def _once(names: dict[int, str]) -> dict[str, int]:
    """The numbers of the names that are not empty and stand but once."""
    counts = Counter(names.values())
    return {name: number for number, name in names.items() if name and counts[name] == 1}


def _alike(one: Block, other: Block) -> float:
    """The share of words that two blocks have in common, from 0 to 1."""
    total = one.words.total() + other.words.total()
    if not total:
        return 1.0 if one.key == other.key else 0.0
    if one.key == other.key:
        return 1.0
    has, others = one.words, other.words
    return 2 * sum(min(has[word], others[word]) for word in has.keys() & others.keys()) / total


def alike(one: Block, other: Block) -> float:
    """The share of words that two blocks have in common, from 0 to 1."""
    return _alike(one, other)


# ── order ────────────────────────────────────────────────────────────────────────────────────────────


def _in_order(pairs: dict[int, int], before: Sequence[Block]) -> list[tuple[int, int]]:
    """The pairs that stand in the same order on both sides, as many as can be.

    By patience sorting: https://en.wikipedia.org/wiki/Patience_sorting
    """
    rising = sorted(pairs.items())
    if all(one[1] < other[1] for one, other in pairwise(rising)):
        return rising
    ends: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for number, (_, j) in enumerate(rising):
        at = bisect_left(ends, j)
        previous.append(last[at - 1] if at else -1)
        if at == len(ends):
            ends.append(j)
            last.append(number)
        else:
            ends[at], last[at] = j, number
    chain: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(rising[number])
        number = previous[number]
    return chain[::-1]


def _out_of_order(pairs: dict[int, int], before: Sequence[Block]) -> frozenset[int]:
    kept = {i for i, _ in _in_order(pairs, before)}
    return frozenset(i for i in pairs if i not in kept)
