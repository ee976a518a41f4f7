"""The register of departures: every place where a school's documents say something else than the trust's text.

There are three kinds: an adjustment in a YAML file, a template of one's own, and what people typed into a document.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal

from policygen.errors import PolicygenError
from policygen.ledger import Ledger
from policygen.model import Adjustment, Departure, Document, any_selects
from policygen.render.engine import Template
from policygen.review.status import Survey
from policygen.word.package import read_package
from policygen.workspace import Own, TrustFolder, Workspace, own_templates
from policygen.workspace.ownerfile import owner_file

How = Literal["adjustment", "template", "typed"]

LONGEST: Final = 120
"""How many characters of an adjustment's text a line shows."""

_SAID: Final[Mapping[str, str]] = {
    "replace": "replaced",
    "before": "added before",
    "after": "added after",
    "omit": "left out",
    "choose": "chosen",
}


@dataclass(frozen=True)
class Line:
    """One departure. `documents` are those that it holds for: several where a group or the trust says it, or where
    other documents bring in the page for which it is said; `also` are the titles of these.

    `who` is the school, group or trust in words; `what` says in a few words what differs, `file` where that is said.
    `late` says that the day by which somebody was to look at it again is over.
    """

    how: How
    who: str
    documents: tuple[str, ...]
    title: str
    section: str
    what: str
    file: str
    departure: Departure
    late: bool = False
    also: tuple[str, ...] = ()

    @property
    def named(self) -> str:
        """The title of the document for which it is said, with those of the documents in which it stands too."""
        return f"{self.title} (and in {', '.join(self.also)})" if self.also else self.title

    def as_json(self) -> dict[str, Any]:
        """The line as plain data; days as text, like 2026-09-01."""
        return {
            "how": self.how,
            "who": self.who,
            "documents": list(self.documents),
            "title": self.title,
            "section": self.section or None,
            "what": self.what,
            "file": self.file,
            "reason": self.departure.reason,
            "approved_by": self.departure.approved_by,
            "approved_on": _day(self.departure.approved_on),
            "review_on": _day(self.departure.review_on),
            "late": self.late,
            **({"also_in": list(self.also)} if self.also else {}),
        }


@dataclass(frozen=True)
class Register:
    """Every departure in what was asked for, on a day: adjustments, then templates, then what people typed."""

    day: dt.date
    lines: tuple[Line, ...]

    @property
    def late(self) -> tuple[Line, ...]:
        """Those that somebody was to look at again by now."""
        return tuple(line for line in self.lines if line.late)

    @property
    def without_reason(self) -> tuple[Line, ...]:
        """Adjustments and templates for which nobody has written down why."""
        return tuple(line for line in self.lines if line.how != "typed" and not line.departure.reason)

    def as_json(self) -> dict[str, Any]:
        """All of it as plain data."""
        return {"day": self.day.isoformat(), "departures": [line.as_json() for line in self.lines]}


def register(workspace: Workspace, ledger: Ledger, day: dt.date, selectors: Sequence[str] = ()) -> Register:
    """Every departure in what the selectors name, or in all, as of a day. Opens the documents that people edited."""
    wanted = [document for document in workspace.documents() if any_selects(selectors, document.id)]
    lines = [*_adjustments(workspace, wanted, day), *_templates(workspace, wanted, day)]
    return Register(day, (*lines, *_typed(workspace, wanted, Survey(workspace, ledger, day))))


def _late(departure: Departure, day: dt.date) -> bool:
    return departure.review_on is not None and departure.review_on < day


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


# ── adjustments ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Said:
    """An adjustment as one file says it, for one section of one document."""

    who: str
    file: str
    name: str
    section: str
    adjustment: Adjustment


def _adjustments(workspace: Workspace, wanted: Sequence[Document], day: dt.date) -> Iterator[Line]:
    """Each adjustment that counts in something wanted, with all documents of the same owners in which it counts."""
    owners = {(document.trust, document.school) for document in wanted}
    holds: dict[int, tuple[_Said, list[Document]]] = {}
    bringing = _Bringing(workspace)
    for document in workspace.documents():
        if (document.trust, document.school) in owners:
            for said in _adjusting(workspace.trusts[document.trust], document, bringing):
                holds.setdefault(id(said.adjustment), (said, []))[1].append(document)
    for said, documents in holds.values():
        if not any(document in wanted for document in documents):
            continue
        yield Line(
            how="adjustment",
            who=said.who,
            documents=tuple(document.id for document in documents),
            title=workspace.catalogue.documents[said.name].title,
            also=tuple(dict.fromkeys(document.entry.title for document in documents if document.name != said.name)),
            section=said.section,
            what=_what(said.adjustment),
            file=said.file,
            departure=said.adjustment,
            late=_late(said.adjustment, day),
        )


@dataclass
class _Bringing:
    """Which pages documents bring in, by the file of each; a template is read once, and only where that matters."""

    workspace: Workspace
    _known: dict[tuple[Path, str, str | None], frozenset[str]] = field(default_factory=dict)

    def pages(self, document: Document) -> frozenset[str]:
        """The files that a document brings in; none where its template cannot be read, which `check` says."""
        path = self.workspace.template_path(document)
        key = (path, document.trust, document.school)
        if key not in self._known:
            self._known[key] = frozenset(self._read(path, document))
        return self._known[key]

    def _read(self, path: Path, document: Document) -> tuple[str, ...]:
        try:
            package = read_package(path.read_bytes(), str(path))
            # Most templates bring in nothing, and to read one takes long.
            if b"include" not in _TAGS.sub(b"", package.read(package.main)):
                return ()
            return Template(path, load=self.workspace.files_for(document.trust, document.school)).included
        except (OSError, PolicygenError):
            return ()


_TAGS: Final = re.compile(rb"<[^>]*>")


def _adjusting(folder: TrustFolder, document: Document, bringing: _Bringing) -> Iterator[_Said]:
    """The adjustments that count in a document: its own, and in the pages that it brings in those of these."""
    owner = folder.schools[document.school] if document.school else folder.trust
    own = owner.adjustments.get(document.name, {})
    yield from _said(folder, document, document.name, own)
    catalogue = bringing.workspace.catalogue.documents
    for name, sections in owner.adjustments.items():
        if name in catalogue and name != document.name and catalogue[name].template in bringing.pages(document):
            others = {section: each for section, each in sections.items() if section not in own}
            yield from _said(folder, document, name, others)


def _said(
    folder: TrustFolder, document: Document, name: str, counts: Mapping[str, Sequence[Adjustment]]
) -> Iterator[_Said]:
    """These adjustments, which stand under a document's name, each with the nearest level that says it."""
    if document.school is None:
        file = owner_file(folder.slug, None)
        saying = ((section, one) for section, each in counts.items() for one in each)
        yield from (_Said(folder.trust.name, file, name, *one) for one in saying)
        return
    own = folder.own[document.school]
    for section, adjustments in counts.items():
        for level in reversed(folder.levels.chain(own)):
            if level.facts.adjustments.get(name, {}).get(section) == adjustments:
                said = level.facts.adjustments[name][section]
                who = own.school.name if level.file == own.file else level.name
                yield from (_Said(who, level.file, name, section, adjustment) for adjustment in said)
                break


def _what(adjustment: Adjustment) -> str:
    words = adjustment.text or adjustment.file or adjustment.option or ""
    words = " ".join(words.split())
    words = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
    return f"{_SAID[adjustment.do]}: {words}" if words else _SAID[adjustment.do]


# ── templates ────────────────────────────────────────────────────────────────────────────────────────


def _templates(workspace: Workspace, wanted: Sequence[Document], day: dt.date) -> Iterator[Line]:
    for own in own_templates(workspace):
        documents = tuple(document.id for document in wanted if _is_made_from(workspace, document, own))
        if documents and own.path.is_file() and own.original.is_file():
            departure = own.variant or Departure()
            yield Line(
                how="template",
                who=_owner_name(workspace, own.trust, own.school),
                documents=documents,
                title=own.entry.title,
                section="",
                what=f"own template{', whose original has changed since' if own.moved_on else ''}",
                file=workspace.relative(own.path),
                departure=departure,
                late=_late(departure, day),
            )


def _is_made_from(workspace: Workspace, document: Document, own: Own) -> bool:
    return (
        (document.trust, document.name) == (own.trust, own.name)
        and own.school in (None, document.school)
        and workspace.template_path(document) == own.path
    )


def _owner_name(workspace: Workspace, trust: str, school: str | None) -> str:
    folder = workspace.trusts[trust]
    return folder.schools[school].name if school else folder.trust.name


# ── what people typed ────────────────────────────────────────────────────────────────────────────────


def _typed(workspace: Workspace, wanted: Iterable[Document], survey: Survey) -> Iterator[Line]:
    for document in wanted:
        standing = survey.shelf.look(document)
        edits = survey.edits(document, standing)
        # A blank is there to be filled: who fills it departs from nothing.
        if edits.paragraphs is not None and not edits.typed:
            continue
        count = "words of unknown origin" if edits.paragraphs is None else _paragraphs(edits.typed)
        yield Line(
            how="typed",
            who=_owner_name(workspace, document.trust, document.school),
            documents=(document.id,),
            title=document.entry.title,
            section="",
            what=f"typed in Word: {count}",
            file=workspace.relative(standing.path),
            departure=Departure(),
        )


def _paragraphs(count: int) -> str:
    return "1 paragraph" if count == 1 else f"{count} paragraphs"
