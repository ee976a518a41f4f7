"""What a document is made from, as digests: so that what did not change need not be made again.

Of the trust's statements only the answers to a document's own questions count, so that a reworded belief touches the
documents that quote it and no others.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from policygen import __version__
from policygen.errors import Finding, PolicygenError
from policygen.ledger import Ledger
from policygen.model import Adjusted, Adjustment, Approval, Document, School, Statement, Trust
from policygen.record import Record
from policygen.render.sets import said_of
from policygen.workspace import Workspace, owner_of

if TYPE_CHECKING:
    from policygen.render.asked import Asked, Query


@dataclass(frozen=True)
class Question:
    """What a document asked: its questions to the values with their answers, the facts and the files that it used.

    `documents` are the others whose approval it looked at.
    """

    queries: Mapping[str, tuple[str, tuple[str, ...]]]
    facts: tuple[str, ...]
    files: tuple[str, ...]
    documents: tuple[str, ...] = ()

    @classmethod
    def of(cls, asked: "Asked") -> "Question":
        """What one render asked."""
        queries = {q.text: (q.digest, q.answer) for q in asked.queries.values()}
        return cls(queries, tuple(sorted(asked.facts)), tuple(sorted(asked.files)), tuple(sorted(asked.documents)))

    @cached_property
    def text(self) -> str:
        """As text to keep; the same question is the same text."""
        queries = {text: [digest, *answer] for text, (digest, answer) in sorted(self.queries.items())}
        others = [self.documents] if self.documents else []
        return json.dumps([queries, self.facts, self.files, *others], ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> "Question":
        """The question of a text; one that cannot be read is one about nothing."""
        try:
            queries, facts, files, *others = json.loads(text)
            answers = {q: (a[0], tuple(a[1:])) for q, a in queries.items()}
            return cls(answers, tuple(facts), tuple(files), tuple(others[0]) if others else ())
        except (ValueError, TypeError, AttributeError, IndexError):
            return cls({}, (), ())


@dataclass(frozen=True)
class MadeFrom:
    """The digests of all that one document is made from. `asked`, `school` and `wordings` are keys of kept texts.

    `answers` is what the trust's statements answered to the document's questions, and `values` the statements
    themselves: while they are the same, so are the answers. `others` is when the documents were approved whose
    approval it looked at.
    """

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
    values: str = ""
    adjusted: str = ""
    others: str = ""

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
        """Whether the same document comes of both. Statements that it does not quote do not count."""
        return vars(self) | _OF_ALL_STATEMENTS == vars(other) | _OF_ALL_STATEMENTS


_OF_ALL_STATEMENTS = {"wordings": "", "values": ""}


@dataclass(frozen=True)
class _Owner:
    """What a school's documents, or a trust's own, have in common: the key of its record, and the day if it counts.

    `sets` is whose statements it is that they quote: the trust's (then no school is named), or these beside its own.
    `shared` is all that makes a difference between two schools of one trust but for what is in their records.
    """

    record: str
    day: str
    sets: tuple[str, str | None]
    shared: tuple[str | None, ...]
    approvals: Mapping[str, Approval]
    adjustments: Adjusted

    @cached_property
    def adjusted(self) -> str:
        """The digest of all that it adjusts; nothing where that is nothing."""
        return _told(self.adjustments) if self.adjustments else ""

    @cached_property
    def others(self) -> str:
        """The digest of all its approvals, as far as other documents print them."""
        return _others(self, self.approvals)


class Sources:
    """Takes the digests of a workspace's inputs, each once. `kept` gives a text that the ledger keeps, by its key."""

    def __init__(self, workspace: Workspace, day: dt.date, kept: Callable[[str], str | None]) -> None:
        self._workspace = workspace
        self._day = day
        self._kept = kept
        self._memo: dict[tuple[object, ...], Any] = {}
        self._owners: dict[tuple[str, str | None], _Owner] = {}
        self._current: dict[tuple[object, ...], bool] = {}
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
        key = ("answers", *self.sets_of(document), question.text)
        answers: str = self._once(*key, make=lambda: self._answers(document, question))
        return self._made_from(document, question, answers)

    def _made_from(self, document: Document, question: Question, answers: str) -> MadeFrom:
        trust = self._workspace.trusts[document.trust].trust
        owner = self._owner(document)
        return MadeFrom(
            engine=__version__,
            template=self._template(document),
            files=self._files_of(document, question),
            school=owner.record,
            trust=self._once("trust", document.trust, make=lambda: self._trust(trust)),
            shared=self._once("shared", make=self._shared),
            day=owner.day,
            asked=self._once("asked", question.text, make=lambda: self._text(question.text)),
            answers=answers,
            wordings=self.wordings(document),
            approval=_approval(owner, document),
            values=self._values(owner.sets),
            adjusted=_adjusted(owner, document, self._pages(owner, document, question)),
            others=_others(owner, question.documents) if question.documents else "",
        )

    def is_current(self, document: Document, made_from: str) -> bool:
        """Whether a document that was made from this would be the same if it were made now."""
        owner = self._owner(document)
        if owner.record not in made_from:
            return False
        # Documents of one template in one trust are mostly made from the same but for the school's record. So that is
        # taken out of the text, which is then looked into once, and not once for each of a thousand schools.
        rest = made_from.replace(owner.record, "*")
        others = "" if _NO_OTHERS in made_from else owner.others
        own = (_approval(owner, document), owner.adjusted, others)
        key = (owner.shared, document.entry.template, own, rest)
        if key not in self._current:
            self._current[key] = self._is_current(document, made_from)
        return self._current[key]

    def _is_current(self, document: Document, made_from: str) -> bool:
        before = MadeFrom.from_json(made_from)
        question = self.question(before) if before is not None else None
        if before is None or question is None:
            return False
        if (before.engine, before.values) == (__version__, self._values(self.sets_of(document))):
            # The same statements answer the same: the questions need not be put again, nor be understood.
            return self._made_from(document, question, before.answers).same(before)
        return self.now(document, question).same(before)

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

        found: str = self._once("template", *self._shares_templates(document), document.entry.template, make=read)
        return found

    def _shares_templates(self, document: Document) -> tuple[str, str | None]:
        """Documents for which this is the same find their templates, and what these bring in, in the same folders."""
        own = self._workspace.keeps_templates(document.trust, document.school)
        return document.trust, document.school if own else None

    def _files_of(self, document: Document, question: Question) -> str:
        if not question.files:
            return digest_of("")
        key = ("files", *self._shares_templates(document), question.files)
        found: str = self._once(*key, make=lambda: self._files(document, question))
        return found

    def _files(self, document: Document, question: Question) -> str:
        """Pictures and other templates that it brings in."""
        load = self._workspace.files_for(document.trust, document.school)
        whole = hashlib.sha256()
        for name in question.files:
            try:
                whole.update(name.encode() + b"\0" + hashlib.sha256(load(name)).digest())
            except (OSError, ValueError, PolicygenError):
                whole.update(name.encode() + b"\0missing")
        return whole.hexdigest()

    def _pages(self, owner: _Owner, document: Document, question: Question) -> Adjusted:
        """What its owner adjusts in the pages that a document brings in."""
        if not owner.adjustments or not question.files:
            return {}
        pages = self._workspace.catalogue.pages(owner.adjustments, document.name)
        return {file: said for file, said in pages.items() if file in question.files}

    def _owner(self, document: Document) -> _Owner:
        key = (document.trust, document.school)
        if key not in self._owners:
            trust = self._workspace.trusts[document.trust]
            school = trust.schools[document.school] if document.school else None
            owner = owner_of(self._workspace, document.trust, document.school)
            record = self._with_logo(_record(school), document.trust, document.school)
            dated = self._dated(trust.trust, school)
            sets = self._sets(document, school)
            shared = (*sets, *self._shares_templates(document), dated)
            self._owners[key] = _Owner(self._text(record), dated, sets, shared, owner.approvals, owner.adjustments)
        return self._owners[key]

    def _with_logo(self, record: str, trust: str, school: str | None) -> str:
        """A record, and the digest of the logo's picture: another picture of the same name is another look."""
        path = self._workspace.logo(trust, school)
        if path is None:
            return record
        picture: str = self._once("logo", path, make=lambda: _digest_of_file(path))
        return json.dumps({**json.loads(record), LOGO_PICTURE: picture}, ensure_ascii=False, separators=(",", ":"))

    def _trust(self, trust: Trust) -> str:
        # What it says of its schools stands in each school's record, and nowhere else.
        of_others = {"statements", "approvals", "adjustments", "every_school", "years"}
        return self._text(trust.model_dump_json(exclude=of_others, exclude_defaults=True, by_alias=True))

    def _sets(self, document: Document, school: School | None) -> tuple[str, str | None]:
        """The trust, and where its schools have sets of their own the first of those that have the same."""
        if school is None or not school.has_own_sets:
            return document.trust, None
        said = school.model_dump_json(include={"statements", "values"}, exclude_defaults=True)
        return document.trust, self._once("alike", document.trust, said, make=lambda: document.school)

    def sets_of(self, document: Document) -> tuple[str, str | None]:
        """Whose statements a document quotes: documents for which this is the same get the same answers."""
        return self._owner(document).sets

    def _values(self, sets: tuple[str, str | None]) -> str:
        """The digest of the statements, with all that is known of them."""

        def tell() -> str:
            trust, school = self._owners_of(sets)
            said = trust.model_dump_json(include={"statements"}, exclude_defaults=True)
            own = school.model_dump_json(include={"statements", "values"}, exclude_defaults=True) if school else ""
            return digest_of(said + own)

        found: str = self._once("values", sets, make=tell)
        return found

    def _owners_of(self, sets: tuple[str, str | None]) -> tuple[Trust, School | None]:
        folder = self._workspace.trusts[sets[0]]
        return folder.trust, folder.schools[sets[1]] if sets[1] else None

    def wordings(self, document: Document) -> str:
        """The key of all that a document can quote, word by word."""
        sets = self.sets_of(document)

        def tell() -> str:
            trust, school = self._owners_of(sets)
            said = {id: _wording(statement) for id, statement in said_of(trust, school).items()}
            return self._text(json.dumps(said, ensure_ascii=False, separators=(",", ":")))

        found: str = self._once("wordings", sets, make=tell)
        return found

    def _shared(self) -> str:
        """The catalogue and the guidance, which any document may list or cite."""
        guidance = {name: fact.model_dump(mode="json") for name, fact in self._workspace.guidance.items()}
        return digest_of(_plain(self._workspace.catalogue) + json.dumps(guidance, sort_keys=True))

    def _dated(self, trust: Trust, school: School | None) -> str:
        """The day, where anything depends on it: somebody is in a post from a day or until a day."""
        dated = any(_is_dated(record) for record in (trust, school) if record is not None)
        return self._day.isoformat() if dated else ""

    def _answers(self, document: Document, question: Question) -> str:
        now = self.answers(document, question)
        return digest_of("\n".join(f"{text}\0{query.digest}" for text, query in sorted(now.items())))

    def answers(self, document: Document, question: Question) -> Mapping[str, "Query"]:
        """What the statements of a document's school and trust answer to its questions now."""
        # Only here, since this brings in all that templates are made with, and where nothing changed nobody asks.
        from policygen.render.values import answered

        trust, school = self._owners_of(self.sets_of(document))
        return answered(trust, question.queries, school)


LOGO_PICTURE: Final = "logo_picture"
"""Under this key a kept record has the digest of the logo's picture."""


def _digest_of_file(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return "unreadable"


def digest_of(text: str) -> str:
    """The SHA-256 of a text, in hexadecimal: its key where it is kept."""
    return hashlib.sha256(text.encode()).hexdigest()


def _record(school: School | None) -> str:
    """A school's record without its approvals and adjustments: they change nothing in documents that are not theirs."""
    if school is None:
        return "{}"
    return school.model_dump_json(exclude={"approvals", "adjustments"}, exclude_defaults=True, by_alias=True)


def _approval(owner: _Owner, document: Document) -> str:
    """The digest of a document's own approval; nothing where there is none."""
    approval = owner.approvals.get(document.name) if owner.approvals else None
    return "" if approval is None else digest_of(_plain(approval))


def _others(owner: _Owner, names: Iterable[str]) -> str:
    """The digest of the approvals of some documents, as far as others print them."""
    known = {name: owner.approvals[name] for name in names if name in owner.approvals}
    said = {name: one.model_dump_json(exclude={"content"}, exclude_defaults=True) for name, one in known.items()}
    return digest_of(json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True))


_NO_OTHERS: Final = '"others":""'


def _adjusted(owner: _Owner, document: Document, pages: Adjusted) -> str:
    """The digest of what is changed in a document's sections, those of the pages that it brings in too; nothing where
    nothing is.
    """
    own = owner.adjustments.get(document.name, {}) if owner.adjustments else {}
    return _told({"": own, **pages}) if own or pages else ""


def _told(adjusted: Adjusted) -> str:
    said = {
        name: {section: [_printed(one) for one in each] for section, each in sorted(sections.items())}
        for name, sections in sorted(adjusted.items())
    }
    return digest_of(json.dumps(said, ensure_ascii=False, separators=(",", ":")))


def _printed(adjustment: Adjustment) -> str:
    """What of an adjustment reaches the document: who decided it, when and why does not."""
    return adjustment.model_dump_json(include={"do", "text", "file", "option"}, exclude_defaults=True)


def _plain(record: Record) -> str:
    return record.model_dump_json(exclude_defaults=True, by_alias=True)


def _wording(statement: Statement) -> str:
    return f"{statement.stem} {statement.text}" if statement.stem else statement.text


def _is_dated(record: Record) -> bool:
    people = getattr(record, "people", None)
    posts = () if people is None else vars(people).values()
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
