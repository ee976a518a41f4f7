"""What a template can say: trust, school, values, terms, guidance, document, documents.

Each name is a view of the model that a template's author can follow without knowing Python. A fact that is not
known is a `Blank`; a question to the values is a `Selection`. `Asked` keeps what one render asked for.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from policygen.model import USUAL_VARY, Approval, Catalogue, Document, Guidance, School, Trust
from policygen.render.asked import Asked
from policygen.render.content import Blank
from policygen.render.facts import Facts
from policygen.render.pictures import picture_function
from policygen.render.sections import ADJUSTED, Adjusted
from policygen.render.terms import TermFacts
from policygen.render.values import Values

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
    approver = entry.approver and getattr(terms, entry.approver).full
    return DocumentFacts(
        id=document.name,
        title=entry.title,
        kind=entry.kind,
        tier=entry.tier,
        review=entry.review or blank("review", "how often it is reviewed"),
        approver=given.by if given else approver or blank("approver", "who approves it"),
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

    __slots__ = ("_asked", "_guidance")

    def __init__(self, guidance: Mapping[str, Guidance], asked: Asked) -> None:
        self._guidance = {name: fact for name, fact in guidance.items() if not fact.verify}
        self._asked = asked

    def __dir__(self) -> list[str]:
        return list(self._guidance)

    @property
    def _label(self) -> str:
        return "the guidance"

    def __getattr__(self, name: str) -> Guidance:
        try:
            fact = self._guidance[name]
        except KeyError:
            raise AttributeError(name) from None
        self._asked.facts[f"guidance.{name}"] = None
        return fact


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
    terms = TermFacts(trust, school)
    names = {
        "trust": Facts(trust, "trust", "trust", asked, day),
        "values": Values(trust, asked, school),
        "terms": terms,
        "picture": picture_function(_noting(load, asked)),
        "guidance": GuidanceFacts(guidance, asked),
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
    adjustments = (school or trust).adjustments.get(document.name)
    if adjustments:
        own = f"schools/{document.school}" if document.school else "trust"
        file = f"seeds/{document.trust}/{own}.yaml"
        names[ADJUSTED] = Adjusted(adjustments, USUAL_VARY[document.entry.tier], load, asked.file, file)
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
    had = [replace(document, name=name, entry=entry) for name, entry in entries if entry.fits(school)]
    return DocumentList(_document(other, terms, DocumentList()) for other in had)
