"""A statement's wordings over time, and which documents were issued with which."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from policygen.errors import PolicygenError, did_you_mean
from policygen.ledger import Issue, Ledger
from policygen.model import School, Statement, Trust
from policygen.plan import MadeFrom
from policygen.plan.sources import Question
from policygen.render.sets import stack_of


@dataclass(frozen=True)
class Carried:
    """A document that was issued with a wording: since when, and whether its last issue still has it."""

    document: str
    since: dt.date
    still: bool


@dataclass(frozen=True)
class Version:
    """One wording: `until` is the day on which it was replaced, where that is known; `current` is how it reads now."""

    text: str
    until: dt.date | None
    current: bool
    documents: tuple[Carried, ...]

    def as_json(self) -> dict[str, Any]:
        """The wording as plain data."""
        carried = [{"document": c.document, "since": c.since.isoformat(), "still": c.still} for c in self.documents]
        until = self.until.isoformat() if self.until else None
        return {"text": self.text, "until": until, "current": self.current, "documents": carried}


@dataclass(frozen=True)
class History:
    """A statement's wordings, the newest first. `retired` is the day since which it is no longer quoted."""

    id: str
    kind: str
    retired: dt.date | None
    versions: tuple[Version, ...]

    def as_json(self) -> dict[str, Any]:
        """The history as plain data."""
        retired = self.retired.isoformat() if self.retired else None
        return {"id": self.id, "kind": self.kind, "retired": retired, "wordings": [v.as_json() for v in self.versions]}


class NoSuchStatementError(PolicygenError):
    """An id that neither the trust's file nor any issued document has."""

    exit_code = 2

    def __init__(self, trust: str, id: str, known: Sequence[str]) -> None:
        hint = did_you_mean(id, known) or f"‘policygen values {trust}’ lists them."
        super().__init__(f"{trust} has no statement ‘{id}’, and no document was issued with one.", hint)


@dataclass(frozen=True)
class _Quoted:
    """An issue that quotes the statement, with the words that it had then."""

    issue: Issue
    words: str


def history(slug: str, trust: Trust, id: str, ledger: Ledger, schools: Iterable[School] = ()) -> History:
    """The wordings of a statement of a trust: as its file has them, and as documents were issued with them.

    `schools` may say things of their own beside it. Raises NoSuchStatementError, and what the ledger raises.
    """
    own = (stack_of(trust, school).statements for school in schools if school.has_own_sets)
    statement = next((s for s in chain(trust.statements, *own) if s.id == id), None)
    now = {document: issue for document, issue in ledger.issues().items() if document.startswith(f"{slug}/")}
    quoted = list(_quoted(now, id, ledger))
    if statement is None and not quoted:
        raise NoSuchStatementError(slug, id, [s.id for s in trust.statements])
    told = [*_told(statement), *_only_issued(statement, quoted)]
    versions = tuple(_version(text, until, told, quoted, now, statement) for text, until in told)
    kind, retired = (statement.kind, statement.retired) if statement is not None else ("statement", None)
    return History(id, kind, retired, versions)


def _quoted(now: Mapping[str, Issue], id: str, ledger: Ledger) -> Iterator[_Quoted]:
    """Every issue of these documents that quotes the statement, the oldest of each document first."""
    texts = _Texts(ledger)
    for document in now:
        for issue in ledger.history(document):
            made_from = MadeFrom.from_json(issue.made_from)
            if made_from is not None and id in texts.statements(made_from.asked):
                words = texts.wordings(made_from.wordings).get(id)
                if isinstance(words, str):
                    yield _Quoted(issue, words)


class _Texts:
    """The texts that the ledger keeps, each read once."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._statements: dict[str, frozenset[str]] = {}
        self._wordings: dict[str, Mapping[str, Any]] = {}

    def statements(self, key: str) -> frozenset[str]:
        """The statements that answered a document's questions."""
        if key not in self._statements:
            answers = Question.from_json(self._text(key)).queries.values()
            self._statements[key] = frozenset(id for _, ids in answers for id in ids)
        return self._statements[key]

    def wordings(self, key: str) -> Mapping[str, Any]:
        """All that a trust said of itself, by the ids of its statements."""
        if key not in self._wordings:
            try:
                found = json.loads(self._text(key))
            except ValueError:
                found = {}
            self._wordings[key] = found if isinstance(found, dict) else {}
        return self._wordings[key]

    def _text(self, key: str) -> str:
        return (self._ledger.get(key) or b"").decode("utf-8", "replace")


def _told(statement: Statement | None) -> list[tuple[str, dt.date | None]]:
    """The wordings that the trust's file has: that of now, then the earlier ones, the latest first."""
    if statement is None:
        return []
    earlier = sorted(statement.was, key=lambda wording: wording.until, reverse=True)
    return [(statement.text, None), *((wording.text, wording.until) for wording in earlier)]


def _only_issued(statement: Statement | None, quoted: Sequence[_Quoted]) -> list[tuple[str, dt.date | None]]:
    """Wordings that only documents have, since the file was changed by hand; those issued last come first."""
    known = [text for text, _ in _told(statement)]
    latest = sorted(quoted, key=lambda one: one.issue.build, reverse=True)
    return [(words, None) for words in dict.fromkeys(one.words for one in latest) if not _which(words, known)]


def _which(words: str, known: Sequence[str]) -> str | None:
    """Which of these texts some words are; the ledger has a statement's words with the stem that they hang on."""
    return max((text for text in known if words == text or words.endswith(f" {text}")), key=len, default=None)


def _version(
    text: str,
    until: dt.date | None,
    told: Sequence[tuple[str, dt.date | None]],
    quoted: Sequence[_Quoted],
    now: Mapping[str, Issue],
    statement: Statement | None,
) -> Version:
    known = [other for other, _ in told]
    first: dict[str, _Quoted] = {}
    last: dict[str, str | None] = {}
    for one in quoted:
        document = one.issue.document
        which = _which(one.words, known)
        if which == text:
            first.setdefault(document, one)
        if one.issue == now[document]:
            last[document] = which
    carried = tuple(Carried(id, one.issue.on, last.get(id) == text) for id, one in first.items())
    return Version(text, until, statement is not None and text == statement.text and until is None, carried)
