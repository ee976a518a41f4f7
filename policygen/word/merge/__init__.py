"""Regenerating a document that people have edited: base, theirs and ours become one file with tracked changes.

>>> merged = merge(base, theirs, ours, author="policygen (Larkmoor)", date=day)
>>> merged.package.write(), merged.conflicts
"""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from policygen.errors import Place, PolicygenError
from policygen.word.marks import is_second_copy
from policygen.word.merge.align import align
from policygen.word.merge.apply import Writer
from policygen.word.merge.formats import same_places
from policygen.word.merge.plan import Decision, NotMergeableError, Operation, Planner
from policygen.word.merge.promises import Before, broken, unchanged
from policygen.word.merge.recover import recovered
from policygen.word.merge.stories import Paragraph, Side, Story, find_twins
from policygen.word.merge.tracking import Pen
from policygen.word.ooxml import w
from policygen.word.package import Package

DEFAULT_AUTHOR = "policygen"


class MergeRefusedError(PolicygenError):
    """A merge that was not made, so that the file stays as it is: something in it is only ever left alone."""

    exit_code = 3

    def __init__(self, file: str, why: str, next_step: str) -> None:
        self.file = file
        self.why = why
        super().__init__(f"{file}: {why}", next_step)


class BrokenPromiseError(MergeRefusedError):
    """A merge that would have lost something. It is never written; it is also a bug."""

    def __init__(self, file: str, what: str) -> None:
        super().__init__(
            file,
            f"merging it would not have kept a promise ({what}), so nothing was changed.",
            "Take over the new text by hand. Please report this, if you can with the three files.",
        )


@dataclass(frozen=True)
class Change:
    """What a decision says to people: what was done, and the words of base, theirs and ours."""

    operation: str
    base: str
    theirs: str
    ours: str
    conflict: bool
    comment: str
    part: str
    story: str

    def as_json(self) -> dict[str, Any]:
        """The change as plain data; what says nothing is left out."""
        return {key: value for key, value in vars(self).items() if value != ""}


@dataclass(frozen=True)
class Merged:
    """The outcome: the file, and each decision that was carried out in it. `notes` are what was left as it was.

    `package` is theirs itself where there was nothing to change.
    """

    package: Package
    changed: bool
    decisions: tuple[Decision, ...]
    notes: tuple[str, ...]

    @property
    def conflicts(self) -> tuple[Decision, ...]:
        """The decisions that a person should look at."""
        return tuple(decision for decision in self.decisions if decision.conflict)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The decisions as people read them, without the files that they are about."""
        return tuple(map(_change, self.decisions))

    def as_json(self) -> dict[str, Any]:
        """The report for programs."""
        return {
            "changed": self.changed,
            "conflicts": len(self.conflicts),
            "decisions": [change.as_json() for change in self.changes],
            "notes": list(self.notes),
        }


def _change(decision: Decision) -> Change:
    comment = decision.comment or next((edit.comment for edit in decision.edits if edit.comment), "")
    return Change(
        decision.operation.value, decision.before, decision.theirs, decision.ours, decision.conflict, comment,
        decision.story.part, decision.story.label,
    )  # fmt: skip


def merge(
    base: Package | None,
    theirs: Package,
    ours: Package,
    author: str = DEFAULT_AUTHOR,
    date: dt.date | None = None,
    known: Collection[str] = (),
) -> Merged:
    """Bring what changed from `base` to `ours` into `theirs`, as tracked changes by the author on that day.

    Each file may come from any program. Without a base everything that differs counts as changed on both sides, but
    for blocks whose digests are `known` (see `recover`).
    The same files, author and date give the same bytes. Raises MergeRefusedError where a change cannot be tracked;
    BrokenPromiseError where the result would lose a word or could not be rejected, which no file should bring about.
    """
    if base is None:
        base = recovered(theirs, ours, known)
    sides = _Sides(Side(base), Side(theirs), Side(ours))
    planner = Planner()
    try:
        decisions = [d for story in sides.stories(planner) for d in planner.story(*story)]
        decisions += [d for story in sides.notes(decisions) for d in planner.story(*story)]
    except NotMergeableError as error:
        raise MergeRefusedError(theirs.name, error.message, error.next_step or "") from None
    todo = _placed(theirs.name, sides.theirs, [decision for decision in decisions if _does_something(decision)])
    if not todo:
        return Merged(theirs, False, (), tuple(planner.notes))
    package = _written(sides, todo, Pen(author, date or dt.date.today()))
    if package is theirs:
        return Merged(theirs, False, (), tuple(planner.notes))
    return Merged(package, True, tuple(todo), tuple(planner.notes))


def _placed(file: str, theirs: Side, decisions: list[Decision]) -> list[Decision]:
    """The decisions, each with its place in theirs before anything is changed: the paragraph counts in its part."""
    numbers: dict[str, dict[object, int]] = {}
    placed: list[Decision] = []
    for decision in decisions:
        part = decision.story.part
        if part not in numbers:
            own = (p for p in theirs.root(part).iter(w("p")) if not is_second_copy(p))
            numbers[part] = {element: number for number, element in enumerate(own, 1)}
        spot = decision.spot
        number = numbers[part].get(spot.element) if spot is not None else None
        placed.append(replace(decision, place=Place(file, part=part, paragraph=number)))
    return placed


def _does_something(decision: Decision) -> bool:
    """Whether a decision changes anything; some only say where notes stand."""
    formatted = any(base.looks != ours.looks for base, _, ours in decision.pairs)
    return decision.operation is not Operation.FORMAT or formatted


def _written(sides: "_Sides", decisions: list[Decision], pen: Pen) -> Package:
    before = {part: Before.of(sides.theirs.root(part)) for part in dict.fromkeys(d.story.part for d in decisions)}
    writer = Writer(sides.theirs, sides.ours, pen, sides.lists)
    package = writer.write(decisions, sides.parts_of_ours)
    for part, was in before.items():
        what = broken(was, sides.theirs.root(part), sides.base.root(sides.parts_of_base[part]))
        if what is not None:
            raise BrokenPromiseError(sides.theirs.package.name, what)
    same = all(unchanged(was, sides.theirs.root(part)) for part, was in before.items())
    return sides.theirs.package if same else package


# ── stories ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(eq=False)
class _Sides:
    """The three files, with which of their stories belong together."""

    base: Side
    theirs: Side
    ours: Side

    def __post_init__(self) -> None:
        self.parts_of_ours: dict[str, str] = {}
        self.parts_of_base: dict[str, str] = {}

    def _join(self, base: Story, theirs: Story, ours: Story) -> tuple[Story, Story, Story]:
        self.parts_of_ours[theirs.part] = ours.part
        self.parts_of_base[theirs.part] = base.part
        if self._same_media:
            find_twins(base.blocks, ours.blocks)
        return base, theirs, ours

    @cached_property
    def _same_media(self) -> bool:
        """Whether base and ours have the same pictures, and the same ids for them and for addresses."""
        base, ours = (
            {(entry.name, entry.crc, entry.size) for entry in side.package.entries if not entry.name.endswith(".xml")}
            for side in (self.base, self.ours)
        )
        return base == ours

    def stories(self, planner: Planner) -> Iterator[tuple[Story, Story, Story]]:
        """The body, and each header and footer that shows, where ours differs from base."""
        if self._differ(self.base.package.main, self.ours.package.main):
            yield self._join(self.base.body, self.theirs.body, self.ours.body)
        base, theirs, ours = (side.edges() for side in (self.base, self.theirs, self.ours))
        done: set[str] = set()
        for told, part in ours.items():
            if told not in base or told not in theirs:
                if told not in base:
                    planner.left(f"The new version has a {told}; it was not taken over.")
                continue
            if theirs[told] in done or not self._differ(base[told], part):
                continue
            done.add(theirs[told])
            kind = told.partition(",")[0]
            yield self._join(
                self.base.edge(kind, base[told]), self.theirs.edge(kind, theirs[told]), self.ours.edge(kind, part)
            )

    def _differ(self, base: str, ours: str) -> bool:
        if self.base.package.read(base) != self.ours.package.read(ours):
            return True
        # The text of a note may have changed; headers and footers have none (17.11).
        return base == self.base.package.main and bool(self.base.package.related("footnotes", base))

    def notes(self, decisions: list[Decision]) -> Iterator[tuple[Story, Story, Story]]:
        """The notes that all three have, by the places of their numbers in the text."""
        for decision in decisions:
            for base, theirs, ours in decision.pairs:
                for kind in ("footnote", "endnote"):
                    for ids in _note_ids(kind, base, theirs, ours):
                        found = [side.note(kind, id) for side, id in zip(self._all, ids, strict=True)]
                        if found[0] is not None and found[1] is not None and found[2] is not None:
                            yield self._join(found[0], found[1], found[2])

    @property
    def _all(self) -> tuple[Side, Side, Side]:
        return self.base, self.theirs, self.ours

    def lists(self) -> Mapping[str, str]:
        """Which list of ours is which of theirs, learned from paragraphs that are in both."""
        found: dict[str, str] = {}
        for theirs, ours in self._matched:
            one, other = _list_of(ours), _list_of(theirs)
            if one and other:
                found.setdefault(one, other)
        return found

    @property
    def _matched(self) -> Iterator[tuple[Paragraph, Paragraph]]:
        theirs, ours = self.theirs.body, self.ours.body
        for i, j in align(theirs.blocks, ours.blocks).pairs.items():
            pairs = zip(theirs.blocks[i].paragraphs(), ours.blocks[j].paragraphs(), strict=False)
            yield from pairs


def _list_of(paragraph: Paragraph) -> str:
    number = paragraph.element.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
    return "" if number is None else number.get(w("val"), "")


def _note_ids(kind: str, *paragraphs: Paragraph) -> Iterator[tuple[str, str, str]]:
    """The ids of notes whose numbers stand at the same place in the three paragraphs."""
    if not any(kind in paragraph.key for paragraph in paragraphs):
        return
    base, theirs, ours = (paragraph.atoms for paragraph in paragraphs)
    in_theirs, in_ours = same_places(base, theirs), same_places(base, ours)
    for number, atom in enumerate(base):
        if atom.key == kind and number in in_theirs and number in in_ours:
            found = [atom, theirs[in_theirs[number]], ours[in_ours[number]]]
            ids = [a.pieces[0].element.get(w("id"), "") for a in found]
            yield ids[0], ids[1], ids[2]


__all__ = ["BrokenPromiseError", "Change", "Decision", "MergeRefusedError", "Merged", "Operation", "merge"]
