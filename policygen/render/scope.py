"""What a template can say: trust, school, values, terms, guidance, document, documents.

Each name is a view of the model that a template's author can follow without knowing Python. A fact that is not
known is a `Blank`; a question to the values is a `Selection`. `Asked` keeps what one render asked for.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from policygen.model import USUAL_VARY, Approval, Catalogue, Document, Guidance, School, Trust
from policygen.render.asked import Asked
from policygen.render.content import Blank
from policygen.render.facts import Facts, PrintedDate
from policygen.render.others import OfAnother
from policygen.render.pictures import picture_function
from policygen.render.sections import ADJUSTED, Adjusted
from policygen.render.terms import TermFacts
from policygen.render.values import Values

# ── documents ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class DocumentFacts:
    """A document as a template sees it. Approval and its dates are blanks until a body has approved it.

    Of another document it is the last approval, whatever has become of that document since. `approval` is its date in
    brackets, with a space before them, and nothing until then: it stands right after the title.
    """

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
    approval: str
    approved_on: str | Blank
    applies_from: Blank
    next_review: str | Blank
    minute: str | Blank
    related: "DocumentList"

    def __str__(self) -> str:
        return self.title


class OtherDocument(DocumentFacts):
    """Another document. Asked for its approval, it takes down that this one leans on it.

    What it then gives is no part of what this document says; where it is not known it is no blank, since nobody is to
    fill it in here.
    """

    def __init__(self, facts: DocumentFacts, asked: Asked) -> None:
        vars(self).update(vars(facts), _asked=asked)

    def __getattribute__(self, name: str) -> Any:
        value = super().__getattribute__(name)
        if name not in _UNTIL_APPROVED:
            return value
        vars(self)["_asked"].documents[self.id] = None
        known = bool(value)
        usual = self.review if name == "next_review" and self.review else _UNTIL_APPROVED[name]
        return OfAnother.of(f"{self.id}.{name}", value if known else str(usual), known=known)


_UNTIL_APPROVED: Final[Mapping[str, str]] = {
    "approval": "",
    "approved_on": "not yet",
    "approver": "not yet decided",
    "minute": "none yet",
    "next_review": "not yet set",
    "version": "none yet",
}
"""What is printed of another document's approval until there is one; of its next review, how often it is reviewed."""


class DocumentList(tuple[DocumentFacts, ...]):
    """Documents in the catalogue's order. Printed, it is their titles."""

    __slots__ = ()

    def __str__(self) -> str:
        return ", ".join(document.title for document in self)

    def of_kind(self, *kinds: str) -> "DocumentList":
        """Those of any of the kinds: `documents.of_kind("policies")`."""
        return DocumentList(document for document in self if document.kind in kinds)

    def named(self, name: str) -> DocumentFacts | Blank:
        """The one of this short name; a blank, which counts as no, where the school does not have it."""
        missing = Blank(f"documents.{name}", f"the document ‘{name}’")
        return next((document for document in self if document.id == name), missing)


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
        approval=f" (approved {PrintedDate.of(given.on)})" if given else "",
        approved_on=str(PrintedDate.of(given.on)) if given else blank("approved_on", "date approved"),
        applies_from=blank("applies_from", "date it applies from"),
        next_review=str(PrintedDate.of(given.next_review))
        if given and given.next_review
        else blank("next_review", "date of next review"),
        minute=(given.minute if given else None) or blank("minute", "minute reference"),
        related=related,
    )


def _version(approval: Approval | None, approved: bool) -> str | None:
    """The version of a content: that of its approval, or the next one as a draft."""
    if approval is None:
        return None
    return str(approval.version) if approved else f"{approval.version + 1} (draft)"


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
    approvals = (school or trust).approvals
    documents = DocumentList(
        OtherDocument(facts, asked) for facts in _documents(document, catalogue, trust, school, terms)
    )
    names = {
        "trust": Facts(trust, "trust", "trust", asked, day),
        "values": Values(trust, asked, school),
        "terms": terms,
        "picture": picture_function(_noting(load, asked)),
        "guidance": GuidanceFacts(guidance, asked),
        "document": _document(
            document,
            terms,
            _named(documents, document.entry.related),
            approvals.get(document.name),
            approved,
        ),
        "documents": documents,
    }
    if school is not None:
        names["school"] = Facts(school, "school", "school", asked, day)
    adjustments = (school or trust).adjustments
    if adjustments:
        whose = f"schools/{document.school}" if document.school else "trust"
        file = f"seeds/{document.trust}/{whose}.yaml"
        own, pages = adjustments.get(document.name, {}), catalogue.pages(adjustments, document.name)
        names[ADJUSTED] = Adjusted(own, USUAL_VARY[document.entry.tier], load, asked.file, file, pages)
    return names, asked


def _noting(load: Callable[[str], bytes], asked: Asked) -> Callable[[str], bytes]:
    """The same loader, which takes down what it was asked for."""

    def loaded(name: str) -> bytes:
        asked.files[name] = None
        return load(name)

    return loaded


def _named(documents: DocumentList, names: Sequence[str]) -> DocumentList:
    """Those of the documents that have these names, in the order of the names."""
    by_name = {document.id: document for document in documents}
    return DocumentList(by_name[name] for name in names if name in by_name)


def _documents(
    document: Document, catalogue: Catalogue, trust: Trust, school: School | None, terms: TermFacts
) -> DocumentList:
    """The documents of the catalogue that this school (or trust) really has, each with its last approval."""
    global _LISTED
    listed = _LISTED
    if listed is None or not listed.is_of(catalogue, trust, school):
        approvals = (school or trust).approvals
        entries = ((name, entry) for name, entry in catalogue.documents.items() if entry.fits(school))
        had = (replace(document, name=name, entry=entry) for name, entry in entries)
        facts = (_document(one, terms, DocumentList(), approvals.get(one.name), approved=True) for one in had)
        _LISTED = listed = _Listed(catalogue, trust, school, DocumentList(facts))
    return listed.documents


@dataclass(frozen=True)
class _Listed:
    """The documents of one school or trust."""

    catalogue: Catalogue
    trust: Trust
    school: School | None
    documents: DocumentList

    def is_of(self, catalogue: Catalogue, trust: Trust, school: School | None) -> bool:
        """Whether they are the documents of these very records, which never change."""
        return self.catalogue is catalogue and self.trust is trust and self.school is school


_LISTED: _Listed | None = None
"""The documents that were listed last: those of one school are made one after the other."""
