"""What a build would change: word by word in each document, and how far a change of the trust's values reaches."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal, NamedTuple

from policygen.errors import PolicygenError
from policygen.ledger import Ledger
from policygen.model import TRUST_FOLDER, Document
from policygen.plan import DISPUTED, Standing, State
from policygen.render.engine import Rendered
from policygen.render.sets import said_of
from policygen.review.reasons import Reason
from policygen.review.status import Survey, Workshop, now_and_then, package_of
from policygen.telling import number_of
from policygen.word.merge import Change, MergeRefusedError, merge
from policygen.word.merge.differences import Difference, differences
from policygen.word.package import Package, read_package
from policygen.word.template import parts_with_text
from policygen.word.told import paragraphs
from policygen.workspace import TrustFolder, Workspace

Outcome = Literal["same", "changed", "new", "left", "failed"]


@dataclass(frozen=True)
class Changes:
    """What a build would change in one document.

    `differences` are what a reader would see, `conflicts` where the trust and the school changed the same. `redline`
    is the file with the changes tracked, None where there are none or they cannot be tracked. `why` says what a person
    should know, and always why nothing would be done with a document that is not current.
    """

    id: str
    outcome: Outcome
    differences: tuple[Difference, ...] = ()
    conflicts: tuple[Change, ...] = ()
    why: str = ""
    redline: Package | None = field(default=None, repr=False)

    def as_json(self) -> dict[str, Any]:
        """The changes as plain data."""
        return {
            "document": self.id,
            "outcome": self.outcome,
            "changes": [_difference_json(difference) for difference in self.differences],
            "conflicts": [conflict.as_json() for conflict in self.conflicts],
            "why": self.why or None,
        }


def _difference_json(difference: Difference) -> dict[str, Any]:
    said = {"kind": difference.kind, "before": difference.before, "after": difference.after}
    return said | {"place": difference.place.as_json(), "words": [list(piece) for piece in pieces(difference)]}


def diff(
    workspace: Workspace, documents: Sequence[Document], ledger: Ledger, day: dt.date, workshop: Workshop
) -> Iterator[Changes]:
    """What a build on that day would change in each of the documents; writes nothing. Raises what the ledger raises.

    An approved document is compared with what it would be with its approval, though a build puts its next version
    beside it.
    """
    survey = Survey(workspace, ledger, day)
    for document, standing, made in now_and_then(survey, documents, workshop):
        if made is None:
            yield _untouched(document, standing)
        elif isinstance(made, PolicygenError):
            yield Changes(document.id, "failed", why=str(made))
        elif made.digest == survey.last_digest(document, standing):
            yield Changes(document.id, "same")
        else:
            author = workshop.author(workspace.trusts[document.trust].trust)
            found = _compared(document, standing, survey.base(document, standing), made, author, day)
            stays = survey.is_approved(document, standing, workshop.shows_approval)
            yield replace(found, why=f"{_APPROVED} {found.why}".strip()) if stays else found


_APPROVED: Final = "it was approved and stays as it is; a build puts its next version beside it."


def _untouched(document: Document, standing: Standing) -> Changes:
    if standing.state is State.ABSENT:
        return Changes(document.id, "new", why="it is not built yet.")
    if standing.state is State.DELETED:
        return Changes(document.id, "left", why="somebody deleted it; ‘policygen build --restore’ writes it again.")
    return Changes(document.id, "same")


def _compared(
    document: Document, standing: Standing, base: bytes | None, rendered: Rendered, author: str, day: dt.date
) -> Changes:
    if standing.state in DISPUTED:
        return Changes(document.id, "left", why=f"{standing.why}.")
    name = standing.path.name
    why = f"{standing.why}." if standing.state is State.OPEN else ""
    ours = read_package(rendered.data, name)
    try:
        theirs = package_of(standing)
        if standing.state is State.AS_ISSUED:
            return _unedited(document, theirs, ours, author, day)
        before = read_package(base, name) if base is not None else None
        merged = merge(before, theirs, ours, author, day)
    except MergeRefusedError as error:
        told = f"{error.why} A build would leave the file as it is and write the new version beside it."
        shown = () if before is None else differences(before, ours)
        return Changes(document.id, "left", shown, why=told)
    except (OSError, PolicygenError) as error:
        return Changes(document.id, "left", why=str(error))
    conflicts = tuple(change for change in merged.changes if change.conflict)
    found = differences(theirs, merged.package) if merged.changed else ()
    redline = merged.package if merged.changed else None
    return Changes(document.id, "changed" if merged.changed else "same", found, conflicts, why, redline)


def _unedited(document: Document, base: Package, ours: Package, author: str, day: dt.date) -> Changes:
    """A file that nobody edited: a build writes it anew, so that nothing in it stands in the way."""
    found = differences(base, ours)
    why = "" if found else "no word of it changes: only how it looks, or what the file says of itself."
    try:
        merged = merge(base, base, ours, author, day)
    except MergeRefusedError as error:
        return Changes(document.id, "changed", found, why=why or f"As tracked changes it cannot be shown: {error.why}")
    return Changes(document.id, "changed", found, why=why, redline=merged.package if merged.changed else None)


# ── word by word ─────────────────────────────────────────────────────────────────────────────────────


class Piece(NamedTuple):
    """Words of a paragraph that stay, go, or come."""

    kind: Literal["same", "old", "new"]
    text: str


AROUND: Final = 8
"""So many words that stay are shown on either side of a change."""


def pieces(difference: Difference) -> tuple[Piece, ...]:
    """A paragraph's words in order: those that stay, as far as they stand near a change, that go, and that come."""
    if difference.kind == "moved" and not difference.changes:
        return (Piece("same", f"[moved here] {_shortened(difference.after, first=True)}"),)
    found: list[Piece] = []
    at = 0
    for change in difference.changes:
        found.append(Piece("same", _shortened(difference.before[at : change.start], first=not found)))
        found += [Piece("old", change.before), Piece("new", change.after)]
        at = change.end
    found.append(Piece("same", _shortened(difference.before[at:], last=True)))
    return tuple(piece for piece in found if piece.text)


def _shortened(text: str, *, first: bool = False, last: bool = False) -> str:
    """Words that stay, with those left out that stand far from a change: before the first one, or after the last."""
    words = text.split(" ")
    before, after = (0 if first else AROUND), (0 if last else AROUND)
    if len(words) <= before + after + 2:
        return text
    return " ".join([*words[:before], "…", *words[len(words) - after :]])


# ── how far a change reaches ─────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Impact:
    """How far one change reaches: `places` where the old words stand, in which documents, of how many schools.

    `edited` are those of the documents that hold people's words, `approved` those whose content was approved. `what`
    is what changed, as people call it.
    """

    what: str
    reason: Reason
    places: int
    documents: tuple[str, ...]
    edited: tuple[str, ...]
    approved: tuple[str, ...]

    @property
    def schools(self) -> int:
        """How many schools have such a document."""
        return len(self._owners - self._trusts)

    @property
    def _owners(self) -> set[str]:
        return {id.rsplit("/", 1)[0] for id in self.documents}

    @property
    def _trusts(self) -> set[str]:
        return {owner for owner in self._owners if owner.endswith(f"/{TRUST_FOLDER}")}

    def __str__(self) -> str:
        owners = [number_of(self.schools, "school")] if self.schools else []
        if self._trusts:
            owners.append("the trust itself" if len(self._trusts) == 1 else "the trusts themselves")
        where = f"{number_of(len(self.documents), 'document')} of {' and '.join(owners)}"
        places = f"{number_of(self.places, 'place')} in " if self.places else ""
        edited = f"; {len(self.edited)} of them edited by people" if self.edited else ""
        approved = f"; {len(self.approved)} approved" if self.approved else ""
        return f"{self.what}: {places}{where}{edited}{approved}"

    def as_json(self) -> dict[str, Any]:
        """The impact as plain data."""
        said = {"reason": self.reason.as_json(), "places": self.places, "schools": self.schools}
        documents = {"documents": self.documents, "edited": self.edited, "approved": self.approved}
        return said | {name: list(ids) for name, ids in documents.items()}


def impact(
    workspace: Workspace, documents: Sequence[Document], ledger: Ledger, day: dt.date, workshop: Workshop
) -> tuple[Impact, ...]:
    """How far each change since the last build reaches among the documents, the furthest first; writes nothing.

    Documents that were never issued are left out. Raises what the ledger raises.
    """
    survey = Survey(workspace, ledger, day)
    found: dict[tuple[str, Reason], _Reached] = {}
    for document in documents:
        standing = survey.shelf.look(document)
        if document.id not in survey.issues or not survey.may_be_stale(document, standing):
            continue
        edited = survey.edits(document, standing).paragraphs != 0
        approved = survey.is_approved(document, standing, workshop.shows_approval) is True
        words = _Words(survey.base(document, standing))
        # When others were approved changes nothing in what was approved already.
        reasons = (one for one in survey.reasons(document, standing) if not (approved and one.kind == "approval"))
        for reason in reasons:
            reached = found.setdefault((document.trust, reason), _Reached())
            reached.places += words.count(_old_words(workspace, document, reason))
            reached.documents.append(document.id)
            reached.edited += [document.id] if edited else []
            reached.approved += [document.id] if approved else []
    told = [_impact(workspace, *key, reached) for key, reached in found.items()]
    return tuple(sorted(told, key=lambda one: -len(one.documents)))


@dataclass
class _Reached:
    """What a change reaches, while it is counted."""

    places: int = 0
    documents: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    approved: list[str] = field(default_factory=list)


def _impact(workspace: Workspace, trust: str, reason: Reason, reached: _Reached) -> Impact:
    documents = tuple(map(tuple, (reached.documents, reached.edited, reached.approved)))
    return Impact(_called(workspace, trust, reason), reason, reached.places, *documents)


def _called(workspace: Workspace, trust: str, reason: Reason) -> str:
    """What changed, as people call it: a statement by its kind."""
    kind = _kind(workspace.trusts[trust], reason.name)
    words: dict[str, str] = {
        "statement": f"the {kind} {reason.name} reworded",
        "new statement": f"the {kind} {reason.name} new here",
        "lost statement": f"the {kind} {reason.name} no longer here",
    }
    return words.get(reason.kind, str(reason))


def _kind(folder: TrustFolder, id: str) -> str:
    """The kind of a statement of the trust, or of one of its schools."""
    for school in (None, *(school for school in folder.schools.values() if school.has_own_sets)):
        said = said_of(folder.trust, school)
        if id in said:
            return said[id].kind
    return "statement"


def _old_words(workspace: Workspace, document: Document, reason: Reason) -> str:
    """The words that stand in documents as they were: a statement's own, without the stem that it hangs on."""
    if reason.kind not in ("statement", "lost statement") or reason.old is None:
        return ""
    folder = workspace.trusts[document.trust]
    school = folder.schools[document.school] if document.school else None
    statement = said_of(folder.trust, school).get(reason.name)
    if statement is None:
        return reason.old
    if reason.old.endswith(f" {statement.text}"):
        return statement.text
    return reason.old.removeprefix(f"{statement.stem} ") if statement.stem else reason.old


class _Words:
    """The words of a file, read when they are first asked for."""

    def __init__(self, data: bytes | None) -> None:
        self._data = data
        self._read: list[str] | None = None

    def count(self, words: str) -> int:
        """How often some words stand there, however they are spaced and capitalised."""
        wanted = _even(words)
        return sum(text.count(wanted) for text in self._texts()) if wanted else 0

    def _texts(self) -> list[str]:
        if self._read is None:
            self._read = [_even(text) for text in _texts_of(self._data)] if self._data is not None else []
        return self._read


def _texts_of(data: bytes) -> Iterator[str]:
    package = read_package(data, "the last issue")
    for part in dict.fromkeys(parts_with_text(package)):
        yield from (paragraph.text for paragraph in paragraphs(package.read(part)))


def _even(text: str) -> str:
    return " ".join(text.split()).casefold()
