"""How every document stands: current or not and why, what people wrote in it, and what waits for them.

A document that nobody touched and whose inputs have the same digests is not opened. One whose inputs changed is made
once more, so that what is said to be stale really would be another document.
"""

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, Protocol

from policygen.errors import PolicygenError
from policygen.ledger import Issue, Ledger
from policygen.model import Approval, Document, Trust, any_selects
from policygen.plan import DISPUTED, DRAFT, Standing, State, shelf
from policygen.review.reasons import OTHER, UNKNOWN, Reason, Reasons, sources_of
from policygen.telling import number_of
from policygen.workspace import Workspace, owner_of

if TYPE_CHECKING:
    from policygen.render.engine import Rendered
    from policygen.word.package import Package

# What makes, opens and compares documents is loaded where there is one to make or to open: it takes longer to load than
# a look at a thousand documents that are as they should be.


# Each of ten thousand documents is asked for its state a dozen times. Before Python 3.12 it takes longer to look up a
# member of an Enum by its name than to compare it.
_GONE: Final = (State.ABSENT, State.DELETED, State.TAKEN)
_WRITTEN: Final = (State.AS_ISSUED, State.AS_LEFT)
_HELD: Final = (State.OPEN, *DISPUTED)
_OF_PEOPLE: Final = (State.AS_LEFT, State.EDITED, State.OPEN)
_AS_ISSUED: Final = State.AS_ISSUED


class Renders(Protocol):
    """Makes documents as they would be made now, as drafts or with the approvals that are on record.

    Gives each, or the error that kept it from being made, in the order given.
    """

    def __call__(self, wanted: Sequence[Document], *, approved: bool = False) -> "Iterator[Rendered | PolicygenError]":
        """Make them."""
        ...


@dataclass(frozen=True)
class Workshop:
    """What a look at documents needs of those who make them.

    `author` says in whose name changes are proposed, `shows_approval` whether a file is the content that was approved.
    """

    renders: Renders
    author: Callable[[Trust], str]
    shows_approval: "Callable[[Document, Package], bool]"


@dataclass(frozen=True)
class Edits:
    """What people did to a file since it was written.

    `paragraphs` is how many they changed, None where nobody knows what was written; `typed` how many of those in more
    than blanks that they filled, and `filled` how many blanks these are. `pending` counts the tracked changes that
    nobody has decided on, by author; `conflicts` our comments at places where the trust and the school changed the
    same. `readable` is false where it is no Word file any more.
    """

    paragraphs: int | None = 0
    filled: int = 0
    pending: tuple[tuple[str, int], ...] = ()
    conflicts: int = 0
    readable: bool = True
    typed: int = 0


UNTOUCHED: Final = Edits()


class DocumentStatus(NamedTuple):
    """How one document stands. `where` is the file's whole path, `beside` a new version that waits beside it.

    `reasons` say why it is stale; none where it is current. `error` says why it cannot be made, `why` why a document
    that is there cannot be looked at. `approved` is true where it is the content that was approved, and false where
    an approval is on record that was given to another. `outdated` says that its next version, which waits beside it,
    is not the one that a build would put there now, so that it cannot be approved.
    """

    id: str
    state: State
    where: str
    reasons: tuple[Reason, ...] = ()
    edits: Edits = UNTOUCHED
    blanks: int = 0
    beside: Path | None = None
    approved: bool | None = None
    why: str = ""
    error: str = ""
    outdated: bool = False

    @property
    def path(self) -> Path:
        """The file."""
        return Path(self.where)

    @property
    def stale(self) -> bool:
        """Whether a build would bring it up to date."""
        return bool(self.reasons)

    @property
    def edited(self) -> bool:
        """Whether people's words are in it."""
        return self.edits.paragraphs is None or self.edits.paragraphs > 0

    @property
    def notable(self) -> bool:
        """Whether there is more to say of it than that it is current, and how many blanks it has."""
        as_it_should_be = self.state in _WRITTEN and self.approved is None
        return self.stale or self.edited or self.waits or not as_it_should_be

    @property
    def waits(self) -> bool:
        """Whether a person has something to decide or to do before a build can finish it."""
        held = self.state in _HELD and (self.stale or self.state in DISPUTED)
        return bool(held or self.edits.pending or self.edits.conflicts or self.beside or self.error)

    @property
    def needs_attention(self) -> bool:
        """Whether `status --check` fails because of it."""
        return self.stale or self.waits or self.state is State.ABSENT

    def as_json(self, root: Path) -> dict[str, Any]:
        """The status as plain data, paths below `root`."""
        return {
            "document": self.id,
            "path": _below(root, self.path),
            "state": self.state.value,
            "stale": self.stale,
            "reasons": [reason.as_json() for reason in self.reasons],
            "edited_paragraphs": self.edits.paragraphs,
            "tracked_changes": dict(self.edits.pending),
            "conflicts": self.edits.conflicts,
            "blanks": self.blanks,
            "new_version": _below(root, self.beside) if self.beside else None,
            "new_version_outdated": self.outdated,
            "approved": self.approved,
            "why": self.error or self.why or None,
        }


@dataclass(frozen=True)
class Gone:
    """A file in output/ for which no school and no line of the catalogue stands any more."""

    id: str
    path: Path


@dataclass(frozen=True)
class Status:
    """How all documents that were asked for stand. `unreadable` are owners whose YAML file has errors."""

    root: Path
    documents: tuple[DocumentStatus, ...]
    gone: tuple[Gone, ...]
    unreadable: Mapping[str, str]

    @property
    def needs_attention(self) -> bool:
        """Whether anything is stale or waits for a person."""
        return bool(self.unreadable) or any(document.needs_attention for document in self.documents)

    def as_json(self) -> dict[str, Any]:
        """All of it as plain data."""
        return {
            "documents": [document.as_json(self.root) for document in self.documents],
            "no_longer_made": [{"document": one.id, "path": _below(self.root, one.path)} for one in self.gone],
            "unreadable": dict(self.unreadable),
        }


def _below(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


class Survey:
    """All that can be known of the documents in output/ without making or opening one that nobody touched."""

    def __init__(self, workspace: Workspace, ledger: Ledger, day: dt.date) -> None:
        self.workspace = workspace
        self.every: Mapping[str, Document] = {document.id: document for document in workspace.documents()}
        self.issues = ledger.issues()
        self.shelf = shelf(workspace.output, self.every, self.issues)
        self._ledger = ledger
        self._sources = sources_of(workspace, day, ledger)
        self._reasons = Reasons(workspace, self._sources, day)

    def may_be_stale(self, document: Document, standing: Standing) -> bool:
        """Whether the ledger cannot tell that a document would be the same if it were made now."""
        if standing.state in _GONE:
            return False
        issue = self.issues.get(document.id)
        if issue is None or self.last_digest(document, standing) != issue.digest:
            return True
        return not self._sources.is_current(document, issue.made_from)

    def last_digest(self, document: Document, standing: Standing) -> str | None:
        """The digest of the render that a file has the news of: by what it says itself where nobody changed it."""
        if standing.state is _AS_ISSUED:
            return standing.digest
        issue = self._origin(document, standing)
        return standing.digest if issue is None else issue.digest

    def reasons(self, document: Document, standing: Standing) -> tuple[Reason, ...]:
        """What changed that a document is made from; none where it is nothing that it is seen to use."""
        issue = self._origin(document, standing)
        if issue is None or issue.digest != self.last_digest(document, standing):
            return (UNKNOWN,)
        return self._reasons.of(document, issue)

    def base(self, document: Document, standing: Standing) -> bytes | None:
        """What the file was made from, where that is still kept."""
        issue = self._origin(document, standing)
        return None if issue is None else self.kept(issue)

    def _origin(self, document: Document, standing: Standing) -> Issue | None:
        """The issue that a file was made from: the last, but for a copy of an older one that somebody put back."""
        issue = self.issues.get(document.id)
        if issue is None or standing.digest is None or standing.digest == issue.digest:
            return issue
        return self._ledger.origin(document.id, standing.digest) or issue

    def kept(self, issue: Issue) -> bytes | None:
        """The file of an issue, where it is still kept."""
        return self._ledger.get(issue.base)

    def approval(self, document: Document) -> Approval | None:
        """The last approval on record for a document, of whatever content."""
        return owner_of(self.workspace, document.trust, document.school).approvals.get(document.name)

    def is_approved(
        self, document: Document, standing: Standing, shows_approval: "Callable[[Document, Package], bool]"
    ) -> bool | None:
        """Whether a file is the content that was approved; None where there is no approval, or nothing to look at."""
        approval = self.approval(document)
        if approval is None or standing.state in (*_GONE, State.TWICE):
            return None
        issue = self.issues.get(document.id)
        if standing.known and issue is not None:
            kept = self._ledger.approved(document.id)
            if any(one.digest == approval.content and one.file == issue.file for one in kept):
                return True
        try:
            return shows_approval(document, package_of(standing))
        except (OSError, PolicygenError):
            return False

    def edits(self, document: Document, standing: Standing) -> Edits:
        """What people did to a document."""
        if standing.state in _OF_PEOPLE:
            from policygen.review.edits import edits_in

            return edits_in(standing, self.base(document, standing))
        return UNTOUCHED


def status(
    workspace: Workspace,
    documents: Sequence[Document],
    ledger: Ledger,
    day: dt.date,
    workshop: Workshop,
    selectors: Sequence[str] = (),
) -> Status:
    """How these documents stand on that day; writes nothing. `selectors` choose what is said of files of no document.

    Raises what the ledger raises.
    """
    survey = Survey(workspace, ledger, day)
    found = tuple(_statuses(survey, documents, workshop))
    unreadable = {owner: file for owner, file in workspace.unreadable.items() if any_selects(selectors, owner)}
    return Status(workspace.root, found, tuple(_gone(survey, selectors)), unreadable)


def _statuses(survey: Survey, documents: Sequence[Document], workshop: Workshop) -> Iterator[DocumentStatus]:
    for document, standing, made in now_and_then(survey, documents, workshop):
        approved = survey.is_approved(document, standing, workshop.shows_approval)
        found = _known(survey, document, standing, approved)
        if found.beside is not None and found.beside.name.endswith(_DRAFT):
            found = found._replace(outdated=_is_outdated(survey, document, found, workshop))
        yield found if made is None else _compared(survey, document, standing, found, made)


def now_and_then(
    survey: Survey, documents: Sequence[Document], workshop: Workshop
) -> "Iterator[tuple[Document, Standing, Rendered | PolicygenError | None]]":
    """Each document with what stands there and what it would be made now; None where that is known to be the same."""
    pairs = [(document, survey.shelf.look(document)) for document in documents]
    doubtful = [document for document, standing in pairs if survey.may_be_stale(document, standing)]
    waiting = {document.id for document in doubtful}
    drafts = workshop.renders(doubtful) if doubtful else iter(())
    for document, standing in pairs:
        made = next(drafts) if document.id in waiting else None
        if made is None or isinstance(made, PolicygenError) or made.digest == survey.last_digest(document, standing):
            yield document, standing, made
            continue
        if survey.is_approved(document, standing, workshop.shows_approval):
            made = next(workshop.renders([document], approved=True))
            if not isinstance(made, PolicygenError) and _still_says(survey.base(document, standing), made):
                made = None
        yield document, standing, made


def _still_says(base: bytes | None, made: "Rendered") -> bool:
    """Whether it is made as it was issued, but for what it prints of other documents: what was approved stays then."""
    from policygen.word.others import same_but_for_others
    from policygen.word.package import read_package

    return base is not None and same_but_for_others(*(read_package(data, "") for data in (base, made.data)))


def _known(survey: Survey, document: Document, standing: Standing, approved: bool | None) -> DocumentStatus:
    """What can be said without making the document."""
    edits = survey.edits(document, standing)
    issue = survey.issues.get(document.id)
    return DocumentStatus(
        id=document.id,
        state=standing.state,
        where=standing.where,
        edits=edits,
        blanks=0 if issue is None or standing.state in _GONE else max(_blanks(issue) - edits.filled, 0),
        beside=_beside(survey.shelf.beside, standing) if survey.shelf.beside else None,
        approved=approved,
        why=standing.why if standing.state in _HELD else "",
    )


def _beside(there: Set[Path], standing: Standing) -> Path | None:
    """The new version that a build put beside a document that it could not merge, or that was approved."""
    waiting = (standing.path.with_suffix(ending) for ending in _BESIDE)
    return next((path for path in waiting if path in there), None)


def _is_outdated(survey: Survey, document: Document, found: DocumentStatus, workshop: Workshop) -> bool:
    """Whether a build would put another next version beside a document, or none where it is not approved any more."""
    if found.state not in _GONE and not found.approved:
        return True
    made = next(workshop.renders([document]))
    issue = survey.issues.get(document.id + DRAFT)
    if issue is None or isinstance(made, PolicygenError):
        return True
    return made.digest != issue.digest and not _still_says(survey.kept(issue), made)


def _compared(
    survey: Survey, document: Document, standing: Standing, found: DocumentStatus, made: "Rendered | PolicygenError"
) -> DocumentStatus:
    """The same with the reasons why it is stale, if what is made of it now is another document."""
    if isinstance(made, PolicygenError):
        return found._replace(error=str(made))
    if made.digest == survey.last_digest(document, standing):
        return found._replace(blanks=max(len(made.blanks) - found.edits.filled, 0))
    return found._replace(reasons=survey.reasons(document, standing) or (OTHER,))


_DRAFT: Final = ".draft.docx"
_BESIDE: Final = (".new.docx", _DRAFT)


def _gone(survey: Survey, selectors: Sequence[str]) -> Iterator[Gone]:
    """Files of ours that nothing stands for any more; those of a school that cannot be read just now are none."""
    owners = tuple(f"{owner}/" for owner in survey.workspace.unreadable)
    for id, files in survey.shelf.files.items():
        if id not in survey.every and not id.startswith(owners) and any_selects(selectors, id):
            yield from (Gone(id, seen.path) for seen in files)


def no_longer_made(workspace: Workspace, ledger: Ledger, day: dt.date, selectors: Sequence[str] = ()) -> list[Gone]:
    """The files of documents that were issued once and that nothing stands for any more, as `status` lists them.

    Raises what the ledger raises.
    """
    if ledger.issues().keys() <= {document.id for document in workspace.documents()}:
        return []  # Mostly; output/ need not be looked through then.
    return list(_gone(Survey(workspace, ledger, day), selectors))


def package_of(standing: Standing) -> "Package":
    """The file that stands there, read now where there was no need before. Raises OSError, UnreadableFileError."""
    from policygen.word.package import read_package

    data = standing.data if standing.data is not None else standing.path.read_bytes()
    return read_package(data, standing.where)


def _blanks(issue: Issue) -> int:
    """How many blanks were in a document as it was issued."""
    return 0 if issue.blanks == "[]" else _length(issue.blanks)


@lru_cache(maxsize=1024)
def _length(text: str) -> int:
    """How many items are in a list of the ledger's; the documents of one template mostly have the same blanks."""
    try:
        return len(json.loads(text))
    except (ValueError, TypeError):
        return 0


# ── in words ─────────────────────────────────────────────────────────────────────────────────────────

MOST: Final = 12
"""So many documents are named under one heading; of more, only the number is said."""


class Line(NamedTuple):
    """A line to show; `tone` says how much it matters."""

    text: str
    tone: Literal["plain", "quiet", "stale", "waits"] = "plain"


def told(found: Status) -> Iterator[Line]:
    """The status for people: grouped, and what matters most at the end."""
    documents = [one for one in found.documents if one.notable]
    yield from _listed("No longer made, and kept", [f"{one.id} ({_below(found.root, one.path)})" for one in found.gone])
    yield from _listed("Deleted by people, and not written again", _in_state(documents, State.DELETED))
    yield from _listed("Not built yet", _in_state(documents, State.ABSENT))
    yield from _listed("Edited by people", [f"{one.id}: {_paragraphs(one.edits)}" for one in documents if one.edited])
    since = [one.id for one in documents if one.approved is False]
    yield from _listed("An approval is on record, but of another content: edited or changed since", since)
    yield from _stale([one for one in documents if one.stale])
    waiting = [f"{one.id}: {'; '.join(_waits(one))}" for one in documents if one.waits]
    waiting += [f"{owner}: {file} has errors; ‘policygen check’ lists them" for owner, file in found.unreadable.items()]
    yield from _listed("Waiting for a person", waiting, "waits")
    yield Line(_tally(found.documents, documents))


def _in_state(documents: Iterable[DocumentStatus], state: State) -> list[str]:
    return [one.id for one in documents if one.state is state]


def _listed(heading: str, ids: Sequence[str], tone: Literal["plain", "waits"] = "plain") -> Iterator[Line]:
    if ids:
        yield Line(f"{heading}:", tone)
        yield from (Line(f"  {id}") for id in ids[:MOST])
        if len(ids) > MOST:
            yield Line(f"  and {len(ids) - MOST} more; --json lists them all", "quiet")


def _paragraphs(edits: Edits) -> str:
    if not edits.readable:
        return "it cannot be read as a Word file any more"
    if edits.paragraphs is None:
        return "policygen no longer knows what it last wrote there"
    return number_of(edits.paragraphs, "paragraph")


def _stale(documents: Sequence[DocumentStatus]) -> Iterator[Line]:
    """The stale documents by what made them so, since one reworded statement may touch hundreds."""
    by_reason: dict[Reason, list[str]] = {}
    for document in documents:
        for reason in document.reasons:
            by_reason.setdefault(reason, []).append(document.id)
    if by_reason:
        yield Line("Stale, because", "stale")
    for reason, ids in by_reason.items():
        yield Line(f"  {reason}:")
        for sign, words in (("-", reason.old), ("+", reason.new)):
            if words is not None and reason.kind != "engine":
                yield Line(f"    {sign} {words}", "quiet" if sign == "-" else "plain")
        named = ", ".join(ids[:MOST])
        more = f" and {len(ids) - MOST} more" if len(ids) > MOST else ""
        yield Line(f"    in {number_of(len(ids), 'document')}: {named}{more}")


def _waits(one: DocumentStatus) -> Iterator[str]:
    """What a document waits for."""
    if one.error:
        yield one.error
    if one.why:
        yield one.why
    if one.edits.conflicts:
        yield f"{number_of(one.edits.conflicts, 'conflict')} to settle (policygen’s comments in it say where)"
    for author, count in one.edits.pending:
        yield f"{number_of(count, 'tracked change')} of {author} to accept or reject"
    if one.outdated and one.beside:
        yield f"the new version in {one.beside.name} is out of date; build it before it is approved"
    elif one.beside:
        approval = " to be approved" if one.beside.name.endswith(_DRAFT) else ""
        yield f"the new version waits in {one.beside.name}{approval}"


def _tally(every: Sequence[DocumentStatus], documents: Sequence[DocumentStatus]) -> str:
    """All documents in one line; `documents` are those of which there is something to tell.

    Each counts once before the semicolon; what is after it holds of some of them, whatever else they are.
    """
    ways = Counter(_way(one) for one in documents)
    current = len(every) - ways.total() + ways.pop(_CURRENT, 0)
    marks = (
        (sum(one.edited for one in documents), "edited by people"),
        (sum(one.approved is True for one in documents), "approved"),
        (sum(one.waits for one in documents), "waiting for a person"),
    )
    said = ", ".join([f"{current} {_CURRENT}", *(f"{ways[way]} {way}" for way in _WAYS if ways[way])])
    also = ", ".join(f"{count} {what}" for count, what in marks if count)
    blanks = sum(one.blanks for one in every)
    of_which = f"; of which {also}" if also else ""
    return f"{number_of(len(every), 'document')}: {said}{of_which}. {number_of(blanks, 'blank')} to fill."


_CURRENT: Final = "current"
_STALE: Final = "stale"
_ABSENT: Final = "not built yet"
_DELETED: Final = "deleted"
_UNREADABLE: Final = "unreadable"
_UNMADE: Final = "that cannot be made"
_WAYS: Final = (_STALE, _ABSENT, _DELETED, _UNREADABLE, _UNMADE)


def _way(one: DocumentStatus) -> str:
    """The one way in which a document counts."""
    if one.state is State.ABSENT:
        return _ABSENT
    if one.state is State.DELETED:
        return _DELETED
    if not one.edits.readable:
        return _UNREADABLE
    if one.error:
        return _UNMADE
    return _STALE if one.stale else _CURRENT
