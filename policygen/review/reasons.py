"""Why a document is not as it would be made now: which statement, fact or template changed, and how.

The ledger keeps what each document was made from as digests, and the wordings and records themselves as texts; what
is said here comes of setting those beside the workspace.
"""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from policygen.ledger import Issue, Ledger
from policygen.model import Document, Person
from policygen.plan import MadeFrom, Sources
from policygen.plan.sources import LOGO_PICTURE, Question
from policygen.record import InvalidRecordError
from policygen.workspace import Workspace

Kind = Literal[
    "statement", "new statement", "lost statement", "answer", "fact", "looks", "template", "adjustment", "file",
    "approval", "catalogue", "engine", "other", "unknown",
]  # fmt: skip


@dataclass(frozen=True)
class Reason:
    """One thing that changed since a document was issued.

    `name` is the statement's id, the fact's dotted name, the template's path, or the question to the values; `old` and
    `new` are its words then and now, where there are any.
    """

    kind: Kind
    name: str = ""
    old: str | None = None
    new: str | None = None

    def __str__(self) -> str:
        return _SAID[self.kind].format(name=self.name, old=self.old, new=self.new)

    def as_json(self) -> dict[str, Any]:
        """The reason as plain data; what says nothing is left out."""
        return {key: value for key, value in vars(self).items() if value not in (None, "")}


_SAID: Final[Mapping[Kind, str]] = {
    "statement": "the statement {name} was reworded",
    "new statement": "the statement {name} is new here",
    "lost statement": "the statement {name} no longer stands here",
    "answer": "what the trust’s values say to ‘{name}’ changed in something other than its words",
    "fact": "the fact {name} changed",
    "looks": "its looks changed: the logo, the colours or the font",
    "template": "its template {name} changed",
    "adjustment": "what is adjusted in its sections changed",
    "file": "a file that its template brings in changed ({name})",
    "approval": "another document that it names was approved ({name})",
    "catalogue": "the catalogue or the guidance changed",
    "engine": "policygen itself changed, from {old} to {new}",
    "other": "something else that it is made from changed",
    "unknown": "policygen no longer knows what it was made from",
}

OTHER: Final = Reason("other")
UNKNOWN: Final = Reason("unknown")


def sources_of(workspace: Workspace, day: dt.date, ledger: Ledger) -> Sources:
    """The digests of the workspace's inputs, beside what the ledger keeps."""

    def kept(key: str) -> str | None:
        data = ledger.get(key)
        return None if data is None else data.decode("utf-8", "replace")

    return Sources(workspace, day, kept)


class Reasons:
    """Says of documents why they would be made differently now. What many of them share is worked out once."""

    def __init__(self, workspace: Workspace, sources: Sources, day: dt.date) -> None:
        self._workspace = workspace
        self._sources = sources
        self._day = day
        self._told: dict[tuple[object, ...], tuple[Reason, ...]] = {}

    def of(self, document: Document, issue: Issue) -> tuple[Reason, ...]:
        """The reasons, statements first; none where nothing changed that it is seen to use."""
        before = MadeFrom.from_json(issue.made_from)
        question = self._sources.question(before) if before is not None else None
        if before is None or question is None:
            return (UNKNOWN,)
        now = self._sources.now(document, question)
        found = [*self._statements(document, before, question), *self._facts(before, now, question, issue.on)]
        found += self._looks(document, before, now)
        if before.template != now.template:
            found.append(Reason("template", self._workspace.relative(self._workspace.template_path(document))))
        if before.adjusted != now.adjusted:
            found.append(Reason("adjustment"))
        if before.files != now.files:
            found.append(Reason("file", ", ".join(question.files)))
        if before.others != now.others:
            found.append(Reason("approval", ", ".join(question.documents)))
        if before.shared != now.shared:
            found.append(Reason("catalogue"))
        if before.engine != now.engine:
            found.append(Reason("engine", old=before.engine, new=now.engine))
        return tuple(found)

    # ── statements ───────────────────────────────────────────────────────────────────────────────────

    def _statements(self, document: Document, before: MadeFrom, question: Question) -> tuple[Reason, ...]:
        key = (self._sources.sets_of(document), before.asked, before.answers, before.wordings)
        if key not in self._told:
            self._told[key] = tuple(dict.fromkeys(self._changed_answers(document, before, question)))
        return self._told[key]

    def _changed_answers(self, document: Document, before: MadeFrom, question: Question) -> Iterator[Reason]:
        old, new = self._record(before.wordings), self._record(self._sources.wordings(document))
        answers = self._sources.answers(document, question)
        for text, (digest, were) in question.queries.items():
            are = answers[text].answer
            if digest == answers[text].digest:
                continue
            gone = [Reason("lost statement", id, old=old.get(id)) for id in were if id not in are]
            come = [Reason("new statement", id, new=new.get(id)) for id in are if id not in were]
            both = [id for id in were if id in are and old.get(id) != new.get(id)]
            reworded = [Reason("statement", id, old.get(id), new.get(id)) for id in both]
            yield from (reworded + come + gone) or [Reason("answer", text)]

    def _record(self, key: str) -> Mapping[str, Any]:
        """A kept text as plain data: one of now, or one that the ledger has."""
        text = self._sources.texts.get(key)
        return json.loads(text) if text is not None else self._sources.record_of(key)

    # ── facts ────────────────────────────────────────────────────────────────────────────────────────

    def _looks(self, document: Document, before: MadeFrom, now: MadeFrom) -> Iterator[Reason]:
        if (before.school, before.trust) == (now.school, now.trust):
            return
        was, is_ = (self._look(document, made.school, made.trust) for made in (before, now))
        if was != is_:
            yield Reason("looks")

    def _look(self, document: Document, school: str, trust: str) -> Mapping[str, Any]:
        """What the record of a document's school, or of the trust for its own ones, says of how it looks."""
        own = self._record(school)
        branding = (own if document.school else self._record(trust)).get("branding", {})
        return {**branding, LOGO_PICTURE: own.get(LOGO_PICTURE)}

    def _facts(self, before: MadeFrom, now: MadeFrom, question: Question, on: dt.date) -> Iterator[Reason]:
        told: set[tuple[str, str | None, str | None]] = set()
        for owner, was, is_ in (("school", before.school, now.school), ("trust", before.trust, now.trust)):
            if was == is_ and before.day == now.day:
                continue
            old = facts_of(owner, self._record(was), on)
            new = facts_of(owner, self._record(is_), self._day)
            for name in dict.fromkeys((*old, *new)):
                # The trust's word for a thing is its schools' word too: one change, which is said once.
                change = (name.partition(".")[2], old.get(name), new.get(name))
                if change[1] != change[2] and change not in told and is_used(name, question.facts):
                    told.add(change)
                    yield Reason("fact", name, old.get(name), new.get(name))


def facts_of(owner: str, record: Mapping[str, Any], day: dt.date) -> dict[str, str]:
    """What a school's or trust's record says, by dotted names as templates write them; of posts, who holds them on
    that day.

    >>> facts_of("school", {"name": "Larkmoor", "contact": {"phone": "0123"}}, dt.date(2026, 9, 1))
    {'school.name': 'Larkmoor', 'school.contact.phone': '0123'}
    """
    found: dict[str, str] = {}
    for name, value in record.items():
        if name == "people" and isinstance(value, dict):
            for post, held in value.items():
                found |= _flat(f"{owner}.people.{post}", _in_post(post, held, day))
        else:
            found |= _flat(f"{owner}.{name}", value)
    return found


def _in_post(post: str, held: Any, day: dt.date) -> Any:
    """Who holds a post on a day: a person's record, or several in a post of many."""
    from policygen.render.facts import POSTS_OF_MANY  # With it comes much of what templates are made with.

    there = [one for one in (held if isinstance(held, list) else [held]) if _holds(one, day)]
    named = [{key: value for key, value in one.items() if key not in ("from", "until")} for one in there]
    return named if post in POSTS_OF_MANY else named[0] if named else {}


def _holds(one: Any, day: dt.date) -> bool:
    try:
        person = Person.model_validate(one)
    except InvalidRecordError:
        return False
    return person.in_post(day) and bool(person.name) and not person.vacancy


def _flat(name: str, value: Any) -> dict[str, str]:
    if isinstance(value, dict):
        return {key: words for inner in value for key, words in _flat(f"{name}.{inner}", value[inner]).items()}
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        return {key: words for n, item in enumerate(value) for key, words in _flat(f"{name}.{n}", item).items()}
    if isinstance(value, list):
        return {name: ", ".join(map(str, value))}
    return {} if value is None else {name: ("yes" if value else "no") if isinstance(value, bool) else str(value)}


_OF_TERMS: Final = ("school.terms.", "trust.terms.", "school.governance.local_body_name", "school.phase")
"""Facts that choose the words for things; templates ask for those words, so they are not among the facts asked."""


def is_used(name: str, asked: tuple[str, ...]) -> bool:
    """Whether a document used a fact: it asked for it, or for something that it is a part of and for none of its parts.

    A template that prints a person asks for the post, and the person's name is a part of that; one that prints an
    address asks for the contact details too, and has not used the telephone number.
    """
    if name in asked or name.startswith(_OF_TERMS):
        return True
    above = max((fact for fact in asked if name.startswith(f"{fact}.")), key=len, default=None)
    return above is not None and not any(fact.startswith(f"{above}.") for fact in asked)
