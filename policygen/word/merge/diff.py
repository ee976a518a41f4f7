"""What differs between two rows of words, as hunks that read like a person's own changes."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from policygen.word.merge.atoms import Atom, Kind


class Hunk(NamedTuple):
    """Something changed: `before[start:end]` became `after[from_:to]`; either may be empty."""

    start: int
    end: int
    from_: int
    to: int


def hunks(before: Sequence[Atom], after: Sequence[Atom], *, smooth: bool = False) -> list[Hunk]:
    """The changes that make one row of atoms the other, in order; nothing equal stands at their edges but spaces.

    Words are compared first, and spaces go with the words that they stand beside. `smooth` joins changes between
    which only a small word stayed the same, so that a reworded sentence does not look like a comb.
    """
    pairs = _matches(before, after)
    found: list[Hunk] = []
    i = j = 0
    for x, y in [*pairs, (len(before), len(after))]:
        if x > i or y > j:
            found.append(Hunk(i, x, j, y))
        i, j = x + 1, y + 1
    return smoothed(found, before) if smooth else found


def _matches(before: Sequence[Atom], after: Sequence[Atom]) -> list[tuple[int, int]]:
    """The places of equal atoms in both rows, in order."""
    solid_before = [n for n, atom in enumerate(before) if atom.kind is not Kind.SPACE]
    solid_after = [n for n, atom in enumerate(after) if atom.kind is not Kind.SPACE]
    matcher = SequenceMatcher(
        None, [_key(before[n]) for n in solid_before], [_key(after[n]) for n in solid_after], autojunk=False
    )
    solid = [
        (solid_before[block.a + n], solid_after[block.b + n])
        for block in matcher.get_matching_blocks()
        for n in range(block.size)
    ]
    return _with_spaces(solid, before, after)


def _with_spaces(solid: list[tuple[int, int]], before: Sequence[Atom], after: Sequence[Atom]) -> list[tuple[int, int]]:
    """The same, with the spaces that stand beside equal words on both sides."""
    found: list[tuple[int, int]] = []
    i = j = 0
    for x, y in [*solid, (len(before), len(after))]:
        # Spaces after the last equal word, then spaces before the next one.
        while i < x and j < y and _both_space(before[i], after[j]):
            found.append((i, j))
            i, j = i + 1, j + 1
        behind: list[tuple[int, int]] = []
        m, n = x - 1, y - 1
        while m >= i and n >= j and _both_space(before[m], after[n]):
            behind.append((m, n))
            m, n = m - 1, n - 1
        found += reversed(behind)
        if x < len(before) and y < len(after):
            found.append((x, y))
        i, j = x + 1, y + 1
    return found


def _both_space(one: Atom, other: Atom) -> bool:
    return one.kind is Kind.SPACE and other.kind is Kind.SPACE and one.key == other.key


def _key(atom: Atom) -> tuple[str, str]:
    return atom.key, atom.link


SMALL_WORD = 3
"""An unchanged word of so few letters does not part two changes."""


def smoothed(found: Sequence[Hunk], before: Sequence[Atom]) -> list[Hunk]:
    """The changes with those joined between which only a small word stayed the same."""
    joined: list[Hunk] = []
    for hunk in found:
        last = joined[-1] if joined else None
        if last is not None and _is_small(before[last.end : hunk.start]) and _is_large(last, hunk):
            joined[-1] = Hunk(last.start, hunk.end, last.from_, hunk.to)
        else:
            joined.append(hunk)
    return joined


def _is_small(between: Sequence[Atom]) -> bool:
    words = [atom for atom in between if atom.kind is Kind.WORD]
    others = any(atom.kind in (Kind.SIGN, Kind.BREAK) or atom.ends_sentence for atom in between)
    return not others and len(words) <= 1 and all(len(word.key) <= SMALL_WORD for word in words)


def _is_large(one: Hunk, other: Hunk) -> bool:
    """Whether both changes replace something: then they are likely one change of mind."""
    return all(hunk.end > hunk.start and hunk.to > hunk.from_ for hunk in (one, other))
