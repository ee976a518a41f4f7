"""What a document is made from, as digests: so that what did not change need not be made again.

Of the trust's statements only the answers to a document's own questions count, so that a reworded belief touches the
documents that quote it and no others.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from policygen import __version__
from policygen.errors import Finding, PolicygenError
from policygen.ledger import Ledger
from policygen.model import Document, School, Statement, Trust
from policygen.render.scope import Asked, Query, answered
from policygen.workspace import Workspace, owner_of


@dataclass(frozen=True)
class Question:
    """What a document asked: its questions to the values with their answers, the facts and the files that it used."""

    queries: Mapping[str, tuple[str, tuple[str, ...]]]
    facts: tuple[str, ...]
    files: tuple[str, ...]

    @classmethod
    def of(cls, asked: Asked) -> "Question":
        """What one render asked."""
        queries = {q.text: (q.digest, q.answer) for q in asked.queries.values()}
        return cls(queries, tuple(sorted(asked.facts)), tuple(sorted(asked.files)))

    @cached_property
    def text(self) -> str:
        """As text to keep; the same question is the same text."""
        queries = {text: [digest, *answer] for text, (digest, answer) in sorted(self.queries.items())}
        return json.dumps([queries, self.facts, self.files], ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> "Question":
        """The question of a text; one that cannot be read is one about nothing."""
        try:
            queries, facts, files = json.loads(text)
            return cls({q: (a[0], tuple(a[1:])) for q, a in queries.items()}, tuple(facts), tuple(files))
        except (ValueError, TypeError, AttributeError, IndexError):
            return cls({}, (), ())


@dataclass(frozen=True)
class MadeFrom:
    """The digests of all that one document is made from. `asked`, `school` and `wordings` are keys of kept texts."""

    engine: str
    template: str
    files: str
    school: str
    trust: str
    shared: str
    day: str
    asked: str
    answers: str
    wordings: str
    approval: str = ""

    def as_json(self) -> str:
        """As text for the ledger."""
        return json.dumps(vars(self), separators=(",", ":"), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "MadeFrom | None":
        """What the ledger says; None where it does not say it, or in another way."""
        try:
            return cls(**json.loads(text))
        except (ValueError, TypeError):
            return None

    def same(self, other: "MadeFrom") -> bool:
        """Whether the same document comes of both. The wordings of statements that it does not quote do not count."""
        return vars(self) | {"wordings": ""} == vars(other) | {"wordings": ""}


class Sources:
    """Takes the digests of a workspace's inputs, each once. `kept` gives a text that the ledger keeps, by its key."""

    def __init__(self, workspace: Workspace, day: dt.date, kept: Callable[[str], str | None]) -> None:
        self._workspace = workspace
        self._day = day
        self._kept = kept
        self._memo: dict[tuple[object, ...], Any] = {}
        self.texts: dict[str, str] = {}

    def _once(self, *key: object, make: Callable[[], Any]) -> Any:
        if key not in self._memo:
            self._memo[key] = make()
        return self._memo[key]

    def _text(self, text: str) -> str:
        """The key of a text that the ledger is to keep."""
        key = digest_of(text)
        self.texts.setdefault(key, text)
        return key

    # ── one document ─────────────────────────────────────────────────────────────────────────────────

    def now(self, document: Document, question: Question) -> MadeFrom:
        """What the document is made from now, if it asks these questions."""
        trust = self._workspace.trusts[document.trust]
        school = trust.schools[document.school] if document.school else None
        asked = self._once("asked", question.text, make=lambda: self._text(question.text))
        return MadeFrom(
            engine=__version__,
            template=self._template(document),
            files=self._once("files", document.trust, question.files, make=lambda: self._files(document, question)),
            school=self.school(document.trust, document.school, school),
            trust=self._once("trust", document.trust, make=lambda: self._trust(trust.trust)),
            shared=self._once("shared", make=self._shared),
            day=self._once("day", document.trust, document.school, make=lambda: self._dated(trust.trust, school)),
            asked=asked,
            answers=self._once("answers", document.trust, asked, make=lambda: self._answers(trust.trust, question)),
            wordings=self.wordings(document.trust),
            approval=self._approval(document),
        )

    def is_current(self, document: Document, made_from: str) -> bool:
        """Whether a document that was made from this would be the same if it were made now."""
        before = MadeFrom.from_json(made_from)
        if before is None:
            return False
        question = self.question(before)
        return question is not None and self.now(document, question).same(before)

    def question(self, made_from: MadeFrom) -> Question | None:
        """What the document asked when it was made; None where the ledger has forgotten."""

        def read() -> Question | None:
            text = self._kept(made_from.asked)
            return None if text is None else Question.from_json(text)

        found: Question | None = self._once("question", made_from.asked, make=read)
        return found

    def record_of(self, key: str) -> dict[str, Any]:
        """A school's or trust's record as it was kept, as plain data; nothing where it was not."""
        text = self._kept(key)
        try:
            found = json.loads(text) if text else {}
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    # ── what it is made from ─────────────────────────────────────────────────────────────────────────

    def _template(self, document: Document) -> str:
        def read() -> str:
            try:
                return hashlib.sha256(self._workspace.template_path(document).read_bytes()).hexdigest()
            except OSError:
                return "unreadable"

        found: str = self._once("template", document.trust, document.entry.template, make=read)
        return found

    def _files(self, document: Document, question: Question) -> str:
        """Pictures and other templates that it brings in."""
        load = self._workspace.files_for(document.trust)
        whole = hashlib.sha256()
        for name in question.files:
            try:
                whole.update(name.encode() + b"\0" + hashlib.sha256(load(name)).digest())
            except (OSError, ValueError, PolicygenError):
                whole.update(name.encode() + b"\0missing")
        return whole.hexdigest()

    def school(self, trust: str, slug: str | None, school: School | None) -> str:
        """The key of a school's record."""
        found: str = self._once("school", trust, slug, make=lambda: self._text(_without_approvals(school)))
        return found

    def _trust(self, trust: Trust) -> str:
        return self._text(_plain(trust.model_copy(update={"statements": (), "approvals": {}})))

    def _approval(self, document: Document) -> str:
        """A document's own approval: those of others change nothing in it."""
        approval = owner_of(self._workspace, document.trust, document.school).approvals.get(document.name)
        return "" if approval is None else digest_of(_plain(approval))

    def wordings(self, trust: str) -> str:
        """The key of all that a trust says of itself, word by word."""

        def tell() -> str:
            said = {s.id: _wording(s) for s in self._workspace.trusts[trust].trust.statements}
            return self._text(json.dumps(said, ensure_ascii=False, separators=(",", ":")))

        found: str = self._once("wordings", trust, make=tell)
        return found

    def _shared(self) -> str:
        """The catalogue and the guidance, which any document may list or cite."""
        guidance = {name: fact.model_dump(mode="json") for name, fact in self._workspace.guidance.items()}
        return digest_of(_plain(self._workspace.catalogue) + json.dumps(guidance, sort_keys=True))

    def _dated(self, trust: Trust, school: School | None) -> str:
        """The day, where anything depends on it: somebody is in a post from a day or until a day."""
        dated = any(_is_dated(record) for record in (trust, school) if record is not None)
        return self._day.isoformat() if dated else ""

    def _answers(self, trust: Trust, question: Question) -> str:
        now = answered(trust, question.queries)
        return digest_of("\n".join(f"{text}\0{query.digest}" for text, query in sorted(now.items())))

    def answers(self, trust: str, question: Question) -> Mapping[str, Query]:
        """What the trust's statements answer to a document's questions now."""
        return answered(self._workspace.trusts[trust].trust, question.queries)


def digest_of(text: str) -> str:
    """The SHA-256 of a text, in hexadecimal: its key where it is kept."""
    return hashlib.sha256(text.encode()).hexdigest()


def _without_approvals(school: School | None) -> str:
    return "{}" if school is None else _plain(school.model_copy(update={"approvals": {}}))


def _plain(record: BaseModel) -> str:
    return record.model_dump_json(exclude_defaults=True, by_alias=True)


def _wording(statement: Statement) -> str:
    return f"{statement.stem} {statement.text}" if statement.stem else statement.text


def _is_dated(record: BaseModel) -> bool:
    people = getattr(record, "people", None)
    posts = () if people is None else (getattr(people, name) for name in type(people).model_fields)
    return any(person.start is not None or person.until is not None for post in posts for person in post)


# ── retired statements ───────────────────────────────────────────────────────────────────────────────


def leaning_on_retired(workspace: Workspace, ledger: Ledger) -> list[Finding]:
    """Statements that the trust has retired and that something still leans on, each at its place.

    That is a statement that stands under it or follows from it, or a document that was issued with its words and has
    not been built since, or that people keep.
    """
    found: list[Finding] = []
    quoted = _quoted(ledger)
    for slug, folder in workspace.trusts.items():
        retired = {s.id: s for s in folder.trust.statements if s.retired is not None}
        for statement in folder.trust.statements:
            for other in (statement.parent, statement.depends_on):
                if statement.retired is None and other in retired:
                    message = f"‘{statement.id}’ leans on ‘{other}’, which the trust has retired."
                    hint = "Let it stand under another one, or retire it too."
                    found.append(Finding(folder.places[statement.id], message, hint, severity="warning"))
        for id in retired:
            documents = quoted.get((slug, id), [])
            if documents:
                count = f"{len(documents)} documents were" if len(documents) > 1 else f"{documents[0]} was"
                message = f"‘{id}’ is retired, and {count} last issued with its words."
                hint = "Build them; ‘policygen status’ says which people have edited or bodies have approved."
                found.append(Finding(folder.places[id], message, hint, severity="warning"))
    return found


def _quoted(ledger: Ledger) -> dict[tuple[str, str], list[str]]:
    """The documents whose last issue quotes a statement, by trust and id."""
    found: dict[tuple[str, str], list[str]] = {}
    questions: dict[str, set[str]] = {}
    for document, issue in ledger.issues().items():
        made_from = MadeFrom.from_json(issue.made_from)
        if made_from is None:
            continue
        if made_from.asked not in questions:
            text = ledger.get(made_from.asked)
            question = Question.from_json(text.decode()) if text is not None else Question({}, (), ())
            questions[made_from.asked] = {id for _, answer in question.queries.values() for id in answer}
        for id in questions[made_from.asked]:
            found.setdefault((document.partition("/")[0], id), []).append(document)
    return found
