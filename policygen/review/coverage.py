"""Which statements stand in which documents, and where: the matrix of what is said and what carries it.

Every document is made once more as a build would make it, traced, and nothing is written. So it also tells the truth
in a folder where nothing was ever built.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import chain
from pathlib import Path
from typing import Any, Final, Literal

from policygen.errors import PolicygenError
from policygen.model import TRUST_FOLDER, CatalogueEntry, Document, School, Statement, ValueSet
from policygen.render.engine import Template
from policygen.render.scope import scope
from policygen.render.sets import said_of, stack_of
from policygen.render.trace import Block, Traced
from policygen.workspace import FilesBelow, TrustFolder, Workspace

Story = Literal["body", "header", "footer", "footnote", "endnote"]

_STORIES: Final[Mapping[str, Story]] = {
    "document": "body",
    "hdr": "header",
    "ftr": "footer",
    "footnotes": "footnote",
    "endnotes": "endnote",
}

OWN_WORDS: Final = frozenset({"text", "sentence", "name", "gloss"})
"""Of what a template can print of a statement, that which is its own words. A document that prints only the stem that
it hangs on, or only who is bound by it, does not carry it."""


@dataclass(frozen=True)
class Spot:
    """Where words of a statement stand in a document: the heading above them, empty where there is none.

    Words in a heading stand under that heading. `common` is the heading without what it says of one school alone, so
    that ‘Behaviour at Oak Primary’ and ‘Behaviour at Elm Primary’ are one answer: ‘Behaviour at …’.
    """

    heading: str
    common: str
    story: Story = "body"

    @property
    def where(self) -> str:
        """The place in words, the school's own left out."""
        if self.story != "body":
            return f"({self.story})"
        return self.common or "(before the first heading)"


@dataclass(frozen=True)
class Carried:
    """What one document carries: the places of each statement, by its id; or why that could not be found out."""

    document: Document
    spots: Mapping[str, tuple[Spot, ...]] = field(default_factory=dict)
    why: str = ""


Shared = Callable[
    [Callable[[Sequence[Document]], list[Carried]], Iterable[Sequence[Document]]], Iterator[list[Carried]]
]
"""What is found of each batch of documents, in their order."""


def carried(
    workspace: Workspace, documents: Sequence[Document], day: dt.date, shared: Shared | None = None
) -> Iterator[Carried]:
    """What each document would carry if it were built on that day, template by template.

    One that cannot be made says why. `gather` puts the answers together; they come one by one, so that a person can
    be shown how far it is. `shared` does what `map` does with several processes, if that is given.
    """
    batches: dict[str, list[Document]] = {}
    for document in documents:
        batches.setdefault(document.name, []).append(document)
    if shared is None:
        for batch in batches.values():
            yield from _answers(workspace, batch, day)
        return
    # All who have one document go to one process, so that a template is compiled in one only.
    yield from chain.from_iterable(shared(partial(_all_answers, workspace, day), batches.values()))


def _all_answers(workspace: Workspace, day: dt.date, documents: Sequence[Document]) -> list[Carried]:
    return list(_answers(workspace, documents, day))


def _answers(workspace: Workspace, documents: Sequence[Document], day: dt.date) -> Iterator[Carried]:
    """What documents carry that have their templates in common."""
    templates: dict[tuple[Path, FilesBelow | None], Traced] = {}
    for document in documents:
        try:
            yield Carried(document, _spots(_traced(workspace, document, day, templates)))
        except PolicygenError as error:
            yield Carried(document, why=str(error))


def _traced(
    workspace: Workspace, document: Document, day: dt.date, templates: dict[tuple[Path, FilesBelow | None], Traced]
) -> tuple[Block, ...]:
    """The document as it would be made, with a template that is read and compiled once for all who share it."""
    folder = workspace.trusts[document.trust]
    school = _school(folder, document.school)
    files = workspace.files_for(document.trust, document.school)
    path = workspace.template_path(document)
    template = templates.get((path, None)) or templates.get((path, files))
    if template is None:
        template = Template(path, name=workspace.relative(path), load=files).like(Traced)
        # What a template brings in may be another file for another school.
        templates[path, files if template.included else None] = template
    names, _ = scope(document, folder.trust, school, workspace.catalogue, workspace.guidance, day, files)
    return template.traced(names, school.name if school else None)


def _school(folder: TrustFolder, slug: str | None) -> School | None:
    return folder.schools[slug] if slug else None


def _spots(blocks: Iterable[Block]) -> dict[str, tuple[Spot, ...]]:
    """Where the words of each statement stand, each place once, in the order of the document."""
    found: dict[str, dict[Spot, None]] = {}
    above = Spot("", "")
    for block in blocks:
        story = _STORIES[block.story]
        if block.heading and story == "body" and block.text.strip():
            above = Spot(_even(block.text), _even("".join(map(_common, _merged(block)))))
        spot = above if story == "body" else Spot("", "", story)
        for origin in (*(o for piece in block.pieces for o in piece.origins), *block.quoted):
            if origin.statement and origin.field in OWN_WORDS:
                found.setdefault(origin.statement, {})[spot] = None
    return {id: tuple(spots) for id, spots in found.items()}


def _merged(block: Block) -> Iterator[tuple[str, bool]]:
    """The words of a heading in order, each with whether they are one school's alone."""
    for piece in block.pieces:
        yield piece.text, any(origin.fact.startswith("school.") for origin in piece.origins)


def _common(words: tuple[str, bool]) -> str:
    return "…" if words[1] else words[0]


def _even(text: str) -> str:
    return " ".join(text.split())


# ── put together ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Stands:
    """Owners in whose copies of a document a statement stands in the same places."""

    owners: tuple[str, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True)
class Cell:
    """A statement in a document: where it stands, the most frequent answer first.

    `of` are all who have the document and for whom the statement holds.
    """

    document: str
    stands: tuple[Stands, ...]
    of: tuple[str, ...]

    @property
    def owners(self) -> tuple[str, ...]:
        """Whose copies of the document carry it, in the order of `of`."""
        having = {owner for each in self.stands for owner in each.owners}
        return tuple(owner for owner in self.of if owner in having)

    @property
    def everywhere(self) -> bool:
        """Whether all who could have it do."""
        return len(self.owners) == len(self.of)


@dataclass(frozen=True)
class Row:
    """A statement: for whom it holds, and the documents that carry it, in the catalogue's order.

    `set` says whose it is. `missing` are schools for which it holds and none of whose own documents carries it.
    """

    statement: Statement
    set: ValueSet
    holds: tuple[str, ...]
    cells: tuple[Cell, ...]
    missing: tuple[str, ...]

    def cell(self, document: str) -> Cell | None:
        """The cell of a document; None where that does not carry the statement."""
        return next((cell for cell in self.cells if cell.document == document), None)


@dataclass(frozen=True)
class Column:
    """A document of the catalogue: who has it, whose copies carry no statement, and the catalogue's reason for that."""

    name: str
    entry: CatalogueEntry
    owners: tuple[str, ...]
    without: tuple[str, ...]

    @property
    def audience(self) -> str:
        """Who it is for, as the catalogue says."""
        return self.entry.audience or ""

    @property
    def reason(self) -> str:
        """Why it quotes nothing, as the catalogue says."""
        return self.entry.quotes_nothing or ""


@dataclass(frozen=True)
class Audience:
    """Those whom some documents are for, in the catalogue's words: which statements reach them, by their keys."""

    name: str
    documents: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Owner:
    """A school, or the trust itself: its documents, what holds for it and none of them carries, and which have none."""

    slug: str
    name: str
    documents: tuple[str, ...]
    holds: tuple[Row, ...]
    missing: tuple[Row, ...]
    without: tuple[str, ...]


@dataclass(frozen=True)
class TrustCoverage:
    """The matrix of one trust. `owners` are the short names of those whose documents were looked at, with their names.

    The trust itself may be among them. `whole` says whether all documents of the trust were looked at.
    """

    slug: str
    name: str
    whole: bool
    owners: Mapping[str, str]
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    failed: tuple[tuple[str, str], ...] = ()

    @property
    def schools(self) -> tuple[str, ...]:
        """The schools looked at."""
        return tuple(owner for owner in self.owners if owner != TRUST_FOLDER)

    @cached_property
    def uncarried(self) -> tuple[Row, ...]:
        """The statements that no document carries."""
        return tuple(row for row in self.rows if not row.cells)

    @cached_property
    def partly(self) -> tuple[Row, ...]:
        """The statements that some document carries, but none of the own documents of some schools."""
        return tuple(row for row in self.rows if row.cells and row.missing)

    @cached_property
    def without(self) -> tuple[Column, ...]:
        """The documents that carry no statement, for all who have them or for some."""
        return tuple(column for column in self.columns if column.without)

    @cached_property
    def audiences(self) -> tuple[Audience, ...]:
        """Who the documents are for, in the catalogue's order; those for nobody in particular come last."""
        names = dict.fromkeys(column.audience for column in self.columns)
        return tuple(self._audience(name) for name in sorted(names, key=lambda name: not name))

    def _audience(self, name: str) -> Audience:
        documents = tuple(column.name for column in self.columns if column.audience == name)
        rows = tuple(row for row in self.rows if any(cell.document in documents for cell in row.cells))
        return Audience(name, documents, rows)

    @cached_property
    def by_owner(self) -> tuple[Owner, ...]:
        """Each school looked at, the trust itself first if it is."""
        return tuple(self._owner(slug, name) for slug, name in self.owners.items())

    def _owner(self, slug: str, name: str) -> Owner:
        columns = [column for column in self.columns if slug in column.owners]
        holds = tuple(row for row in self.rows if slug in row.holds)
        missing = tuple(row for row in holds if not any(slug in cell.owners for cell in row.cells))
        without = tuple(column.name for column in columns if slug in column.without)
        return Owner(slug, name, tuple(column.name for column in columns), holds, missing, without)

    def as_json(self) -> dict[str, Any]:
        """The matrix as plain data; docs/coverage.md explains each key."""
        return {
            "trust": self.slug,
            "name": self.name,
            "whole": self.whole,
            "statements": [_row_json(row) for row in self.rows],
            "documents": [_column_json(column, self.rows) for column in self.columns],
            "audiences": [_audience_json(audience, self.rows) for audience in self.audiences],
            "owners": [_owner_json(owner) for owner in self.by_owner],
            "failed": [{"document": id, "why": why} for id, why in self.failed],
        }


@dataclass(frozen=True)
class Coverage:
    """Which statements stand in which documents on a day, trust by trust."""

    day: dt.date
    trusts: tuple[TrustCoverage, ...]

    @property
    def failed(self) -> bool:
        """Whether a document could not be made, so that what it carries is not known."""
        return any(trust.failed for trust in self.trusts)

    def as_json(self) -> dict[str, Any]:
        """All of it as plain data."""
        return {"day": self.day.isoformat(), "trusts": [trust.as_json() for trust in self.trusts]}


def gather(workspace: Workspace, documents: Sequence[Document], day: dt.date, found: Iterable[Carried]) -> Coverage:
    """The matrix of these documents from what `carried` said of each of them."""
    answers = {one.document.id: one for one in found}
    trusts = []
    for slug in dict.fromkeys(document.trust for document in documents):
        mine = [answers[document.id] for document in documents if document.trust == slug]
        whole = len(mine) == sum(document.trust == slug for document in workspace.documents())
        trusts.append(_Gathering(workspace.trusts[slug], mine, list(workspace.catalogue.documents), whole).matrix())
    return Coverage(day, tuple(trusts))


_Key = tuple[str, str]
"""A statement: its id, and its words, since values of two schools' own may have one id."""


class _Gathering:
    """What was found in the documents of one trust, and what holds for those who have them."""

    def __init__(self, folder: TrustFolder, found: Sequence[Carried], order: Sequence[str], whole: bool) -> None:
        self._folder = folder
        self._whole = whole
        self._made = [one for one in found if not one.why]
        self._failed = tuple((one.document.id, one.why) for one in found if one.why)
        self._entries = {one.document.name: one.document.entry for one in found}
        self._order = [name for name in order if name in self._entries]
        self._had: dict[str, list[str]] = {}
        for one in found:
            self._had.setdefault(one.document.name, []).append(one.document.school or TRUST_FOLDER)
        self._owners = list(dict.fromkeys(one.document.school or TRUST_FOLDER for one in found))

    def matrix(self) -> TrustCoverage:
        """All of it."""
        statements, sets, holds = self._statements()
        spots = self._by_statement(statements)
        rows = [
            self._row(statement, sets[key], holds.get(key, []), spots.get(key, {}))
            for key, statement in statements.items()
        ]
        carrying = {one.document.id for one in self._made if one.spots}
        slug = self._folder.slug
        named = {owner: self._name(owner) for owner in self._owners}
        columns = tuple(self._column(name, carrying) for name in self._order)
        kept = tuple(row for row in rows if row.holds or row.cells)
        return TrustCoverage(slug, self._folder.trust.name, self._whole, named, kept, columns, self._failed)

    def _name(self, owner: str) -> str:
        return self._folder.trust.name if owner == TRUST_FOLDER else self._folder.schools[owner].name

    def _statements(self) -> tuple[dict[_Key, Statement], dict[_Key, ValueSet], dict[_Key, list[str]]]:
        """All that is said of the owners, whose it is, and for whom it holds."""
        said: dict[_Key, Statement] = {(s.id, s.text): s for s in self._folder.trust.statements}
        sets: dict[_Key, ValueSet] = dict.fromkeys(said, "trust")
        holds: dict[_Key, list[str]] = {}
        for owner in self._owners:
            stack = stack_of(self._folder.trust, self._school(owner))
            for statement in stack.statements:
                key = (statement.id, statement.text)
                said.setdefault(key, statement)
                sets.setdefault(key, stack.set_of(statement.id))
                if statement.kind != "note" and statement.retired is None:
                    holds.setdefault(key, []).append(owner)
        return said, sets, holds

    def _school(self, owner: str) -> School | None:
        return None if owner == TRUST_FOLDER else self._folder.schools[owner]

    def _by_statement(self, statements: Mapping[_Key, Statement]) -> dict[_Key, dict[str, dict[str, tuple[Spot, ...]]]]:
        """The places of each statement: by document, then by owner."""
        words = {
            owner: {s.id: (s.id, s.text) for s in said_of(self._folder.trust, self._school(owner)).values()}
            for owner in self._owners
        }
        found: dict[_Key, dict[str, dict[str, tuple[Spot, ...]]]] = {}
        for one in self._made:
            owner = one.document.school or TRUST_FOLDER
            for id, spots in one.spots.items():
                found.setdefault(words[owner][id], {}).setdefault(one.document.name, {})[owner] = spots
        return found

    def _row(
        self,
        statement: Statement,
        whose: ValueSet,
        holds: Sequence[str],
        spots: Mapping[str, Mapping[str, tuple[Spot, ...]]],
    ) -> Row:
        cells = tuple(self._cell(name, holds, spots[name]) for name in self._order if name in spots)
        having = {owner for cell in cells for owner in cell.owners}
        missing = tuple(owner for owner in holds if owner not in having and owner != TRUST_FOLDER)
        return Row(statement, whose, tuple(holds), cells, missing)

    def _cell(self, name: str, holds: Sequence[str], spots: Mapping[str, tuple[Spot, ...]]) -> Cell:
        groups: dict[tuple[str, ...], list[str]] = {}
        for owner, places in spots.items():
            groups.setdefault(tuple(dict.fromkeys(spot.where for spot in places)), []).append(owner)
        stands = (Stands(tuple(owners), _shared([spots[owner] for owner in owners])) for owners in groups.values())
        of = tuple(owner for owner in self._had[name] if owner in holds or owner in spots)
        return Cell(name, tuple(sorted(stands, key=lambda each: -len(each.owners))), of)

    def _column(self, name: str, carrying: set[str]) -> Column:
        made = {one.document.school or TRUST_FOLDER: one.document.id for one in self._made if one.document.name == name}
        without = tuple(owner for owner, id in made.items() if id not in carrying)
        return Column(name, self._entries[name], tuple(self._had[name]), without)


def _shared(several: Sequence[tuple[Spot, ...]]) -> tuple[Spot, ...]:
    """The places that several documents have in common, with a heading as it stands where all have the same."""
    first = several[0]
    if all(spots == first for spots in several):
        return tuple(Spot(spot.heading, spot.heading, spot.story) for spot in first)
    return tuple({spot.where: Spot(spot.common, spot.common, spot.story) for spot in first}.values())


# ── as plain data ────────────────────────────────────────────────────────────────────────────────────


def _row_json(row: Row) -> dict[str, Any]:
    statement = row.statement
    said = {"id": statement.id, "kind": statement.kind, "actor": statement.actor, "text": statement.text}
    cells = [
        {
            "document": cell.document,
            "owners": list(cell.owners),
            "of": list(cell.of),
            "places": [
                {"heading": spot.heading, "story": spot.story, "owners": list(each.owners)}
                for each in cell.stands
                for spot in each.spots
            ],
        }
        for cell in row.cells
    ]
    return said | {"set": row.set, "holds_for": list(row.holds), "carried_by": cells, "missing_for": list(row.missing)}


def _column_json(column: Column, rows: Sequence[Row]) -> dict[str, Any]:
    return {
        "document": column.name,
        "title": column.entry.title,
        "kind": column.entry.kind,
        "audience": column.audience or None,
        "owners": list(column.owners),
        "statements": [row.statement.id for row in rows if row.cell(column.name)],
        "none_for": list(column.without),
        "reason": column.reason or None,
    }


def _audience_json(audience: Audience, rows: Sequence[Row]) -> dict[str, Any]:
    reached = {id(row) for row in audience.rows}
    return {
        "audience": audience.name or None,
        "documents": list(audience.documents),
        "carried": [row.statement.id for row in audience.rows],
        "not_carried": [row.statement.id for row in rows if id(row) not in reached],
    }


def _owner_json(owner: Owner) -> dict[str, Any]:
    return {
        "owner": owner.slug,
        "name": owner.name,
        "documents": list(owner.documents),
        "holds": len(owner.holds),
        "not_carried": [row.statement.id for row in owner.missing],
        "none_in": list(owner.without),
    }


# ── in words ─────────────────────────────────────────────────────────────────────────────────────────


def who(owners: Sequence[str], of: Sequence[str], schools: Sequence[str]) -> str:
    """Some of the owners `of` whom it could be, in a few words; `schools` are all that were looked at.

    Gives "all 12 schools", "3 of 12 schools (…)", "all 7 schools that have it", "the school", "the trust".
    """
    some, every = [o for o in owners if o != TRUST_FOLDER], [o for o in of if o != TRUST_FOLDER]
    if not some:
        return "the trust"
    if len(some) == len(every):
        return _all(some, schools)
    rest = [owner for owner in every if owner not in some]
    few = f"all but {_listed(rest)}" if len(rest) < min(len(some), 4) else _listed(some)
    return f"{len(some)} of {len(every)} schools ({few})"


def _all(some: Sequence[str], schools: Sequence[str]) -> str:
    if len(some) == 1:
        return "the school" if len(schools) == 1 else some[0]
    number = "both" if len(some) == 2 else f"all {len(some)}"
    return f"{number} schools" if len(some) == len(schools) else f"{number} schools that have it"


SHOWN: Final = 6
"""So many schools are named in a row; the JSON names them all."""


def _listed(owners: Sequence[str]) -> str:
    more = f" and {len(owners) - SHOWN} more" if len(owners) > SHOWN else ""
    return ", ".join(owners[:SHOWN]) + more
