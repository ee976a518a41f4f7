"""A newer reading meets the statements that a trust has: what is kept, reworded, moved, new and gone.

Whatever can be recognised keeps its id, its themes and what people corrected by hand, so that every document that
leans on a statement still finds it. Nothing is deleted: what the trust no longer says is kept as retired.
"""

import datetime as dt
import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

from policygen.intake.compiled import lazily, regex
from policygen.intake.ids import mint
from policygen.intake.names import flat
from policygen.intake.rules import words
from policygen.model import Kind, Statement, Wording

What = Literal["added", "reworded", "changed", "moved", "retired", "back"]


@dataclass(frozen=True)
class Change:
    """One difference between what a trust said and what it says now; `str()` tells it to a person."""

    what: What
    before: Statement | None = None
    after: Statement | None = None

    def __str__(self) -> str:
        match (self.what, self.before, self.after):
            case ("added", _, Statement() as after):
                return f"new {after.kind} {after.id}: ‘{after.text}’"
            case ("retired", Statement() as before, _):
                return f"gone, kept as retired: {before.id}: ‘{before.text}’"
            case ("back", _, Statement() as after):
                return f"back again: {after.id}: ‘{after.text}’"
            case ("reworded", Statement() as before, Statement() as after):
                fields = "".join(f"; {change}" for change in _field_changes(before, after))
                return f"reworded {after.id}: {word_changes(before.text, after.text)}{fields}"
            case ("changed", Statement() as before, Statement() as after):
                return f"changed {after.id}: {', '.join(_field_changes(before, after))}"
            case (_, _, after):
                return f"moved {after.id if after else ''}"


@dataclass(frozen=True)
class Matching:
    """What a trust's statements become, in order, and how that differs from what they were."""

    statements: tuple[Statement, ...]
    changes: tuple[Change, ...]
    changed: bool
    """Whether anything at all is different, be it only the line on which a statement stands."""


def match(
    new: Sequence[Statement], old: Sequence[Statement], on: dt.date, before: Sequence[Statement] = ()
) -> Matching:
    """What the trust's statements `old` become when its document now reads `new`.

    `on` is the date recorded for earlier wordings and for statements that are gone. `before` is the reading of the
    document that was imported last, if it is still there: what differs between it and `old` was changed by hand,
    and stays. Without it, an edited text cannot be told from a reworded one and gives way to the document's.
    Ids never change and are never given to another statement.
    """
    plan = _plan(new, old, before)
    olds = {s.id: s for s in old}
    bases = {s.id: _with_ids(s, plan.was_read) for s in before}
    ids = _ids(new, old, plan)
    merged = [
        _merged(_with_ids(n, ids), olds.get(plan.old.get(n.id, "")), bases.get(plan.base.get(n.id, "")), on)
        for n in new
        if n.id not in plan.deleted
    ]
    found = {s.id for s in merged}
    rest = [_left_behind(s, plan, on) for s in old if s.id not in found]
    whole = {s.id: s for s in (*merged, *rest)}
    order = _order([s.id for s in merged], [s.id for s in old], _former_places(new, old, before, plan))
    statements = tuple(whole[id] for id in order)
    return Matching(statements, tuple(_changes(statements, old)), statements != tuple(old))


# ── who is who ───────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Plan:
    """Which old statement each new one is (`old`), which of the last reading (`base`), and which old statement each
    of that reading became (`was_read`); what was deleted and what was added by hand.
    """

    old: Mapping[str, str]
    base: Mapping[str, str]
    was_read: Mapping[str, str]
    deleted: frozenset[str] = frozenset()
    by_hand: frozenset[str] = frozenset()


def _plan(new: Sequence[Statement], old: Sequence[Statement], before: Sequence[Statement]) -> _Plan:
    if not before:
        return _Plan(pair(new, old), {}, {}, by_hand=frozenset(s.id for s in old if s.source is None))
    base = pair(new, before)
    was_read = _in_place(before, old)
    was_read |= pair([s for s in before if s.id not in was_read], _without(old, was_read.values()))
    known = {n: was_read[b] for n, b in base.items() if b in was_read}
    deleted = frozenset(n for n, b in base.items() if b not in was_read)
    rest = pair([s for s in new if s.id not in base], _without(old, was_read.values()))
    return _Plan(known | rest, base, was_read, deleted, frozenset(s.id for s in _without(old, was_read.values())))


def _without(statements: Iterable[Statement], ids: Iterable[str]) -> list[Statement]:
    gone = set(ids)
    return [s for s in statements if s.id not in gone]


def _in_place(before: Sequence[Statement], old: Sequence[Statement]) -> dict[str, str]:
    """Old statements that come from one place of the last document, whatever was done to their words by hand."""

    def places(statements: Sequence[Statement]) -> dict[tuple[object, Kind], str]:
        counted = Counter((s.source, s.kind) for s in statements)
        return {(s.source, s.kind): s.id for s in statements if s.source and counted[s.source, s.kind] == 1}

    there = places([s for s in old if s.retired is None])
    return {id: there[place] for place, id in places(before).items() if place in there}


def pair(new: Sequence[Statement], old: Sequence[Statement]) -> dict[str, str]:
    """Which of the old statements each new one is, by id, one to one: first equal words, then the likest.

    Words are compared without their endings, so that "insist that" and "insisting that" are one; what stands
    under the same statement, or over the same ones, is likelier to be the same.
    """
    pairs = _equal(new, old)
    if len(pairs) == min(len(new), len(old)):
        return pairs  # Nothing is left of one side, as where the same document is imported again.
    likeness = _Likeness(new, old)
    # What stands over a matched pair, or under it, is easier to tell afterwards: so in rounds, the surest first.
    for enough in (0.75, 0.6, 0.5, 0.5, 0.42, 0.42):
        pairs |= likeness.best(pairs, enough)
    return pairs


def _equal(new: Sequence[Statement], old: Sequence[Statement]) -> dict[str, str]:
    """Statements of the same words; where several are, those of the same kind, stem and parent first, then in order."""
    pairs: dict[str, str] = {}
    keys_new, keys_old = _keys(new), _keys(old)
    for depth in range(_DEPTHS):
        there: dict[_Key, list[str]] = {}
        for s in _without(old, pairs.values()):
            there.setdefault(keys_old[s.id][depth], []).append(s.id)
        for s in _without(new, pairs):
            if same := there.get(keys_new[s.id][depth]):
                pairs[s.id] = same.pop(0)
    return pairs


_Key = tuple[object, ...]
_DEPTHS = 5


def _keys(statements: Sequence[Statement]) -> dict[str, tuple[_Key, ...]]:
    """By what each statement of an edition is known again, from all that it says down to its words alone."""
    plain = {s.id: _plain(s.text) for s in statements}
    above = {s.id: plain.get(s.parent or "", "") for s in statements}
    return {
        s.id: (
            (s.text, s.name, s.kind, s.stem, above[s.id]),
            (s.text, s.name, s.kind, s.stem),
            (plain[s.id], s.name, s.kind, s.stem, above[s.id]),
            (plain[s.id], s.name, s.kind),
            (plain[s.id],),
        )
        for s in statements
    }


def _plain(text: str) -> str:
    return " ".join(regex(r"[\w'-]+").findall(flat(text)))


# ── how alike ────────────────────────────────────────────────────────────────────────────────────────

_SAME_WORD = {
    **dict.fromkeys(("its", "their", "her", "his", "your", "my"), "our"),
    **dict.fromkeys(("it", "they", "i", "you", "he", "she"), "we"),
    **dict.fromkeys(("students", "student", "learners", "learner", "pupil", "children", "child"), "pupils"),
    **dict.fromkeys(("academy", "academies", "school"), "schools"),
    **dict.fromkeys(("employees", "colleagues", "workforce"), "staff"),
    **dict.fromkeys(("being", "is", "are", "was", "were", "been"), "be"),
    **dict.fromkeys(("having", "has", "had"), "have"),
}
_ENDING = lazily(r"(?:ations?|ments?|ings?|ies|ied|ed|es|ly|s|e|y)$")
_OWN, _PLAINLY_ALIKE = 2, 0.75
"""A word that two statements at most have, one of each edition, is their own. Above that likeness none is asked for."""

_ADDED_TO, _FRAME, _HARDLY_CHANGED = 3, 4, 0.8
"""From so many words on, a text can be added to, or be a frame; from that share on, hardly a word has changed."""

_HALF, _MORE_THAN_A_START = 0.5, 0.6
"""Below the first likeness no texts are compared word for word. From the second on, two texts with one start have so
much in common that their ends may differ."""

_APART: frozenset[Kind] = frozenset({"value", "motto", "quotation"})
"""Kinds that do not turn into one another, nor into the others, from one edition to the next."""


def word_stems(text: str) -> list[str]:
    """The words of a text without their endings, pronouns and other words for the same made one.

    >>> word_stems("insisting on its pupils") == word_stems("insist on our children")
    True
    """
    return [_word_stem(word) for word in regex(r"[\w]+(?:['-]\w+)*").findall(flat(text))]


@lru_cache(2**14)
def _word_stem(word: str) -> str:
    same = _SAME_WORD.get(word, word)
    return _ENDING.sub("", same) if len(same) > 4 and same not in _SAME_WORD.values() else same


class _Likeness:
    """How alike the statements of two editions are: by their words, rare ones counting more, and by their places."""

    def __init__(self, new: Sequence[Statement], old: Sequence[Statement]) -> None:
        self.new, self.old = new, old
        self.words = {("new", s.id): _bag(s) for s in new} | {("old", s.id): _bag(s) for s in old}
        held = Counter(word for bag in self.words.values() for word in bag)
        self.own = frozenset(word for word, count in held.items() if count <= _OWN and word not in words().stop)
        many = len(self.words)
        self.weights = {word: _weight(word, count, many) for word, count in held.items()}
        self.under_new = _children(new)
        self.under_old = _children(old)
        self.place_new = {s.id: i / max(len(new), 1) for i, s in enumerate(new)}
        self.place_old = {s.id: i / max(len(old), 1) for i, s in enumerate(old)}

    def best(self, pairs: Mapping[str, str], enough: float) -> dict[str, str]:
        """The likest pairs among what is not paired yet, each the best for both of its sides."""
        new, old = _without(self.new, pairs), _without(self.old, pairs.values())
        scored = [(self.score(n, o, pairs), n.id, o.id) for n in new for o in self.sharing(n, old, pairs)]
        found: dict[str, str] = {}
        gone: set[str] = set()
        for score, n_id, o_id in sorted(scored, key=lambda one: -one[0]):
            if score < enough:
                break
            if n_id not in found and o_id not in gone:
                found[n_id] = o_id
                gone.add(o_id)
        return found

    def sharing(self, n: Statement, old: Sequence[Statement], pairs: Mapping[str, str]) -> Iterator[Statement]:
        """Those of the old statements that share a word of content, or a statement under them, with a new one."""
        telling = {word for word in self.words["new", n.id] if word not in words().stop}
        for o in old:
            if not telling.isdisjoint(self.words["old", o.id]) or self.shared_children(n, o, pairs):
                yield o

    def score(self, n: Statement, o: Statement, pairs: Mapping[str, str]) -> float:
        """From 0 to about 1.5: the share of words in common, and what their places say."""
        if (n.kind in _APART or o.kind in _APART) and n.kind != o.kind:
            return 0.0
        common = self.common(n, o)
        if n.name and o.name and _plain(n.name) == _plain(o.name):
            common = max(common, 0.9)
        bonus = 0.1 if n.parent and pairs.get(n.parent) == o.parent else 0.0
        bonus -= 0.1 if n.parent and n.parent in pairs and pairs[n.parent] != o.parent else 0.0
        bonus += 0.35 * self.shared_children(n, o, pairs)
        bonus += 0.05 * (n.kind == o.kind) + 0.05 * (abs(self.place_new[n.id] - self.place_old[o.id]) < 0.1)
        if common < _PLAINLY_ALIKE and not self.shared_children(n, o, pairs) and not self.alike(n, o):
            return 0.0
        # Words decide: a place in common makes nothing alike that has no words in common.
        return common + bonus if common >= 0.2 or bonus > 0.3 else common

    def common(self, n: Statement, o: Statement) -> float:
        """The weight of the words that both have, as a share of the weight of all their words."""
        mine, theirs = self.words["new", n.id], self.words["old", o.id]
        both = sum((mine & theirs)[word] * self.weights[word] for word in mine & theirs)
        whole = sum(count * self.weights[word] for bag in (mine, theirs) for word, count in bag.items())
        return 2 * both / whole if whole else 0.0

    def alike(self, n: Statement, o: Statement) -> bool:
        """Whether two statements share more than a frame: "teach every pupil to swim" is not "… first aid".

        They do where one only adds to the other, where hardly a word differs, or where they have words of their own
        in common, which no other statement has, and not only at their start.
        """
        own = not self.own.isdisjoint(set(self.words["new", n.id]) & set(self.words["old", o.id]))
        common = self.common(n, o)
        little = common < _MORE_THAN_A_START
        if own and not (little and _same_start_only(word_stems(n.text), word_stems(o.text))):
            return True
        mine, theirs = _plain(n.text).split(), _plain(o.text).split()
        short, long = sorted((mine, theirs), key=len)
        if len(short) >= _ADDED_TO and long[: len(short)] == short:
            return True
        # Comparing word for word takes long, and finds nothing in texts that have little in common.
        near = common >= _HALF and len(short) >= _HARDLY_CHANGED * len(long) - 1
        return near and SequenceMatcher(None, mine, theirs, autojunk=False).ratio() >= _HARDLY_CHANGED

    def shared_children(self, n: Statement, o: Statement, pairs: Mapping[str, str]) -> float:
        """The share of the statements under the two that are the same ones."""
        mine, theirs = self.under_new.get(n.id, []), self.under_old.get(o.id, [])
        same = sum(pairs.get(child) in theirs for child in mine)
        return same / max(len(mine), len(theirs)) if mine and theirs else 0.0


def _same_start_only(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two texts begin with the same words, and say something else in all that follows."""
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rests = [{word for word in text[same:] if word not in words().stop} for text in (one, other)]
    return same >= _FRAME and bool(rests[0]) and bool(rests[1]) and rests[0].isdisjoint(rests[1])


def _bag(statement: Statement) -> Counter[str]:
    said = f"{statement.name or ''} {statement.text}" if statement.name != statement.text else statement.text
    return Counter(word_stems(said))


def _weight(word: str, held: int, many: int) -> float:
    return math.log(1 + many / held) * (0.25 if word in words().stop else 1.0)


def _children(statements: Sequence[Statement]) -> dict[str, list[str]]:
    under: dict[str, list[str]] = {}
    for s in statements:
        if s.parent:
            under.setdefault(s.parent, []).append(s.id)
    return under


# ── one statement from two ───────────────────────────────────────────────────────────────────────────


def _ids(new: Sequence[Statement], old: Sequence[Statement], plan: _Plan) -> dict[str, str]:
    """The id that each new statement gets: that of the old one it is, else one that nothing ever had."""
    taken = {s.id for s in old}
    ids: dict[str, str] = {}
    for n in new:
        if n.id in plan.old:
            ids[n.id] = plan.old[n.id]
        elif n.id not in plan.deleted:
            ids[n.id] = mint(n.name or n.text, taken, n.kind)
            taken.add(ids[n.id])
    return ids


_SAID = ("text", "raw", "name", "stem", "section", "qualifier", "lead_in", "attribution", "grounds", "condition")
_PLACED = ("parent", "depends_on")
_JUDGED = ("kind", "actor", "audience", "layer", "confidence", "fixes")
"""What the document says, where a statement stands in it, and what the reading made of it. Themes stay as they were."""


def _with_ids(statement: Statement, ids: Mapping[str, str]) -> Statement:
    """The statement under the ids that the trust's own statements have."""
    places = {name: ids.get(at) if (at := getattr(statement, name)) else None for name in _PLACED}
    return statement.model_copy(update={"id": ids.get(statement.id, statement.id), **places})


def _merged(n: Statement, o: Statement | None, b: Statement | None, on: dt.date) -> Statement:
    """The new statement with the id, the themes and the hand edits of the old one that it is.

    `b` is the same statement as it was read the last time: what `o` has otherwise was changed by hand.
    """
    if o is None:
        return n
    names = _from_document(n, o, b) if b else _without_base(n, o)
    fields = {name: getattr(n, name) for name in names}
    text = fields.get("text", o.text)
    was = (Wording(text=o.text, until=on), *o.was) if text != o.text else o.was
    # A statement that only people retired stays so; one that had gone from the document and is there again is back.
    retired = o.retired if b else None
    return o.model_copy(update=fields | {"source": n.source, "was": was, "retired": retired})


def _from_document(n: Statement, o: Statement, b: Statement) -> Iterator[str]:
    """The fields that the document decides: what nobody changed by hand, and words that it changed too."""
    for name in (*_SAID, *_PLACED, *_JUDGED):
        by_hand = getattr(o, name) != getattr(b, name)
        changed = getattr(n, name) != getattr(b, name)
        if changed and (not by_hand or name in _SAID):
            yield name


def _without_base(n: Statement, o: Statement) -> Iterator[str]:
    """The fields that the document decides where nobody knows what was changed by hand: only what reads otherwise."""
    if n.text != o.text or n.stem != o.stem:
        yield from _SAID
        yield from ("confidence", "fixes")
    if n.stem != o.stem:
        yield "actor"
    yield from (name for name in _PLACED if getattr(n, name) is not None)


def _left_behind(o: Statement, plan: _Plan, on: dt.date) -> Statement:
    """A statement that the document no longer has, retired; one that people added by hand stays."""
    return o if o.retired or o.id in plan.by_hand else o.model_copy(update={"retired": on})


# ── their order ──────────────────────────────────────────────────────────────────────────────────────


def _former_places(
    new: Sequence[Statement], old: Sequence[Statement], before: Sequence[Statement], plan: _Plan
) -> dict[str, int]:
    """Where each kept statement stood in the last document; without that, where it stands among the old ones."""
    if before:
        return {plan.was_read[s.id]: i for i, s in enumerate(before) if s.id in plan.was_read}
    return {s.id: i for i, s in enumerate(old) if s.retired is None}


def _order(merged: Sequence[str], old: Sequence[str], former: Mapping[str, int]) -> list[str]:
    """The ids in order: as people have them while the document's own order is what it was, else as the document has."""
    places = [former[id] for id in merged if id in former]
    return _interleaved(old, merged) if places == sorted(places) else _interleaved(merged, old)


def _interleaved(order: Sequence[str], others: Sequence[str]) -> list[str]:
    """The first order, each further id put after the one that it follows in the second."""
    result = list(order)
    present = set(order)
    before: str | None = None
    for id in others:
        if id not in present:
            result.insert(result.index(before) + 1 if before is not None else 0, id)
        before = id
    return result


# ── what to tell ─────────────────────────────────────────────────────────────────────────────────────


def _changes(statements: Sequence[Statement], old: Sequence[Statement]) -> Iterator[Change]:
    """Every difference that means something to a person; the line on which a statement stands does not."""
    olds = {s.id: s for s in old}
    moved = _moved([s.id for s in statements if s.id in olds], [s.id for s in old])
    for s in statements:
        o = olds.get(s.id)
        if o is None:
            yield Change("added", None, s)
        elif s.retired and not o.retired:
            yield Change("retired", o, s)
        elif o.retired and not s.retired:
            yield Change("back", o, s)
        elif s.text != o.text:
            yield Change("reworded", o, s)
        elif any(True for _ in _field_changes(o, s)):
            yield Change("changed", o, s)
        elif s.id in moved or s.parent != o.parent:
            yield Change("moved", o, s)


def _moved(order: Sequence[str], old: Sequence[str]) -> set[str]:
    """The ids that must move to get from the old order to the new one: all but the longest run that stays in order."""
    place = {id: i for i, id in enumerate(old)}
    ends: list[int] = []
    runs: list[tuple[int, ...]] = []
    for id in order:
        at = bisect_left(ends, place[id])
        run = (*(runs[at - 1] if at else ()), place[id])
        ends[at : at + 1] = [place[id]]
        runs[at : at + 1] = [run]
    stay = set(runs[-1]) if runs else set()
    return {id for id in order if place[id] not in stay}


def _field_changes(before: Statement, after: Statement) -> Iterator[str]:
    for name in ("kind", "name", "stem", "actor", "attribution", "grounds", "audience", "layer"):
        one, other = getattr(before, name), getattr(after, name)
        if one != other:
            yield f"{name} ‘{_shown(one)}’ is now ‘{_shown(other)}’"


def _shown(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value if value is not None else "none")


def word_changes(before: str, after: str) -> str:
    """The new words with what changed in brackets: "in all that [we do → it does]".

    >>> word_changes("in all that we do", "in all that it does")
    'in all that [we do → it does]'
    """
    one, other = before.split(), after.split()
    parts = []
    for what, i, j, k, m in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if what == "equal":
            parts.append(" ".join(other[k:m]))
        else:
            parts.append(f"[{' '.join(one[i:j])} → {' '.join(other[k:m])}]")
    return " ".join(parts)
