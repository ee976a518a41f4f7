"""What a template can say: trust, school, values, terms, guidance, document, documents.

Each name is a view of the model that a template's author can follow without knowing Python. A fact that is not
known is a `Blank`; a question to the values is a `Selection`. `Asked` keeps what one render asked for.
"""

import contextlib
import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from policygen.model import (
    ACTORS,
    BINDS,
    KINDS,
    THEMES,
    Approval,
    Campus,
    Catalogue,
    Document,
    Guidance,
    Kind,
    OwnValue,
    Person,
    Phase,
    School,
    SchoolPeople,
    Statement,
    Term,
    Terms,
    Theme,
    Trust,
    TrustPeople,
    UniformItem,
)
from policygen.render.content import Blank, label_of
from policygen.render.names import Shape, Shapes
from policygen.render.pictures import picture_function

# ── what was asked ───────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Query:
    """One question to the values, as the template put it, and the statements that answered (perhaps none)."""

    text: str
    answer: tuple[str, ...]
    digest: str


@dataclass
class Asked:
    """What one render asked for, in the order met: its queries, the dotted names of the facts that it used, and the
    names of the files that it brought in.
    """

    queries: dict[str, Query] = field(default_factory=dict)
    facts: dict[str, None] = field(default_factory=dict)
    files: dict[str, None] = field(default_factory=dict)
    _digests: dict[str, bytes] = field(default_factory=dict)

    def query(self, text: str, answer: Sequence[Statement]) -> None:
        """Record a question and its answer."""
        words = hashlib.sha256()
        for statement in answer:
            words.update(self._digest(statement))
        self.queries[text] = Query(text, tuple(s.id for s in answer), words.hexdigest())

    def _digest(self, statement: Statement) -> bytes:
        """The digest of all of a statement that a template can print."""
        if statement.id not in self._digests:
            said = statement.model_dump_json(exclude=_NOT_PRINTED, exclude_defaults=True)
            self._digests[statement.id] = hashlib.sha256(said.encode()).digest()
        return self._digests[statement.id]

    def statements(self) -> set[str]:
        """The ids of every statement that answered a question."""
        return {id for query in self.queries.values() for id in query.answer}


_NOT_PRINTED = {"raw", "source", "confidence", "fixes", "was", "layer", "audience"}


# ── values ───────────────────────────────────────────────────────────────────────────────────────────

KIND_NAMES: Mapping[str, Kind] = {
    "aims": "aim",
    "missions": "mission",
    "visions": "vision",
    "values": "value",
    "principles": "principle",
    "beliefs": "belief",
    "priorities": "priority",
    "commitments": "commitment",
    "ethos": "ethos",
    "mottos": "motto",
    "quotations": "quotation",
    "non_discrimination": "non-discrimination",
}
"""How a template asks for each kind: `values.beliefs`. Notes are about the values and are never quoted."""


LEANS_BACK = re.compile(r"\b(?:this|these|that|it|so)\b", re.IGNORECASE)
"""A stem that points at the words above it."""


@dataclass(frozen=True)
class _Library:
    """A trust's statements that may be quoted, in its own order, and where questions to them are recorded."""

    statements: tuple[Statement, ...]
    asked: Asked

    def __getitem__(self, id: str) -> Statement | None:
        return next((s for s in self.statements if s.id == id), None)


class Selection:
    """Some of a trust's statements, in the trust's own order. Every filter gives a smaller selection.

    Nothing is recorded until the answer is looked at: looped over, counted, or tested for being empty.
    """

    __slots__ = ("_chosen", "_library", "_text")

    def __init__(self, library: _Library, chosen: tuple[Statement, ...], text: str) -> None:
        self._library = library
        self._chosen = chosen
        self._text = text

    def _only(self, chosen: Iterator[Statement], step: str) -> "Selection":
        return Selection(self._library, tuple(chosen), f"{self._text}.{step}")

    def about(self, *themes: Theme) -> "Selection":
        """Those that speak to any of the themes."""
        wanted = set(_known(themes, THEMES, "theme"))
        return self._only((s for s in self._chosen if wanted & set(s.themes)), f"about({_listed(themes)})")

    def mainly(self, *themes: Theme) -> "Selection":
        """Those whose first theme is one of these."""
        wanted = set(_known(themes, THEMES, "theme"))
        return self._only(
            (s for s in self._chosen if s.themes[:1] and s.themes[0] in wanted), f"mainly({_listed(themes)})"
        )

    def by(self, *actors: str) -> "Selection":
        """Those that bind the schools, the trust, or any other actor: see `model.BINDS`."""
        wanted = {a for actor in _known(actors, ACTORS, "actor") for a in BINDS.get(actor, {actor, "everyone"})}
        return self._only((s for s in self._chosen if s.actor in wanted), f"by({_listed(actors)})")

    def of_kind(self, *kinds: Kind) -> "Selection":
        """Those of any of the kinds."""
        wanted = set(_known(kinds, KINDS, "kind"))
        return self._only((s for s in self._chosen if s.kind in wanted), f"of_kind({_listed(kinds)})")

    def without(self, *kinds: Kind) -> "Selection":
        """Those of none of the kinds."""
        unwanted = set(_known(kinds, KINDS, "kind"))
        return self._only((s for s in self._chosen if s.kind not in unwanted), f"without({_listed(kinds)})")

    def limit(self, most: int) -> "Selection":
        """The first few."""
        if not isinstance(most, int) or most < 0:
            raise UnknownWordError("number of statements", str(most))
        return self._only(iter(self._answer()[:most]), f"limit({most})")

    def __dir__(self) -> list[str]:
        return [*KIND_NAMES, *_SELECTION_STEPS, "limit", "first", "by_stem", "by_parent"]

    @property
    def _label(self) -> str:
        return "a selection of statements"

    def __getattr__(self, name: str) -> "Selection":
        kind = KIND_NAMES.get(name)
        if kind is None:
            raise AttributeError(name)
        return self._only((s for s in self._chosen if s.kind == kind), name)

    def _answer(self) -> tuple[Statement, ...]:
        """The chosen statements, but a sentence that leans on another ("In this way …") only right after it."""
        kept: list[Statement] = []
        for statement in self._chosen:
            if statement.depends_on is None or (kept and kept[-1].id == statement.depends_on):
                kept.append(statement)
        return tuple(kept)

    def _asked(self) -> tuple[Statement, ...]:
        answer = self._answer()
        self._library.asked.query(self._text, answer)
        return answer

    def __iter__(self) -> Iterator["Quote"]:
        return (Quote(self._library, statement) for statement in self._asked())

    def __len__(self) -> int:
        return len(self._asked())

    def __bool__(self) -> bool:
        return bool(self._asked())

    @property
    def first(self) -> "Quote | Blank":
        """The first of them."""
        answer = self._asked()
        return (
            Quote(self._library, answer[0])
            if answer
            else Blank("trust.statements", "a statement of the trust’s values")
        )

    @property
    def by_stem(self) -> list["StemGroup"]:
        """The same statements in groups that hang on one stem, each group where its first member stood.

        A stem that leans on what stands above it ("This will be realised by") is another one under each parent.
        """
        groups: dict[tuple[str, str | None], list[Quote]] = {}
        for quote in self:
            parent = quote._statement.parent if LEANS_BACK.search(quote.stem) else None
            groups.setdefault((quote.stem, parent), []).append(quote)
        return [
            StemGroup(stem, quotes[0].parent if parent else None, tuple(quotes))
            for (stem, parent), quotes in groups.items()
        ]

    @property
    def by_parent(self) -> list["ParentGroup"]:
        """The same statements in groups under one belief, principle or priority; those under none stand first."""
        groups: dict[str | None, list[Quote]] = {}
        for quote in self:
            groups.setdefault(quote._statement.parent, []).append(quote)
        return [ParentGroup(quotes[0].parent, tuple(quotes)) for quotes in groups.values()]


class Quote:
    """One statement as a template sees it. Printed, it is its own words, verbatim."""

    __slots__ = ("_library", "_statement")

    def __init__(self, library: _Library, statement: Statement) -> None:
        self._library = library
        self._statement = statement

    def __str__(self) -> str:
        return self._statement.text

    @property
    def _label(self) -> str:
        return "a statement"

    @property
    def id(self) -> str:
        """The statement's id."""
        return self._statement.id

    @property
    def text(self) -> str:
        """The words, verbatim."""
        return self._statement.text

    @property
    def sentence(self) -> str:
        """Stem and words as one whole sentence."""
        return self._statement.sentence

    @property
    def name(self) -> str:
        """A value's word; for any other kind its words."""
        return self._statement.name or self._statement.text

    @property
    def gloss(self) -> str:
        """What a value's word is explained by; empty where the trust gives the word alone."""
        return "" if self._statement.name in (None, self._statement.text) else self._statement.text

    @property
    def stem(self) -> str:
        """The words it hangs on, like "KET schools will"; empty where there are none."""
        return (self._statement.stem or "").rstrip(" :…")

    @property
    def kind(self) -> str:
        """What it is: belief, commitment, aim …."""
        return self._statement.kind

    @property
    def actor(self) -> str:
        """Who is bound by it."""
        return self._statement.actor

    @property
    def section(self) -> str:
        """The heading it stood under."""
        return self._statement.section or ""

    @property
    def qualifier(self) -> str:
        """What the trust says of its values as a whole: "secular"."""
        return self._statement.qualifier or ""

    @property
    def lead_in(self) -> str:
        """The words that lead into a quotation."""
        return self._statement.lead_in or ""

    @property
    def attribution(self) -> str:
        """Whose words a quotation is said to be."""
        return self._statement.attribution or ""

    @property
    def grounds(self) -> tuple[str, ...]:
        """The list of grounds it names."""
        return self._statement.grounds

    @property
    def themes(self) -> tuple[str, ...]:
        """What it is about, best first."""
        return self._statement.themes

    @property
    def parent(self) -> "Quote | None":
        """The belief, principle or priority it stands under."""
        parent = self._library[self._statement.parent] if self._statement.parent else None
        if parent is None:
            return None
        self._library.asked.query(f"values[{self.id}].parent", [parent])
        return Quote(self._library, parent)

    @property
    def children(self) -> Selection:
        """The statements that stand under it."""
        chosen = (s for s in self._library.statements if s.parent == self.id)
        return Selection(self._library, tuple(chosen), f"values[{self.id}].children")


@dataclass(frozen=True)
class StemGroup:
    """Statements that hang on one stem; `parent` is given where the stem makes no sense without it."""

    stem: str
    parent: Quote | None
    statements: tuple[Quote, ...]

    @property
    def id(self) -> str:
        """What tells it from the other groups, wherever it comes among them."""
        return f"{self.stem}/{self.parent.id if self.parent else ''}"


@dataclass(frozen=True)
class ParentGroup:
    """Statements that stand under one parent, or under none."""

    parent: Quote | None
    statements: tuple[Quote, ...]

    @property
    def id(self) -> str:
        """What tells it from the other groups, wherever it comes among them."""
        return self.parent.id if self.parent else ""


class Values(Selection):
    """All that a trust says of itself, notes and retired statements left out."""

    __slots__ = ("title",)

    def __init__(self, trust: Trust, asked: Asked) -> None:
        quotable = tuple(s for s in trust.statements if s.kind != "note" and s.retired is None)
        super().__init__(_Library(quotable, asked), quotable, "values")
        self.title: str = trust.document.title or "statement of values"


_START = re.compile(r"values(?:\[([^\]]*)\]\.(parent|children))?")
_STEP = re.compile(r"\.(\w+)(?:\(([^()]*)\))?")


def answered(trust: Trust, questions: Iterable[str]) -> Mapping[str, Query]:
    """What a trust's statements answer to questions that were recorded before, by the questions.

    One that makes no sense any more, since its statement is gone, has no answer.
    """
    asked = Asked()
    values = Values(trust, asked)
    found: dict[str, Query] = {}
    for text in questions:
        asked.queries.clear()
        with contextlib.suppress(AttributeError, TypeError, ValueError):
            _ask(values, text)
        found[text] = asked.queries.get(text, Query(text, (), "none"))
    return found


def _ask(values: Values, text: str) -> None:
    """Put a question again in the words in which it was recorded."""
    start = _START.match(text)
    if start is None:
        return
    selection: Selection = values
    if start.group(1):
        statement = values._library[start.group(1)]
        if statement is None:
            return
        quote = Quote(values._library, statement)
        if start.group(2) == "parent":
            _ = quote.parent
            return
        selection = quote.children
    for name, arguments in _STEP.findall(text[start.end() :]):
        step = getattr(selection, name)
        if not isinstance(step, Selection):
            step = step(int(arguments)) if name == "limit" else step(*re.findall(r'"([^"]*)"', arguments))
        selection = step
    _ = len(selection)


def _known(words: tuple[str, ...], vocabulary: Sequence[str], what: str) -> tuple[str, ...]:
    """The words themselves; a word outside the vocabulary is the template's mistake and never an empty answer."""
    for word in words:
        if word not in vocabulary:
            raise UnknownWordError(what, word)
    return words


class UnknownWordError(ValueError):
    """A template asked by a theme, kind or actor that there is none of."""

    def __init__(self, what: str, word: str) -> None:
        super().__init__(f"there is no {what} ‘{word}’.")


class NotOneFactError(ValueError):
    """A template prints a group of facts that has no words of its own."""

    def __init__(self, what: str, part: str) -> None:
        super().__init__(f"‘{what}’ is several facts, not one. Print one of them, like .{part}.")


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)


# ── facts ────────────────────────────────────────────────────────────────────────────────────────────

HIDDEN = frozenset({"statements", "approvals", "adjustments", "variants", "years", "every_school", "stack"})
"""Fields that templates do not see: statements are asked for through `values`, which records the question."""

RECORD_LABELS: Mapping[type[BaseModel], str] = {
    Person: "a person in a post",
    SchoolPeople: "the people of a school",
    TrustPeople: "the people of a trust",
    Campus: "a campus",
    OwnValue: "a value of the school’s own",
    Term: "a term",
    UniformItem: "a thing to wear",
}
"""What messages call a record within a record, where the field's own name does not say it."""

POSTS_OF_MANY = frozenset({"deputies", "deputy_dsls", "first_aiders"})
"""Posts that several people hold at once: a template loops over them."""


class Facts:
    """A record as a template sees it: known facts as they are, facts that are not known as blanks."""

    __slots__ = ("_asked", "_day", "_key", "_record", "_what")

    def __init__(self, record: BaseModel, key: str, what: str, asked: Asked, day: dt.date) -> None:
        self._record = record
        self._key = key
        self._what = what
        self._asked = asked
        self._day = day

    def __str__(self) -> str:
        name = getattr(self._record, "name", None)
        if not name:
            raise NotOneFactError(self._what, dir(self)[0])
        return str(name)

    def __dir__(self) -> list[str]:
        people = getattr(self._record, "people", None)
        names = [*type(self._record).model_fields, *(type(people).model_fields if people is not None else ())]
        return [name for name in names if name not in HIDDEN]

    @property
    def _label(self) -> str:
        """What messages call it."""
        return f"a {self._what}"

    def __getattr__(self, name: str) -> Any:
        record = self._record
        if name in type(record).model_fields and name not in HIDDEN:
            return self._fact(name, getattr(record, name))
        people = getattr(record, "people", None)
        if people is not None and name in type(people).model_fields:
            return Facts(people, f"{self._key}.people", "people", self._asked, self._day)._fact(
                name, getattr(people, name)
            )
        raise AttributeError(name)

    def _fact(self, name: str, value: Any) -> Any:
        key = f"{self._key}.{name}"
        self._asked.facts[key] = None
        if isinstance(self._record, SchoolPeople | TrustPeople):
            return self._post(name, value)
        if value is None or value == "":
            return Blank(key, f"{label_of(name)}{self._of()}")
        if isinstance(value, BaseModel):
            return Facts(value, key, label_of(name), self._asked, self._day)
        if isinstance(value, tuple):
            return Listed(self._item(name, key, n, item) for n, item in enumerate(value))
        return value

    def _of(self) -> str:
        return f" of the {self._what}" if isinstance(self._record, Person) else ""

    def _item(self, name: str, key: str, number: int, item: Any) -> Any:
        if isinstance(item, BaseModel):
            return Facts(item, f"{key}.{number}", label_of(name), self._asked, self._day)
        return item

    def _post(self, name: str, held: tuple[Person, ...]) -> Any:
        key = f"{self._key}.{name}"
        now = [person for person in held if person.in_post(self._day) and person.name and not person.vacancy]
        people = Listed(PersonFacts(person, key, label_of(name), self._asked, self._day) for person in now)
        if name in POSTS_OF_MANY:
            return people
        return people[0] if people else Blank(f"{key}.name", f"name of the {label_of(name)}")


class Listed(tuple[Any, ...]):
    """Several facts of one kind. Printed, they stand one after the other."""

    __slots__ = ()

    def __str__(self) -> str:
        return ", ".join(str(item) for item in self)


class PersonFacts(Facts):
    """Someone in a post. Printed, it is the person's name."""

    __slots__ = ()


def _terms(trust: Trust, school: School | None) -> dict[str, str]:
    """What things are called here: the school's word, else the trust's, else the usual one for the phase."""
    usual = _usual_terms(school.phase if school else None)
    words = {}
    for name in Terms.model_fields:
        own = getattr(school.terms, name) if school else None
        words[name] = own or getattr(trust.terms, name) or usual[name]
    if school and school.governance.local_body_name:
        words["local_body"] = school.terms.local_body or school.governance.local_body_name
    return words


def _usual_terms(phase: Phase | None) -> dict[str, str]:
    pupil, pupils = "pupil", "pupils"
    if phase in ("secondary", "upper", "post-16"):
        pupil, pupils = "student", "students"
    elif phase == "nursery":
        pupil, pupils = "child", "children"
    return {
        "pupil": pupil,
        "pupils": pupils,
        "parents": "parents and carers",
        "headteacher": "headteacher",
        "local_body": "local governing body",
        "board": "board of trustees",
        "chief_executive": "chief executive",
    }


@dataclass(frozen=True)
class TermFacts:
    """What things are called here."""

    pupil: str
    pupils: str
    parents: str
    headteacher: str
    local_body: str
    board: str
    chief_executive: str


# ── documents ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class DocumentFacts:
    """A document as a template sees it. Approval and its dates are blanks until a body has approved it."""

    id: str
    title: str
    kind: str
    tier: str
    review: str | Blank
    approver: str | Blank
    reference: str
    audience: str | Blank
    owner: Blank
    version: str | Blank
    approved_on: str | Blank
    applies_from: Blank
    next_review: str | Blank
    minute: str | Blank
    related: "DocumentList"

    def __str__(self) -> str:
        return self.title


class DocumentList(tuple[DocumentFacts, ...]):
    """Documents in the catalogue's order. Printed, it is their titles."""

    __slots__ = ()

    def __str__(self) -> str:
        return ", ".join(document.title for document in self)

    def of_kind(self, *kinds: str) -> "DocumentList":
        """Those of any of the kinds: `documents.of_kind("policies")`."""
        return DocumentList(document for document in self if document.kind in kinds)


def _document(
    document: Document,
    terms: TermFacts,
    related: DocumentList,
    approval: Approval | None = None,
    approved: bool = False,
) -> DocumentFacts:
    """A document's facts. `approval` is the last one; where it is `approved`, this content has it."""

    def blank(name: str, label: str) -> Blank:
        return Blank(f"document.{name}", label)

    entry = document.entry
    given = approval if approved else None
    approver = {"board": terms.board, "local_body": terms.local_body, "headteacher": terms.headteacher}
    return DocumentFacts(
        id=document.name,
        title=entry.title,
        kind=entry.kind,
        tier=entry.tier,
        review=entry.review or blank("review", "how often it is reviewed"),
        approver=given.by if given else _approver(approver, entry.approver) or blank("approver", "who approves it"),
        reference=document.id,
        audience=entry.audience or blank("audience", "who this document is for"),
        owner=blank("owner", "who looks after this document"),
        version=_version(approval, approved) or blank("version", "version"),
        approved_on=_day(given.on) if given else blank("approved_on", "date approved"),
        applies_from=blank("applies_from", "date it applies from"),
        next_review=_day(given.next_review if given else None) or blank("next_review", "date of next review"),
        minute=(given.minute if given else None) or blank("minute", "minute reference"),
        related=related,
    )


def _approver(bodies: Mapping[str, str], approver: str | None) -> str | None:
    return None if approver is None else bodies.get(approver, approver)


def _version(approval: Approval | None, approved: bool) -> str | None:
    """The version of a content: that of its approval, or the next one as a draft."""
    if approval is None:
        return None
    return str(approval.version) if approved else f"{approval.version + 1} (draft)"


def _day(day: dt.date | None) -> str:
    """A day as people write it: 1 September 2026."""
    return f"{day.day} {day:%B %Y}" if day else ""


# ── the scope ────────────────────────────────────────────────────────────────────────────────────────


class GuidanceFacts:
    """Facts from law and guidance, by their short names. One that is still to be checked cannot be printed."""

    __slots__ = ("_guidance",)

    def __init__(self, guidance: Mapping[str, Guidance]) -> None:
        self._guidance = {name: fact for name, fact in guidance.items() if not fact.verify}

    def __dir__(self) -> list[str]:
        return list(self._guidance)

    @property
    def _label(self) -> str:
        return "the guidance"

    def __getattr__(self, name: str) -> Guidance:
        try:
            return self._guidance[name]
        except KeyError:
            raise AttributeError(name) from None


def scope(
    document: Document,
    trust: Trust,
    school: School | None,
    catalogue: Catalogue,
    guidance: Mapping[str, Guidance],
    day: dt.date,
    load: Callable[[str], bytes],
    *,
    approved: bool = False,
) -> tuple[dict[str, Any], Asked]:
    """The names that a template of this document can use, and where its questions are recorded.

    `school` is None for a document of the trust itself. `day` decides who is in post.
    `load` gives the bytes of a picture of a name. `approved` says that this very content has the document's approval,
    which is printed then.
    """
    asked = Asked()
    terms = TermFacts(**_terms(trust, school))
    names = {
        "trust": Facts(trust, "trust", "trust", asked, day),
        "values": Values(trust, asked),
        "terms": terms,
        "picture": picture_function(_noting(load, asked)),
        "guidance": GuidanceFacts(guidance),
        "document": _document(
            document,
            terms,
            _listing(document, catalogue, school, terms, document.entry.related),
            (school or trust).approvals.get(document.name),
            approved,
        ),
        "documents": _listing(document, catalogue, school, terms, tuple(catalogue.documents)),
    }
    if school is not None:
        names["school"] = Facts(school, "school", "school", asked, day)
    return names, asked


def _noting(load: Callable[[str], bytes], asked: Asked) -> Callable[[str], bytes]:
    """The same loader, which takes down what it was asked for."""

    def loaded(name: str) -> bytes:
        asked.files[name] = None
        return load(name)

    return loaded


def _listing(
    document: Document, catalogue: Catalogue, school: School | None, terms: TermFacts, names: Sequence[str]
) -> DocumentList:
    """The named documents that this school (or trust) really has."""
    entries = [(name, catalogue.documents[name]) for name in names if name in catalogue.documents]
    had = [document.model_copy(update={"name": name, "entry": entry}) for name, entry in entries if entry.fits(school)]
    return DocumentList(_document(other, terms, DocumentList()) for other in had)


# ── what the names stand for, without any trust ──────────────────────────────────────────────────────

TEXT = "text"
_SELECTION_STEPS: Mapping[str, tuple[Sequence[str], str]] = {
    "about": (THEMES, "theme"),
    "mainly": (THEMES, "theme"),
    "by": (ACTORS, "actor"),
    "of_kind": (KINDS, "kind"),
    "without": (KINDS, "kind"),
}
_QUOTE_TEXTS = (
    "id", "text", "sentence", "name", "gloss", "stem", "kind", "actor", "section", "qualifier", "lead_in",
    "attribution",
)  # fmt: skip


@cache
def _fixed_shapes() -> Mapping[str, Shape]:
    """The shapes that do not depend on a folder's own data."""
    shapes = {TEXT: Shape("text", open=True), "texts": Shape("a list", item=TEXT, open=True)}
    for record, label in ((School, "a school"), (Trust, "a trust")):
        _add_record(shapes, record, label)
    shapes |= _selection_shapes()
    shapes["picture"] = Shape("picture", call=TEXT)
    shapes["terms"] = Shape("terms", dict.fromkeys(TermFacts.__dataclass_fields__, TEXT))
    document = dict.fromkeys(DocumentFacts.__dataclass_fields__, TEXT) | {"related": "documents"}
    shapes["document"] = Shape("a document", document)
    shapes["documents"] = Shape("a list of documents", {"of_kind": "documents of a kind"}, item="document")
    shapes["documents of a kind"] = Shape("of_kind", call="documents")
    shapes["guidance fact"] = Shape(
        "a piece of guidance", dict.fromkeys(("citation", "name", "provision", "edition"), TEXT)
    )
    return shapes


def _selection_shapes() -> dict[str, Shape]:
    steps = {name: f"values.{name}" for name in _SELECTION_STEPS}
    fields = {**dict.fromkeys(KIND_NAMES, "selection"), **steps, "limit": "values.limit"}
    fields |= {"first": "quote", "by_stem": "stem groups", "by_parent": "parent groups"}
    quote = {
        **dict.fromkeys(_QUOTE_TEXTS, TEXT),
        "grounds": "texts",
        "themes": "texts",
        "parent": "quote",
        "children": "selection",
    }
    return {
        "selection": Shape("a selection of statements", fields, item="quote"),
        "values": Shape("the trust’s values", {**fields, "title": TEXT}, item="quote"),
        **{
            f"values.{n}": Shape(n, call="selection", words=tuple(w), noun=noun)
            for n, (w, noun) in _SELECTION_STEPS.items()
        },
        "values.limit": Shape("limit", call="selection"),
        "quote": Shape("a statement", quote),
        "quotes": Shape("a list of statements", item="quote"),
        "stem groups": Shape("a list of groups", item="stem group"),
        "stem group": Shape("a group", {"stem": TEXT, "parent": "quote", "statements": "quotes"}),
        "parent groups": Shape("a list of groups", item="parent group"),
        "parent group": Shape("a group", {"parent": "quote", "statements": "quotes"}),
    }


def _add_record(shapes: dict[str, Shape], record: type[BaseModel], label: str) -> None:
    """Add the shape of a record, and of every record within it, by the records' own names."""
    own = {name: field for name, field in record.model_fields.items() if name not in HIDDEN}
    fields = {name: _shape_of(shapes, name, field.annotation) for name, field in own.items()}
    if "people" in fields:
        fields |= shapes[fields["people"]].fields
    shapes[record.__name__] = Shape(label, fields)


def _shape_of(shapes: dict[str, Shape], name: str, annotation: Any) -> str:
    """The name of the shape that a field of this type has."""
    inner = [part for part in _parts(annotation) if isinstance(part, type) and issubclass(part, BaseModel)]
    listed = "tuple" in str(annotation)
    if not inner:
        return "texts" if listed else TEXT
    if inner[0].__name__ not in shapes:
        _add_record(shapes, inner[0], RECORD_LABELS.get(inner[0], f"‘{name}’"))
    if not listed or (inner[0] is Person and name not in POSTS_OF_MANY):
        return inner[0].__name__
    shapes[f"{inner[0].__name__} list"] = Shape(f"a list of {label_of(name)}", item=inner[0].__name__)
    return f"{inner[0].__name__} list"


def _parts(annotation: Any) -> Iterator[Any]:
    """A type and every type within it."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def shapes(guidance: Mapping[str, Guidance], *, of_trust: bool = False) -> Shapes:
    """What every name in a template stands for; `of_trust` for a document of the trust itself, which has no school."""
    usable = {name: "guidance fact" for name, fact in guidance.items() if not fact.verify}
    roots = {"trust": "Trust", "values": "values", "terms": "terms", "guidance": "guidance"}
    roots |= {"document": "document", "documents": "documents", "picture": "picture"} | (
        {} if of_trust else {"school": "School"}
    )
    return Shapes({**_fixed_shapes(), "guidance": Shape("the guidance", usable)}, roots)
