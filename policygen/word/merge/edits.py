"""What becomes of the words of one paragraph: atoms of base, theirs and ours in a row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from policygen.word.merge.atoms import Atom, Kind
from policygen.word.merge.diff import Hunk, hunks, smoothed
from policygen.word.merge.remarks import ADDED, STRUCK_BY_SCHOOL, TAKEN_OUT, WORDS


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


def short(text: str) -> str:
    """So much of a text as a comment or a list has room for."""
    words = " ".join(text.split())
    return words if len(words) <= 120 else f"{words[:119]}…"


def even(text: str) -> str:
    """A text without differences of spaces only."""
    return " ".join(text.split())


def edits_of(base: Sequence[Atom], theirs: Sequence[Atom], ours: Sequence[Atom]) -> Iterator[Edit]:
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
        if even(_text(own)):
            yield Edit(end, end, comment=TAKEN_OUT.format(short(_text(old))), clear=clear)
        return
    if _holds(own, new, proposed=any(hunk.start < hunk.end for hunk in trust)):
        return
    told = STRUCK_BY_SCHOOL if not even(_text(own)) else WORDS if even(_text(old)) else ADDED
    comment = told.format(short(_text(old)), short(_text(new)))
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


def too_much(edits: Sequence[Edit], ours: Sequence[Atom]) -> bool:
    """Whether so much of a paragraph was changed on both sides that ours reads better as a paragraph of its own."""
    put = sum(atom.kind is Kind.WORD for edit in edits if edit.comment for atom in edit.put)
    words = sum(atom.kind is Kind.WORD for atom in ours)
    return put > FEW_WORDS and put > HALF * words
