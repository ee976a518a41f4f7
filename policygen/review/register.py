"""The register of departures: every place where a school's documents say something else than the trust's text.

There are three kinds: an adjustment in a YAML file, a template of one's own, and what people typed into a document.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from policygen.ledger import Ledger
from policygen.model import Adjustment, Departure, Document, any_selects
from policygen.review.status import Survey
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
    """One departure. `documents` are those that it holds for: several where a group or the trust says it.

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


def _adjustments(workspace: Workspace, wanted: Iterable[Document], day: dt.date) -> Iterator[Line]:
    holds: dict[int, tuple[_Said, list[Document]]] = {}
    for document in wanted:
        for said in _adjusting(workspace.trusts[document.trust], document):
            holds.setdefault(id(said.adjustment), (said, []))[1].append(document)
    for said, documents in holds.values():
        yield Line(
            how="adjustment",
            who=said.who,
            documents=tuple(document.id for document in documents),
            title=documents[0].entry.title,
            section=said.section,
            what=_what(said.adjustment),
            file=said.file,
            departure=said.adjustment,
            late=_late(said.adjustment, day),
        )


def _adjusting(folder: TrustFolder, document: Document) -> Iterator[_Said]:
    """The adjustments of a document that count: of each section those of the nearest level that says any."""
    if document.school is None:
        file = owner_file(folder.slug, None)
        for section, adjustments in folder.trust.adjustments.get(document.name, {}).items():
            for adjustment in adjustments:
                yield _Said(folder.trust.name, file, document.name, section, adjustment)
        return
    counts = folder.schools[document.school].adjustments.get(document.name, {})
    if not counts:
        return
    own = folder.own[document.school]
    for section, adjustments in counts.items():
        for level in reversed(folder.levels.chain(own)):
            if level.facts.adjustments.get(document.name, {}).get(section) == adjustments:
                said = level.facts.adjustments[document.name][section]
                who = own.school.name if level.file == own.file else level.name
                yield from (_Said(who, level.file, document.name, section, adjustment) for adjustment in said)
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
