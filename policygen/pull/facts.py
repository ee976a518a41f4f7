"""Facts that people typed: blanks that were filled, and printed facts that were changed."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, NamedTuple

from policygen.errors import Place
from policygen.model import Document, School, Trust
from policygen.pull.looks import LOOKS, day_in, said_by
from policygen.pull.printed import Printed, even, letters, replaced, values_in
from policygen.pull.proposals import Proposal
from policygen.pull.targets import (
    Record,
    Target,
    changed_record,
    complaint,
    follow,
    other_details,
    path_in_post,
    post_of_many,
    value_at,
)
from policygen.record import InvalidRecordError
from policygen.render.content import label_of
from policygen.render.facts import POSTS_OF_MANY
from policygen.render.trace import Block
from policygen.word.merge.differences import Change, Difference
from policygen.workspace import Workspace
from policygen.workspace.levels import school_year
from policygen.workspace.ownerfile import owner_data, owner_file


class Answer(NamedTuple):
    """What a document says that a fact is: what was typed, where, and what it says of it in the issued file."""

    label: str
    text: str
    place: Place
    old: str | None = None
    sure: bool = True


Answers = dict[tuple[str, str | None], list[Answer]]
"""What a document says of each fact, by its key and by what was printed of it: several people may hold one post."""


@dataclass(frozen=True)
class Facts:
    """The facts of one document: where they stand in the YAML, and what may come of an answer to one.

    `blocks` are the document's paragraphs as it is made now.
    """

    workspace: Workspace
    document: Document
    day: dt.date
    blocks: Sequence[Block]

    @property
    def _trust(self) -> Trust:
        return self.workspace.trusts[self.document.trust].trust

    @property
    def _school(self) -> School | None:
        slug = self.document.school
        return self.workspace.trusts[self.document.trust].schools[slug] if slug else None

    def changed(
        self, difference: Difference, printed: Sequence[Printed], changes: Sequence[Change]
    ) -> Iterator[tuple[int, int, str, str]]:
        """The printed facts that were changed, with where they stand: only where it is clear what each became."""
        if difference.kind == "removed":
            return
        for value in printed:
            key, old = value.origin.fact, difference.before[value.start : value.end]
            target = self.target(key, old) if key else None
            if target is None or target.printed is None or even(old) != even(target.printed):
                continue
            new = replaced(difference.before, value, changes)
            if new is not None and new.strip() and key not in _OWN_NAMES:
                yield value.start, value.end, key, even(new)

    @cached_property
    def _printed_at(self) -> Mapping[tuple[str, str], int]:
        """In how many places the document prints each fact, by its key and the letters of its value."""
        found: Counter[tuple[str, str]] = Counter()
        for block in self.blocks:
            words = letters(block.text)
            found.update((value.origin.fact, words[value.start : value.end]) for value in values_in(block.pieces))
        return found

    def proposals(self, key: str, given: Sequence[Answer]) -> Iterator[Proposal]:
        """The proposals for one fact: one, unless the document gives several answers.

        What stands in a control of the template's own, of any other name, is for this document only.
        """
        if key.partition(".")[0] not in _HEADS:
            yield from (Proposal("edited", (a.place,), None, a.text, key, a.label) for a in given)
            return
        sure = [answer for answer in (_recognised(key, each) for each in given) if answer.sure]
        texts: dict[str, Answer] = {}
        for answer in sure:
            said = said_by(key, answer.text)
            if said not in texts or len(answer.text) > len(texts[said].text):
                texts[said] = answer
        unsure = [a for a in given if not a.sure and not any(text in even(a.text) for text in texts)]
        for text, answer in texts.items():
            places = tuple(other.place for other in sure if said_by(key, other.text) == text)
            proposal = self._fact(key, answer, places)
            if proposal is not None:
                others = [other for other in texts if other != text]
                yield _contradicted(proposal, others) if others else proposal
        for answer in unsure:
            problem = f"words around this blank were changed too, so it is not clear which are the {answer.label}."
            hint = "Write it into the YAML file by hand."
            yield Proposal("fact", (answer.place,), None, answer.text, key, answer.label, problem=problem, hint=hint)

    def _fact(self, key: str, answer: Answer, places: tuple[Place, ...]) -> Proposal | None:
        """The proposal for a fact; None where the YAML says so already."""
        target = self.target(key, answer.old)
        label = answer.label or _label_of(key)
        if target is None:
            hint = "‘policygen approve’ records an approval." if key in _OF_APPROVAL else ""
            problem = f"no YAML file keeps {key}, so it stays in this document only."
            return Proposal("fact", places, None, answer.text, key, label, problem=problem, hint=hint)
        text = target.as_written(answer.text)
        proposal = Proposal(
            "fact", places, target.value, text, key, label, file=target.file, path=target.path,
            note=self._note(key, target, answer, len(places)),
        )  # fmt: skip
        if target.value is not None and even(target.value) == even(text):
            return None
        if target.value is not None and answer.old is None:
            where = "the trust or a group" if self._is_inherited(target) else target.file
            problem = f"{where} already says ‘{target.value}’."
            return replace(proposal, problem=problem, hint="Correct the one that is wrong, there or in the document.")
        problem, hint = self._why_not(target, text)
        return replace(proposal, problem=problem, hint=hint)

    def _note(self, key: str, target: "Target", answer: Answer, places: int) -> str:
        notes = []
        if target.value is not None and (kept := other_details(target)):
            notes.append(f"The file keeps the {' and the '.join(kept)} of ‘{target.value}’: change them there.")
        if self._is_inherited(target):
            notes.append("The trust or a group says this so far; it then holds for this school only.")
        if key.startswith("trust.") and self._school is not None:
            notes.append("It then holds for all of the trust’s schools.")
        left = 0 if answer.old is None else self._printed_at.get((key, letters(answer.old)), 0) - places
        if left > 0:
            where = "place" if left == 1 else "places"
            notes.append(
                f"{left} other {where} in this document still say ‘{answer.old}’; the next build changes them."
            )
        return " ".join(notes)

    def _is_inherited(self, target: "Target") -> bool:
        """Whether a value stands in the trust's or a group's file, and not in the school's own."""
        slug = self.document.school
        if slug is None or target.value is None or not isinstance(target.record, School):
            return False
        own = self.workspace.trusts[self.document.trust].own[slug].school
        said = (own, *(facts for year, facts in own.years.items() if year == school_year(self.workspace.day)))
        return all(value_at(owner_data(facts), target.path) is None for facts in said)

    def _why_not(self, target: "Target", text: str) -> tuple[str, str]:
        """Why a value cannot be that fact, and what to do; both empty where it can."""
        if target.is_day and day_in(text) is None:
            return f"‘{text}’ is not a date.", "Write it like 2 September 2026 in the document, and pull again."
        kind = str(target.path[-1])
        looks = LOOKS.get(kind)
        if looks is not None and not looks.pattern.fullmatch(text):
            return f"‘{text}’ does not look like {looks.what}.", "Correct it in the document, and pull again."
        if kind == "urn" and (other := self._school_with(text)):
            return f"the URN {text} is also in {other}.", "Each school has a number of its own; correct the wrong one."
        try:
            changed_record(target.record, target.path, text)
        except InvalidRecordError:
            return complaint(target, text)
        return "", ""

    def _school_with(self, urn: str) -> str | None:
        for slug, folder in self.workspace.trusts.items():
            for name, school in folder.schools.items():
                if school.urn == urn and school is not self._school:
                    return owner_file(slug, name)
        return None

    def target(self, key: str, old: str | None = None) -> "Target | None":
        """Where a fact stands in the YAML; None for what is no single fact of a trust or a school."""
        head, *names = key.split(".")
        record: Record
        if head == "trust" and names:
            record, file = self._trust, owner_file(self.document.trust, None)
        elif head == "school" and names and self._school is not None and self.document.school:
            record, file = self._school, owner_file(self.document.trust, self.document.school)
        else:
            return None
        if names[0] == "people" and names[1:] and names[1] in POSTS_OF_MANY and len(names) == 2:
            return post_of_many(record, file, names[1])
        if names[0] == "people":
            path = path_in_post(record, names[1:], self.day, old)
        else:
            path = tuple(int(name) if name.isdigit() else name for name in names)
        found = follow(record, path) if path else None
        return None if found is None else Target(record, file, *found)


_OWN_NAMES: Final = frozenset(
    (
        "school.name", "school.short_name", "school.possessive",
        "trust.name", "trust.short", "trust.legal_name", "trust.document.title",
    )
)  # fmt: skip
"""Facts that sentences are made of: who rewords such a sentence does not mean that the school has another name."""

_HEADS: Final = frozenset(("school", "trust", "document"))
"""What the keys of blanks begin with that templates print."""

_OF_APPROVAL: Final = frozenset(
    ("document.approved_on", "document.next_review", "document.minute", "document.version", "document.applies_from")
)


def _contradicted(proposal: Proposal, others: Sequence[str]) -> Proposal:
    told = " and ".join(f"‘{other}’" for other in others)
    problem = f"the document gives two answers: ‘{proposal.new}’ here, and {told} elsewhere."
    return replace(proposal, problem=problem, hint="Make them the same in the document, and pull again.")


def _label_of(key: str) -> str:
    """What a fact is, in words: `school.people.dsl.phone` → "telephone number of the designated safeguarding lead"."""
    _, *names = key.split(".")
    whose = f" of the {label_of(names[1])}" if names[:1] == ["people"] and len(names) > 2 else ""
    return label_of(names[-1]) + whose if names else key


def _recognised(key: str, answer: Answer) -> Answer:
    """The answer, found among the words around it where its looks tell it."""
    looks = LOOKS.get(key.rpartition(".")[2])
    found = looks.among_words.findall(answer.text) if looks and not answer.sure else []
    return answer._replace(text=found[0], sure=True) if len(found) == 1 else answer
