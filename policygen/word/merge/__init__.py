"""Regenerating a document that people have edited: base, theirs and ours become one file with tracked changes.

>>> merged = merge(base, theirs, ours, author="policygen (Larkmoor)", date=day)
>>> merged.package.write(), merged.conflicts
"""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from policygen.errors import Place, PolicygenError
from policygen.word.merge.align import align
from policygen.word.merge.apply import Writer
from policygen.word.merge.dressing import Dressed, dress
from policygen.word.merge.formats import same_places
from policygen.word.merge.pieces import Pieces, pieces_of
from policygen.word.merge.plan import Decision, NotMergeableError, Operation, Planner
from policygen.word.merge.promises import broken, holder_of
from policygen.word.merge.recover import recovered
from policygen.word.merge.stories import Paragraph, Side, Story, find_twins
from policygen.word.merge.tracking import Pen
from policygen.word.ooxml import MC, w
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

    `package` is theirs itself where there was nothing to change. `looks` are what it took over that no tracked change
    can show: "colours", "font", "logo", and properties such as "title" and "author".
    """

    package: Package
    changed: bool
    decisions: tuple[Decision, ...]
    notes: tuple[str, ...]
    looks: tuple[str, ...] = ()

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
            "looks": list(self.looks),
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
    wearing = dress(base, theirs, ours)
    merged = _merged(wearing, ours, Pen(author, date or dt.date.today()))
    if wearing.theirs is theirs:
        return merged
    return replace(merged, changed=True, looks=wearing.taken)


def _merged(wearing: Dressed, ours: Package, pen: Pen) -> Merged:
    theirs = wearing.theirs
    sides = _Sides(Side(wearing.base), Side(theirs), Side(ours))
    planner = Planner()
    if wearing.left:
        planner.left(f"The new version looks otherwise ({', '.join(wearing.left)}); this file kept looks of its own.")
    if wearing.own:
        planner.left(f"The new version has other properties ({', '.join(wearing.own)}); this file kept its own.")
    try:
        decisions = [d for story in sides.stories(planner) for d in planner.story(*story)]
        decisions += [d for story in sides.notes(decisions) for d in planner.story(*story)]
    except NotMergeableError as error:
        raise MergeRefusedError(theirs.name, error.message, error.next_step or "") from None
    todo = _placed(theirs.name, sides.theirs, [decision for decision in decisions if _does_something(decision)])
    if not todo:
        return Merged(theirs, False, (), tuple(planner.notes))
    package = _written(sides, todo, pen)
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
            root = theirs.root(part)
            copies = {p for copy in root.iter(_SECOND_COPY) for p in copy.iter(w("p"))}
            own = (p for p in root.iter(w("p")) if p not in copies)
            numbers[part] = {element: number for number, element in enumerate(own, 1)}
        spot = decision.spot
        number = numbers[part].get(spot.element) if spot is not None else None
        placed.append(replace(decision, place=Place(file, part=part, paragraph=number)))
    return placed


_SECOND_COPY: Final = f"{{{MC}}}Fallback"
"""What Word keeps of a text box for old programs: its paragraphs stand there a second time."""


def _does_something(decision: Decision) -> bool:
    """Whether a decision changes anything; some only say where notes stand."""
    formatted = any(base.looks != ours.looks for base, _, ours in decision.pairs)
    return decision.operation is not Operation.FORMAT or formatted


def _written(sides: "_Sides", decisions: list[Decision], pen: Pen) -> Package:
    before = sides.pieces(decision.story for decision in decisions)
    package = Writer(sides.theirs, sides.ours, pen, sides.lists).write(decisions, sides.parts_of_ours)
    after = {part: pieces_of(holder_of(sides.theirs.root(part))) for part in before}
    for part, was in before.items():
        what = broken(was, after[part], sides.base.root(sides.parts_of_base[part]))
        if what is not None:
            raise BrokenPromiseError(sides.theirs.package.name, what)
    same = all(was.blocks == after[part].blocks for part, was in before.items())
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
        for side, story in ((self.ours, ours), (self.theirs, theirs)):
            if self._same_media(base.part, side.package, story.part):
                find_twins(base, story)
        return base, theirs, ours

    def _same_media(self, part: str, other: Package, other_part: str) -> bool:
        """Whether a part of base has the same pictures and addresses as another file's, under the same ids."""
        package = self.base.package
        lines = package.relationships(part)
        pictures = (line.target for line in lines if not line.external and not line.target.endswith(".xml"))
        return set(lines) == set(other.relationships(other_part)) and all(
            package.says_the_same(target, other, target) for target in pictures
        )

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
        if not self.base.package.says_the_same(base, self.ours.package, ours):
            return True
        # The text of a note may have changed; headers and footers have none (17.11).
        return base == self.base.package.main and bool(self.base.package.related("footnotes", base))

    def pieces(self, stories: Iterable[Story]) -> dict[str, Pieces]:
        """The parts of theirs in which these stories stand, as the bytes of their blocks."""
        found: dict[str, Pieces] = {}
        for story in stories:
            if story.part not in found:
                holder = holder_of(self.theirs.root(story.part))
                found[story.part] = story.pieces if story.container is holder else pieces_of(holder)
        return found

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
