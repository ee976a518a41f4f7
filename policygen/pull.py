"""From Word back to data: what people typed into a document becomes proposals for the trust's and schools' YAML.

A filled blank, or a printed fact that was changed, may become a fact. A statement in other words is said to differ
from the trust's wording and never becomes one. Everything else stays what it is: an edit of this document.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

from pydantic import BaseModel, ValidationError

from policygen.errors import ChangedFileError, FindingsError, Place, PolicygenError
from policygen.files import read_file, replace_atomically
from policygen.model import Document, Person, School, Trust
from policygen.render.content import label_of
from policygen.render.engine import Template
from policygen.render.scope import POSTS_OF_MANY, scope
from policygen.render.trace import Block, Origin, Piece, trace
from policygen.word.merge.differences import Change, Difference, Filled, differences
from policygen.word.package import DOCUMENT_PROPERTY, Package, read_properties
from policygen.word.template import parts_with_text
from policygen.word.told import paragraphs
from policygen.workspace import Workspace
from policygen.workspace.ownerfile import owner_data, read_owner, rewritten_owner
from policygen.workspace.records import read_record
from policygen.workspace.writing import block_lines, one_line
from policygen.workspace.yamlfile import Listing, Map, Node, Scalar, read_yaml

Keys = tuple[str | int, ...]
Record = Trust | School


@dataclass(frozen=True)
class Proposal:
    """Something that people changed in a document, and what may come of it.

    A `fact` says `new` where the YAML says `old` (None: nothing yet): `key` is its dotted name, `label` what it is,
    `file` the YAML file and `path` the keys to it there. `wording` is a `statement` in other words (`label` says which
    of its texts: `text`, `stem` …), `edited` any other change. `places` are where it stands in the document. `problem`
    says why a fact cannot be taken as it is, with `hint` what to do; `note` is what a person should know before that.
    """

    kind: Literal["fact", "wording", "edited"]
    places: tuple[Place, ...]
    old: str | None
    new: str
    key: str = ""
    label: str = ""
    statement: str = ""
    file: str = ""
    path: Keys = ()
    problem: str = ""
    hint: str = ""
    note: str = ""

    @property
    def takeable(self) -> bool:
        """Whether `take` can write it."""
        return self.kind == "fact" and not self.problem

    def as_json(self) -> dict[str, Any]:
        """The proposal as plain data for `--json`; keys that say nothing are left out."""
        said = {name: value for name, value in vars(self).items() if name != "places" and value not in ("", None, ())}
        places = [{key: value for key, value in asdict(place).items() if value is not None} for place in self.places]
        return said | {"places": places} | ({"path": list(self.path)} if self.path else {})


class TwoAnswersError(PolicygenError):
    """Proposals that give one fact two values."""

    def __init__(self, key: str, one: str, other: str) -> None:
        super().__init__(
            f"‘{key}’ cannot be both ‘{one}’ and ‘{other}’, so nothing was written.", "Take one of the two."
        )


def proposals(
    workspace: Workspace, document: Document, base: Package, theirs: Package, day: dt.date
) -> tuple[Proposal, ...]:
    """What people changed in `theirs` since `base` was issued as this document, facts first.

    `theirs` may bear any name and come from any program. `day` decides who is in post. What the YAML says already is
    no proposal. Raises what reading the two files raises.
    """
    return _Pull(workspace, document, day).proposals(differences(base, theirs))


def together(found: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """The proposals of several documents: equal facts as one, facts that contradict each other with that as a problem.

    Each is given in the place of the first; those that have a problem already stay as they are.
    """
    joined: dict[tuple[str, ...], Proposal] = {}
    for number, proposal in enumerate(found):
        same = (*_stands_at(proposal), _said_by(proposal.key, proposal.new)) if proposal.takeable else (str(number),)
        first = joined.get(same)
        joined[same] = proposal if first is None else replace(first, places=(*first.places, *proposal.places))
    values: dict[tuple[str, ...], list[str]] = {}
    for proposal in joined.values():
        if proposal.takeable:
            values.setdefault(_stands_at(proposal), []).append(proposal.new)
    return tuple(_against(proposal, values.get(_stands_at(proposal), ())) for proposal in joined.values())


def _stands_at(proposal: Proposal) -> tuple[str, ...]:
    return proposal.file, *map(str, proposal.path)


def _against(proposal: Proposal, values: Sequence[str]) -> Proposal:
    others = [value for value in values if value != proposal.new]
    if not proposal.takeable or not others:
        return proposal
    told = " and ".join(f"‘{other}’" for other in others)
    problem = f"the documents give two answers: ‘{proposal.new}’ here, and {told} in another."
    return replace(proposal, problem=problem, hint="Make them the same in the documents, and pull again.")


def document_in(workspace: Workspace, package: Package) -> Document | None:
    """Which document a file is: as its properties say, or else as the reference says that is printed in it."""
    known = {document.id: document for document in workspace.documents()}
    named = known.get(read_properties(package).get(DOCUMENT_PROPERTY, ""))
    return named or _by_printed_reference(known, package)


def _by_printed_reference(known: Mapping[str, Document], package: Package) -> Document | None:
    words = {
        word.strip("()[].,;:")
        for part in dict.fromkeys(parts_with_text(package))
        for paragraph in paragraphs(package.read(part))
        for word in paragraph.text.split()
        if word.count("/") == 2
    }
    found = sorted(words & known.keys())
    return known[found[0]] if len(found) == 1 else None


# ── what was changed ─────────────────────────────────────────────────────────────────────────────────


class _Answer(NamedTuple):
    """What a document says that a fact is: what was typed, where, and what it says of it in the issued file."""

    label: str
    text: str
    place: Place
    old: str | None = None
    sure: bool = True


_Answers = dict[tuple[str, str | None], list[_Answer]]
"""What a document says of each fact, by its key and by what was printed of it: several people may hold one post."""


class _Printed(NamedTuple):
    """A value printed in a paragraph: what it was, and from which of the paragraph's letters to which."""

    origin: Origin
    start: int
    end: int


@dataclass(frozen=True)
class _Pull:
    """One document, with all that its words may be facts of."""

    workspace: Workspace
    document: Document
    day: dt.date

    @property
    def trust(self) -> Trust:
        return self.workspace.trusts[self.document.trust].trust

    @property
    def school(self) -> School | None:
        slug = self.document.school
        return self.workspace.trusts[self.document.trust].schools[slug] if slug else None

    def proposals(self, found: Sequence[Difference]) -> tuple[Proposal, ...]:
        answers: _Answers = {}
        others: list[Proposal] = []
        for difference in found:
            for blank in difference.blanks:
                answer = _Answer(blank.label, blank.text, difference.place, sure=blank.sure)
                answers.setdefault((blank.key, None), []).append(answer)
            others += self._beside_blanks(difference, answers)
        facts = [proposal for (key, _), given in answers.items() for proposal in self._facts(key, given)]
        return (*facts, *others)

    def _beside_blanks(self, difference: Difference, answers: "_Answers") -> Iterator[Proposal]:
        """What becomes of the changes that are no filled blanks; facts that were changed go to the answers."""
        left = [change for change in difference.changes if not _is_answer(change, difference.blanks)]
        if not left and difference.kind == "changed":
            return
        block = self._block(difference)
        printed = _printed(block, difference.before) if block else ()
        for start, end, key, new in self._changed_facts(difference, printed, left):
            old = difference.before[start:end]
            answers.setdefault((key, _even(old)), []).append(_Answer("", new, difference.place, old))
            left = [change for change in left if not start <= change.start <= change.end <= end]
        worded = list(_changed_wordings(difference, printed, block, left))
        yield from (proposal for proposal, _ in worded)
        left = [change for change in left if all(change not in told for _, told in worded)]
        if left or (difference.kind == "moved" and not difference.changes):
            yield Proposal("edited", (difference.place,), *_told(difference))

    # ── facts that were printed ──────────────────────────────────────────────────────────────────────

    def _changed_facts(
        self, difference: Difference, printed: Sequence[_Printed], changes: Sequence[Change]
    ) -> Iterator[tuple[int, int, str, str]]:
        """The printed facts that were changed, with where they stand: only where it is clear what each became."""
        if difference.kind == "removed":
            return
        for value in printed:
            key, old = value.origin.fact, difference.before[value.start : value.end]
            target = self._target(key, old) if key else None
            if target is None or target.value is None or _even(old) != _even(target.value):
                continue
            new = _replaced(difference.before, value, changes)
            if new is not None and new.strip() and key not in _OWN_NAMES:
                yield value.start, value.end, key, _even(new)

    @cached_property
    def _printed_at(self) -> Mapping[tuple[str, str], int]:
        """In how many places the document prints each fact, by its key and the letters of its value."""
        found: Counter[tuple[str, str]] = Counter()
        for block in self._blocks:
            letters = _letters(block.text)
            found.update((value.origin.fact, letters[value.start : value.end]) for value in _values(block.pieces))
        return found

    # ── the document as it is made now ───────────────────────────────────────────────────────────────

    @cached_property
    def _blocks(self) -> Sequence[Block]:
        """The document's paragraphs, traced; none where it cannot be made any more, and edits are just edits."""
        workspace, document = self.workspace, self.document
        files = workspace.files_for(document.trust)
        names, _ = scope(document, self.trust, self.school, workspace.catalogue, workspace.guidance, self.day, files)
        path = workspace.template_path(document)
        try:
            return trace(Template(path, name=workspace.relative(path), load=files), names)
        except PolicygenError:
            return ()

    def _block(self, difference: Difference) -> Block | None:
        """The paragraph of ours that a difference is of: by its bookmark, or else by its words."""
        if not difference.before:
            return None
        named = [block for block in self._blocks if block.name and block.name == difference.name]
        words = _letters(difference.before)
        same = [block for block in named or self._blocks if _letters(block.text) == words]
        return next(iter(same or named), None)

    # ── facts ────────────────────────────────────────────────────────────────────────────────────────

    def _facts(self, key: str, given: Sequence[_Answer]) -> Iterator[Proposal]:
        """The proposals for one fact: one, unless the document gives several answers.

        What stands in a control of the template's own, of any other name, is for this document only.
        """
        if key.partition(".")[0] not in _HEADS:
            yield from (Proposal("edited", (a.place,), None, a.text, key, a.label) for a in given)
            return
        sure = [answer for answer in (_recognised(key, each) for each in given) if answer.sure]
        texts: dict[str, _Answer] = {}
        for answer in sure:
            said = _said_by(key, answer.text)
            if said not in texts or len(answer.text) > len(texts[said].text):
                texts[said] = answer
        unsure = [a for a in given if not a.sure and not any(text in _even(a.text) for text in texts)]
        for text, answer in texts.items():
            places = tuple(other.place for other in sure if _said_by(key, other.text) == text)
            proposal = self._fact(key, answer, places)
            if proposal is not None:
                others = [other for other in texts if other != text]
                yield _contradicted(proposal, others) if others else proposal
        for answer in unsure:
            problem = f"words around this blank were changed too, so it is not clear which are the {answer.label}."
            hint = "Write it into the YAML file by hand."
            yield Proposal("fact", (answer.place,), None, answer.text, key, answer.label, problem=problem, hint=hint)

    def _fact(self, key: str, answer: _Answer, places: tuple[Place, ...]) -> Proposal | None:
        """The proposal for a fact; None where the YAML says so already."""
        target = self._target(key, answer.old)
        label = answer.label or _label_of(key)
        if target is None:
            hint = "‘policygen approve’ records an approval." if key in _OF_APPROVAL else ""
            problem = f"no YAML file keeps {key}, so it stays in this document only."
            return Proposal("fact", places, None, answer.text, key, label, problem=problem, hint=hint)
        proposal = Proposal(
            "fact", places, target.value, answer.text, key, label, file=target.file, path=target.path,
            note=self._note(key, target, answer, len(places)),
        )  # fmt: skip
        if target.value is not None and _even(target.value) == _even(answer.text):
            return None
        if target.value is not None and answer.old is None:
            problem = f"{target.file} already says ‘{target.value}’."
            return replace(proposal, problem=problem, hint="Correct the one that is wrong, there or in the document.")
        problem, hint = self._why_not(target, answer.text)
        return replace(proposal, problem=problem, hint=hint)

    def _note(self, key: str, target: "_Target", answer: _Answer, places: int) -> str:
        notes = []
        if target.value is not None and (kept := _other_details(target)):
            notes.append(f"The file keeps the {' and the '.join(kept)} of ‘{target.value}’: change them there.")
        if key.startswith("trust.") and self.school is not None:
            notes.append("It then holds for all of the trust’s schools.")
        left = 0 if answer.old is None else self._printed_at.get((key, _letters(answer.old)), 0) - places
        if left > 0:
            where = "place" if left == 1 else "places"
            notes.append(
                f"{left} other {where} in this document still say ‘{answer.old}’; the next build changes them."
            )
        return " ".join(notes)

    def _why_not(self, target: "_Target", text: str) -> tuple[str, str]:
        """Why a value cannot be that fact, and what to do; both empty where it can."""
        kind = str(target.path[-1])
        looks = _LOOKS.get(kind)
        if looks is not None and not looks.pattern.fullmatch(text):
            return f"‘{text}’ does not look like {looks.what}.", "Correct it in the document, and pull again."
        if kind == "urn" and (other := self._school_with(text)):
            return f"the URN {text} is also in {other}.", "Each school has a number of its own; correct the wrong one."
        try:
            _changed(target.record, target.path, text)
        except ValidationError:
            return _complaint(target, text)
        return "", ""

    def _school_with(self, urn: str) -> str | None:
        for slug, folder in self.workspace.trusts.items():
            for name, school in folder.schools.items():
                if school.urn == urn and school is not self.school:
                    return _school_file(slug, name)
        return None

    def _target(self, key: str, old: str | None = None) -> "_Target | None":
        """Where a fact stands in the YAML; None for what is no single fact of a trust or a school."""
        head, *names = key.split(".")
        record: Record
        if head == "trust" and names:
            record, file = self.trust, _trust_file(self.document.trust)
        elif head == "school" and names and self.school is not None and self.document.school:
            record, file = self.school, _school_file(self.document.trust, self.document.school)
        else:
            return None
        if names[0] == "people" and names[1:] and names[1] in POSTS_OF_MANY and len(names) == 2:
            return _post_of_many(record, file, names[1])
        if names[0] == "people":
            path = _path_in_post(record, names[1:], self.day, old)
        else:
            path = tuple(int(name) if name.isdigit() else name for name in names)
        found = _follow(record, path) if path else None
        return None if found is None else _Target(record, file, *found)


def _is_answer(change: Change, blanks: Sequence[Filled]) -> bool:
    """Whether a change is just that somebody filled a blank."""
    return any(blank.start == change.start and blank.end == change.end and blank.sure for blank in blanks)


def _told(difference: Difference) -> tuple[str | None, str]:
    """How a paragraph read and reads; where only a picture or the like in it is another, just that."""
    if difference.before != difference.after or difference.kind == "moved":
        return difference.before or None, difference.after
    sides = [(change.before, change.after) for change in difference.changes]
    return " … ".join(before for before, _ in sides), " … ".join(after for _, after in sides)


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


# ── what a paragraph printed ─────────────────────────────────────────────────────────────────────────


def _values(pieces: Sequence[Piece]) -> list[_Printed]:
    """The values of one origin each that a paragraph prints, by letters: spaces do not count.

    A value of several lines stands in several pieces.
    """
    found: list[_Printed] = []
    last: Piece | None = None
    at = 0
    for piece in pieces:
        end = at + len(_letters(piece.text))
        if len(piece.origins) == 1 and end > at:
            if last is not None and (last.tag, last.origins) == (piece.tag, piece.origins):
                found[-1] = found[-1]._replace(end=end)
            else:
                found.append(_Printed(piece.origins[0], at, end))
        if end > at:
            last = piece
        at = end
    return found


def _printed(block: Block, words: str) -> tuple[_Printed, ...]:
    """The values in the words of a paragraph as it was issued; none where it would be made of other words today."""
    if _letters(block.text) != _letters(words):
        return ()
    places = [number for number, letter in enumerate(words) if _letters(letter)]
    return tuple(
        value._replace(start=places[value.start], end=places[value.end - 1] + 1) for value in _values(block.pieces)
    )


def _replaced(before: str, value: _Printed, changes: Sequence[Change]) -> str | None:
    """What a printed value became; None where it stayed, or where a change of it goes beyond it.

    Words put in right before or after it are no part of it.
    """
    touching = [c for c in changes if c.start < value.end and c.end > value.start]
    if not touching or any(c.start < value.start or c.end > value.end for c in touching):
        return None
    return _with_changes(before, value.start, value.end, touching)


def _with_changes(before: str, start: int, end: int, changes: Sequence[Change]) -> str:
    words, at = "", start
    for change in sorted(changes, key=lambda c: c.start):
        words += before[at : change.start] + change.after
        at = change.end
    return words + before[at:end]


def _changed_wordings(
    difference: Difference, printed: Sequence[_Printed], block: Block | None, changes: Sequence[Change]
) -> Iterator[tuple[Proposal, list[Change]]]:
    """The statements that read otherwise now, each with the changes that make it so."""
    if block is None or not changes:
        return
    before, places = difference.before, (difference.place,)
    if not printed:
        ids = dict.fromkeys(origin.statement for piece in block.pieces for origin in piece.origins if origin.statement)
        for id in ids if len(ids) == 1 else ():
            yield Proposal("wording", places, before, difference.after, statement=id, label="text"), list(changes)
        return
    for value in printed:
        if not value.origin.statement:
            continue
        touching = [change for change in changes if _is_of(change, value, before)]
        if touching:
            old, new = _wordings(difference, value, touching)
            origin = value.origin
            yield Proposal("wording", places, old, new, statement=origin.statement, label=origin.field), touching


def _wordings(difference: Difference, value: _Printed, changes: Sequence[Change]) -> tuple[str, str]:
    """How a statement read and reads; the whole paragraph where a change goes beyond it."""
    if difference.kind == "removed":
        return difference.before[value.start : value.end], ""
    if any(change.start < value.start or change.end > value.end for change in changes):
        return difference.before, difference.after
    old = difference.before[value.start : value.end]
    return old, _with_changes(difference.before, value.start, value.end, changes)


def _is_of(change: Change, value: _Printed, before: str) -> bool:
    """Whether a change is one of a statement's words. What is put in after its full stop is a sentence of its own."""
    if change.start < change.end:
        return change.start < value.end and change.end > value.start
    after_sentence = change.start == value.end and before[: value.end].rstrip().endswith((".", "!", "?", "”"))
    return value.start <= change.start <= value.end and not after_sentence


_NO_LETTERS: Final = re.compile(r"[\s\u00ad\u200b\u200c\u200d\u2060\ufeff]+")


def _letters(text: str) -> str:
    """The letters of a text without its spaces, which programs put in or leave out, and in one spelling of hyphens."""
    return _NO_LETTERS.sub("", text).replace("\u2011", "-")


def _even(text: str) -> str:
    """A text without differences of spaces only; its lines stay."""
    return "\n".join(line for line in (" ".join(line.split()) for line in text.splitlines()) if line)


# ── values that can be told by their looks ───────────────────────────────────────────────────────────


class _Looks(NamedTuple):
    """What values of a kind look like, how that is called, and how to find one among other words."""

    pattern: re.Pattern[str]
    what: str
    among_words: re.Pattern[str]


_EMAIL: Final = r"[^@\s,;<>()]+@[^@\s,;<>()]+\.[^@\s,;<>().]+"
_PHONE: Final = r"\+?[(]?\d[\d ()\-]{5,}\d"
_SITE: Final = r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?"
_LOOKS: Final[Mapping[str, _Looks]] = {
    "email": _Looks(re.compile(_EMAIL), "an e-mail address", re.compile(_EMAIL)),
    "phone": _Looks(re.compile(r".*\d.*\d.*\d.*"), "a telephone number", re.compile(_PHONE)),
    "website": _Looks(re.compile(_SITE, re.IGNORECASE), "the address of a website", re.compile(_SITE, re.IGNORECASE)),
}


def _recognised(key: str, answer: _Answer) -> _Answer:
    """The answer, found among the words around it where its looks tell it."""
    looks = _LOOKS.get(key.rpartition(".")[2])
    found = looks.among_words.findall(answer.text) if looks and not answer.sure else []
    return answer._replace(text=found[0], sure=True) if len(found) == 1 else answer


def _people_in(text: str) -> list[dict[str, str]]:
    """The people that a text names, each with the number and the address that come after the name."""
    found: list[dict[str, str]] = []
    apart = re.sub(f"{_EMAIL}|{_PHONE}", r",\g<0>,", text)
    for part in (part.strip(" ().") for part in re.split(r"[,;\n]|\s(?:and|&)\s", apart)):
        kind = next((kind for kind in ("email", "phone") if _LOOKS[kind].among_words.fullmatch(part)), "name")
        if part and (kind == "name" or not found):
            found.append({"name": part})
        elif part:
            found[-1][kind] = part
    return found


def _said_by(key: str, text: str) -> str:
    """What an answer says, for comparing: of a post that several people hold, who they are."""
    if key.rpartition(".")[2] in POSTS_OF_MANY:
        return ", ".join(person["name"] for person in _people_in(text))
    return _even(text)


# ── where a fact stands in the YAML ──────────────────────────────────────────────────────────────────


class _Target(NamedTuple):
    """A fact's place: the record and its file, the keys as people type them, and what stands there now."""

    record: Record
    file: str
    path: Keys
    value: str | None


def _trust_file(trust: str) -> str:
    return f"seeds/{trust}/trust.yaml"


def _school_file(trust: str, school: str) -> str:
    return f"seeds/{trust}/schools/{school}.yaml"


def _post_of_many(record: Record, file: str, post: str) -> _Target | None:
    """The place of all who hold a post that several people hold at once."""
    holders: tuple[Person, ...] | None = getattr(record.people, post, None)
    if holders is None:
        return None
    return _Target(record, file, ("people", post), ", ".join(person.name or "" for person in holders) or None)


def _other_details(target: _Target) -> list[str]:
    """What else a file says of the person whose name stands at a place, in words."""
    if target.path[0] != "people" or target.path[-1] != "name":
        return []
    person: Any = owner_data(target.record)
    for step in target.path[:-1]:
        person = person[step]
    return [label_of(str(key)) for key in person if key in ("title", "email", "phone")]


def _path_in_post(record: Record, names: Sequence[str], day: dt.date, old: str | None) -> Keys:
    """The way to a fact about who holds a post on that day; a new holder comes after those of before."""
    if len(names) != 2 or names[0] not in type(record.people).model_fields or names[1] not in Person.model_fields:
        return ()
    post, name = names
    holders: tuple[Person, ...] = getattr(record.people, post)
    if post in POSTS_OF_MANY:
        same = [n for n, person in enumerate(holders) if old is not None and getattr(person, name) == old]
        return ("people", post, same[0], name) if len(same) == 1 else ()
    now = [n for n, person in enumerate(holders) if person.in_post(day)]
    printed = [n for n in now if holders[n].name and not holders[n].vacancy]
    chosen = next(iter(printed or now), len(holders))
    return ("people", post, name) if not chosen and len(holders) < 2 else ("people", post, chosen, name)


def _follow(record: Record, path: Keys) -> tuple[Keys, str | None] | None:
    """The path in the keys that people type, and the value there; None where no single value can stand."""
    keys: list[str | int] = []
    value: Any = record
    owner: type[BaseModel] = type(record)
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
            if value is None and path[0] != "people":
                return None
            owner = Person if value is None else type(value)
        else:
            if isinstance(value, tuple):
                value = value[0] if value else None
                owner = Person
            field = owner.model_fields.get(step)
            if field is None:
                return None
            step, value = field.alias or step, getattr(value, step, None)
            owner = type(value) if isinstance(value, BaseModel) else owner
        keys.append(step)
    if isinstance(value, BaseModel | tuple | bool):
        return None
    return tuple(keys), None if value is None else str(value)


def _changed(record: Record, path: Keys, text: str) -> Record:
    """The record with another value at a path. Raises ValidationError where it cannot be that."""
    return type(record).model_validate(_set(owner_data(record), path, text), by_alias=True, by_name=False)


def _set(data: dict[str, Any], path: Keys, text: str) -> dict[str, Any]:
    """The data with a text at a path; what is missing on the way is made."""
    step, *rest = path
    assert isinstance(step, str)
    if not rest:
        kept = {key: value for key, value in data.items() if not (step == "name" and key == "vacancy")}
        return {**kept, step: _people_in(text) if step in POSTS_OF_MANY else text}
    inner = data.get(step, {})
    if isinstance(rest[0], int):
        items = list(inner) if isinstance(inner, list | tuple) else [inner] if inner else []
        number, *further = rest
        items += [{} for _ in range(int(number) + 1 - len(items))]
        items[int(number)] = _set(items[int(number)], tuple(further), text)
        return {**data, step: items}
    return {**data, step: _set(inner, tuple(rest), text)}


def _complaint(target: _Target, text: str) -> tuple[str, str]:
    """Why the model does not take a value, in the words in which a YAML file would be told off for it."""
    written = "\n".join(block_lines(_set(owner_data(target.record), target.path, text), 0))
    node, findings = read_yaml(written.encode(), target.file)
    problems = read_record(type(target.record), node, target.file)[1] if node is not None else findings
    said = next(iter(problems), None)
    return (said.message, said.hint or "") if said else (f"‘{text}’ is not taken there.", "")


# ── writing ──────────────────────────────────────────────────────────────────────────────────────────


def take(workspace: Workspace, agreed: Iterable[Proposal]) -> list[str]:
    """Write agreed facts into their YAML files, in place, and give the files, as paths below the folder.

    Proposals that are no facts or have a problem are passed over. All files are changed in memory and read back
    before the first is written. Raises TwoAnswersError, ChangedFileError where a file says something else by now
    than when the workspace was loaded, and UnreadableFileError and UnwritableFileError.
    """
    by_file: dict[str, dict[Keys, str]] = {}
    for proposal in agreed:
        if proposal.takeable:
            values = by_file.setdefault(proposal.file, {})
            before = values.setdefault(proposal.path, proposal.new)
            if _even(before) != _even(proposal.new):
                raise TwoAnswersError(proposal.key, before, proposal.new)
    ready = [_ready(workspace, file, values) for file, values in by_file.items()]
    for file in ready:
        replace_atomically(file.path, file.after, was=file.before)
    return list(by_file)


class _File(NamedTuple):
    """A file that is to be written: what it holds, and what it will."""

    path: Path
    before: bytes
    after: bytes


def _ready(workspace: Workspace, name: str, values: Mapping[Keys, str]) -> _File:
    """A file with the values in it, read back to see that it says them and nothing else that is new."""
    path = workspace.root / name
    data = read_file(path)
    loaded = _loaded(workspace, name)
    try:
        record: Record = read_owner(data, type(loaded), name)
    except FindingsError:
        raise ChangedFileError(name) from None
    if record != loaded:
        raise ChangedFileError(name)
    after = record
    for keys, text in values.items():
        after = _changed(after, keys, text)
    return _File(path, data, rewritten_owner(data, after, name, prepare=lambda text: _with_scalars(text, values)))


def _loaded(workspace: Workspace, name: str) -> Record:
    _, trust, *rest = name.split("/")
    folder = workspace.trusts.get(trust)
    school = rest[-1].removesuffix(".yaml") if len(rest) > 1 else ""
    if folder is None or (school and school not in folder.schools):
        raise ChangedFileError(name)
    return folder.schools[school] if school else folder.trust


def _with_scalars(text: str, values: Mapping[Keys, str]) -> str:
    """The text with those of the values that replace single words or lines, and nothing else of it changed."""
    for keys, value in values.items():
        node, _ = read_yaml(text.encode(), "")
        found = _scalar_at(node, keys)
        if found is not None and "\n" not in value:
            scalar, flow = found
            text = text[: scalar.start.offset] + _quoted_as(text[scalar.start.offset], value, flow) + text[scalar.end :]
    return text


def _scalar_at(node: Node | None, keys: Keys) -> tuple[Scalar, bool] | None:
    """The value at some keys, and whether it stands in brackets; None where it is not given, or is of several lines."""
    flow = False
    for key in keys:
        if isinstance(node, Listing):
            flow = flow or node.flow
            items = node.given_items
            number = key if isinstance(key, int) else 0
            node = items[number] if number < len(items) else None
        if isinstance(key, str):
            flow = flow or (isinstance(node, Map) and node.flow)
            entry = node.get(key) if isinstance(node, Map) else None
            node = entry.value if entry else None
    if not isinstance(node, Scalar) or not node.given or node.end - node.start.offset > len(node.text) + 2:
        return None
    return node, flow


def _quoted_as(sign: str, value: str, flow: bool) -> str:
    """A value in the quotes that stood there, if any, else as YAML needs it."""
    if sign == "'":
        return "'" + value.replace("'", "''") + "'"
    if sign == '"' and not re.search(r'["\\]', value):
        return f'"{value}"'
    return one_line([value])[1:-1] if flow else one_line(value)
