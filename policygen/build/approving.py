"""Approvals: a body's decision on one content of one document, which no other content may ever show.

What is approved is what the file says, with what people typed into it. The approval names the digest of that content
as it read while it was still a draft; the file then gets the approval's own lines, and is kept.
"""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from policygen.build.deciding import Act, Outcome, author_of, marked, reads, same_content
from policygen.build.jobs import Job, Made, make
from policygen.build.writing import is_as_issued
from policygen.errors import PolicygenError, UnwritableFileError
from policygen.files import replace_atomically
from policygen.ledger import Issue, Ledger, LedgerWriter
from policygen.model import Approval, Document
from policygen.plan import DISPUTED, DRAFT, Sources, Standing, State, lock_file, shelf
from policygen.word.manifest import from_properties
from policygen.word.others import refreshed, same_but_for_others
from policygen.word.package import DOCUMENT_PROPERTY, Package, content_digest, read_package, read_properties
from policygen.word.revisions import accepted, by, revisions, signed
from policygen.workspace import Workspace, owner_of, with_approval, write_approval

if TYPE_CHECKING:
    from policygen.word.merge import Change


class NotApprovableError(PolicygenError):
    """A document that cannot be approved as it stands."""

    def __init__(self, document: str, why: str, next_step: str) -> None:
        super().__init__(f"{document}: {why}", next_step)


def content_of(package: Package) -> str:
    """The digest of what a file says: of its words and looks as people read them, not of its bytes."""
    return hashlib.sha256(reads(package).encode("utf-8", "surrogatepass")).hexdigest()


def approval_of(workspace: Workspace, document: Document) -> Approval | None:
    """The last approval that a document's owner has on record; it may be of another content than stands there now."""
    return owner_of(workspace, document.trust, document.school).approvals.get(document.name)


# ── the lines of the approval ────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Renders:
    """A document as it should read now, without its approval and with it."""

    draft: Made
    approved: Made

    @classmethod
    def of(cls, workspace: Workspace, document: Document, day: dt.date) -> "Renders":
        """Both, made now. Raises PolicygenError where it cannot be made."""
        return cls(*(make(Job.of(workspace, document, day, approved=approved)) for approved in (False, True)))

    def stamped(self, package: Package, author: str, day: dt.date) -> Package:
        """A file with the lines of the approval, nothing else of it changed."""
        return self._with(package, self.draft, self.approved, author, day)

    def stripped(self, package: Package, author: str, day: dt.date) -> Package:
        """A file without the lines of the approval, nothing else of it changed."""
        return self._with(package, self.approved, self.draft, author, day)

    @staticmethod
    def _with(package: Package, before: Made, after: Made, author: str, day: dt.date) -> Package:
        from policygen.word.merge import merge

        # The two renders differ in the approval alone, so that no value that changed meanwhile comes in with it.
        base, ours = (read_package(made.rendered.data, package.name) for made in (before, after))
        current, _ = refreshed(package, ours)
        merged = merge(base, current, ours, author, day)
        return accepted(merged.package, by(author)) if merged.changed else package


def still_says(ledger: Ledger, issue: Issue | None, made: Made) -> bool:
    """Whether a document is made anew as it was issued, but for what it prints of other documents' approvals."""
    if issue is None or issue.digest == made.rendered.digest:
        return issue is not None
    base = ledger.get(issue.base)
    return base is not None and same_but_for_others(
        read_package(base, issue.document), read_package(made.rendered.data, issue.document)
    )


def says_nothing_new(there: bytes, made: Made) -> bool:
    """The same where nobody knows any more what was issued: whether the file has all that is made now."""
    from policygen.word.merge import merge

    package, ours = (read_package(data, "") for data in (there, made.rendered.data))
    return not merge(None, package, ours, known=from_properties(read_properties(package))).decisions


def is_approved(workspace: Workspace, ledger: Ledger, document: Document, package: Package, day: dt.date) -> bool:
    """Whether a file is the content that its owner's record says was approved, with the approval printed in it.

    The ledger has the approved file; where it lost it, the file is read without the lines of the approval.
    """
    approval = approval_of(workspace, document)
    if approval is None:
        return False
    for known in ledger.approved(document.id):
        kept = ledger.get(known.file) if known.digest == approval.content else None
        if kept is not None:
            return same_content(read_package(kept, package.name), package)
    renders = Renders(
        make(Job.of(before(workspace, document), document, day)), Renders.of(workspace, document, day).approved
    )
    author = author_of(workspace.trusts[document.trust].trust)
    bare = renders.stripped(package, author, day)
    return bare is not package and content_of(bare) == approval.content


def before(workspace: Workspace, document: Document) -> Workspace:
    """The workspace as it was before the document's last approval: its draft then had another version on it."""
    approval = approval_of(workspace, document)
    last = approval.model_copy(update={"version": approval.version - 1}) if approval and approval.version > 1 else None
    return with_approval(workspace, document, last)


def taken_further(act: Act, standing: Standing, there: Standing) -> Act:
    """What is done with a file that itself was changed before the rest was decided: that is written in any case.

    `standing` is the file as it is, `there` as it was changed.
    """
    data = act.data if act.data is not None else there.data
    outcome = Outcome.MERGED if act.outcome in (Outcome.KEPT, Outcome.UNCHANGED) else act.outcome
    was = standing.data or standing.path.read_bytes()
    return replace(act, outcome=outcome, data=data, was=was, merged=True)


EDITED_SINCE = "It was approved, but edited since, so it no longer shows the approval."


# ── approving ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Decision:
    """What a body decided: who approved, when, under which minute, and when it is looked at again."""

    by: str
    on: dt.date
    minute: str | None = None
    next_review: dt.date | None = None


def approve(
    workspace: Workspace,
    ledger: LedgerWriter,
    document: Document,
    standing: Standing,
    decision: Decision,
    day: dt.date,
) -> Path:
    """Record that a body approved what the document says now, or its next version where one waits beside it.

    The file loses its mark as a draft and prints the approval; the approved file is kept. Gives its path. Raises
    NotApprovableError where there is nothing to approve or changes in it still wait for a decision, and what
    writing raises.
    """
    target = _target(workspace, ledger, document, standing)
    data = target.read_bytes()
    package = read_package(data, str(target))
    _refuse_undecided(document, package)
    folder = workspace.trusts[document.trust]
    author = author_of(folder.trust)
    last = approval_of(workspace, document)
    itself = target == standing.path
    if not itself:
        _refuse_parted(workspace, ledger, document, standing, target, day)
    _refuse_old(workspace, ledger, document, day, itself)
    if last is not None and itself and is_approved(workspace, ledger, document, package, day):
        raise NotApprovableError(document.id, f"this content was approved already, on {last.on}.", "")
    approval = Approval(
        by=decision.by, on=decision.on, content=content_of(package), minute=decision.minute,
        next_review=decision.next_review, version=(last.version + 1 if last else 1),
    )  # fmt: skip
    changed = with_approval(workspace, document, approval)
    renders = Renders(make(Job.of(workspace, document, day)), make(Job.of(changed, document, day, approved=True)))
    ours = read_package(renders.approved.rendered.data, str(target))
    new = marked(renders.stamped(package, author, day), document, renders.approved.rendered.digest, ours)
    unedited = standing.state is State.AS_ISSUED if itself else _is_render(ledger.issue(document.id + DRAFT), data)
    stamped = renders.approved.rendered.data if unedited else new.write()
    ledger.approve(document.id, approval.content, ledger.keep(stamped), approval.on)
    write_approval(workspace, document, approval)
    was = data if itself else _bytes_of(standing.path)
    return _issue(changed, ledger, document, standing, target, stamped, was, renders, day, merged=not unedited)


def _is_render(issue: Issue | None, data: bytes) -> bool:
    """Whether a file is, to the byte, what was made: the ledger's key of a file is the SHA-256 of its bytes."""
    return issue is not None and hashlib.sha256(data).hexdigest() == issue.base


def show_dates(workspace: Workspace, ledger: LedgerWriter, documents: Sequence[Document], day: dt.date) -> None:
    """Let documents that were approved together just now show the dates of each other. Raises what writing raises."""
    every = {document.id: document for document in workspace.documents()}
    standing = shelf(workspace.output, every, ledger.issues())
    for document in documents:
        _show_dates(workspace, ledger, document, standing.look(document), day)


def _show_dates(
    workspace: Workspace, ledger: LedgerWriter, document: Document, standing: Standing, day: dt.date
) -> None:
    approval = approval_of(workspace, document)
    made = make(Job.of(workspace, document, day, approved=True))
    was = standing.path.read_bytes()
    ours = read_package(made.rendered.data, str(standing.path))
    current, shows = refreshed(read_package(was, str(standing.path)), ours)
    if approval is None or not shows:
        return
    unedited = standing.state is State.AS_ISSUED
    data = made.rendered.data if unedited else marked(current, document, made.rendered.digest, ours).write()
    ledger.approve(document.id, approval.content, ledger.keep(data), approval.on)
    renders = Renders(made, made)
    _issue(workspace, ledger, document, standing, standing.path, data, was, renders, day, merged=not unedited)


def _target(workspace: Workspace, ledger: Ledger, document: Document, standing: Standing) -> Path:
    """What is to be approved: the next version where one waits, else the document itself."""
    waiting = waiting_beside(workspace, ledger, document, standing.path)
    if waiting is not None and waiting.issue is not None:
        _refuse_open(document, waiting.path)
        return waiting.path
    if standing.state in (State.OPEN, *DISPUTED):
        raise NotApprovableError(document.id, f"{standing.why}.", "Close it or settle it, and approve again.")
    if not standing.path.is_file():
        raise NotApprovableError(document.id, "there is no such document in output/.", "Build it first.")
    return standing.path


def _refuse_open(document: Document, path: Path) -> None:
    lock = lock_file(path)
    if lock is not None:
        why = f"{path.name} is open in another program ({lock.name} says so)."
        raise NotApprovableError(document.id, why, "Close it there, and run the command again.")


def _refuse_undecided(document: Document, package: Package) -> None:
    waiting = revisions(package)
    if waiting:
        count = f"{len(waiting)} tracked changes" if len(waiting) > 1 else "a tracked change"
        raise NotApprovableError(
            document.id,
            f"{count} in it still wait for a decision.",
            "Accept or reject them in Word (Review), or with ‘policygen revisions’, and approve again.",
        )


def _refuse_parted(
    workspace: Workspace, ledger: Ledger, document: Document, standing: Standing, draft: Path, day: dt.date
) -> None:
    """The next version takes the place of the approved file, so it must have all that people typed into that."""
    data = _bytes_of(standing.path)
    if data is None or is_approved(workspace, ledger, document, read_package(data, str(standing.path)), day):
        return
    raise NotApprovableError(
        document.id,
        f"{standing.path.name} is not as it was approved, and what was changed in it is not in {draft.name}.",
        "Build it first, which brings the two together.",
    )


def _refuse_old(workspace: Workspace, ledger: Ledger, document: Document, day: dt.date, itself: bool) -> None:
    """An approval is of the words as they are now: a document that a build would change must be built first."""
    issue = ledger.issue(document.id if itself else document.id + DRAFT)
    jobs = (Job.of(workspace, document, day, approved=approved) for approved in (False, True))
    if not any(still_says(ledger, issue, make(job)) for job in jobs):
        raise NotApprovableError(
            document.id, "it is not up to date with the trust’s values or the school’s facts.", "Build it first."
        )


def _issue(
    workspace: Workspace,
    ledger: LedgerWriter,
    document: Document,
    standing: Standing,
    target: Path,
    stamped: bytes,
    was: bytes | None,
    renders: Renders,
    day: dt.date,
    *,
    merged: bool,
) -> Path:
    """Put the approved file in the place of `was`, and record it. The approval itself is on record by now."""
    replaced = ledger.keep(was) if was is not None else None
    base = ledger.keep(renders.approved.rendered.data)
    replace_atomically(standing.path, stamped, was)
    sources = Sources(workspace, day, lambda key: None)
    made_from = sources.now(document, renders.approved.question)
    for text_key in (made_from.asked, made_from.school, made_from.trust, made_from.wordings):
        ledger.keep(sources.texts[text_key].encode())
    status = standing.path.stat()
    ledger.record(
        Issue(
            document=document.id,
            path=standing.path.relative_to(workspace.output).as_posix(),
            digest=renders.approved.rendered.digest,
            base=base,
            file=hashlib.sha256(stamped).hexdigest(),
            size=status.st_size,
            mtime_ns=status.st_mtime_ns,
            merged=merged,
            made_from=made_from.as_json(),
            blanks="[]",
            warnings="[]",
            on=day,
        ),
        replaced,
    )
    if target != standing.path:
        _clear(ledger, document, target)
    return standing.path


def _bytes_of(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def redline_of(draft: Path) -> Path:
    """Where the next version stands with its changes shown, beside the clean draft of it."""
    return draft.with_name(draft.name.replace(".draft.docx", ".redline.docx"))


def _certified(redline: Package, document: Document, ours: Package) -> bytes:
    """A redline that carries the digest of its own content, so that it shows when people have written into it."""
    roomy = marked(redline, document, "", ours)
    return marked(roomy, document, content_digest(roomy), ours).write()


def _clear(ledger: LedgerWriter, document: Document, draft: Path) -> None:
    """Take away the draft that has become the document, and its redline."""
    was = _bytes_of(draft)
    key = ledger.keep(was) if was is not None else None
    _take_away(draft)
    redline = redline_of(draft)
    marked_up = _bytes_of(redline)
    if marked_up is not None and is_as_issued(marked_up):
        _take_away(redline)
    ledger.forget(document.id + DRAFT, key)


def _take_away(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        why = f"it could not be taken away ({error.strerror})."
        raise UnwritableFileError(str(path), why, "Close it in other programs, and build again.") from error


# ── the next version ─────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Successor:
    """The next version of an approved document: a clean draft, and the same with its changes shown."""

    path: Path
    data: bytes
    redline: bytes
    was: bytes | None
    merged: bool


@dataclass(frozen=True)
class Waiting:
    """The next version as it stands beside a document, with what is on record of it (None: the ledger lost that)."""

    path: Path
    data: bytes
    issue: Issue | None

    @property
    def edited(self) -> bool:
        """Whether it may hold words that people typed into it, and not only those that policygen wrote."""
        if self.issue is None:
            return not is_as_issued(self.data)
        return hashlib.sha256(self.data).hexdigest() != self.issue.file

    def is_of(self, document: Document) -> bool:
        """Whether it is ours, and not a file that people named like this."""
        try:
            says = read_properties(read_package(self.data, self.path.name)).get(DOCUMENT_PROPERTY)
        except PolicygenError:
            return self.issue is not None
        return self.issue is not None or says == document.id


def waiting_beside(workspace: Workspace, ledger: Ledger, document: Document, path: Path) -> Waiting | None:
    """The next version of the document that stands at a path; None where there is no such file.

    It is beside the document, or where it was written if the document was moved since.
    """
    issue = ledger.issue(document.id + DRAFT)
    places = (path.with_suffix(".draft.docx"), *((workspace.output / issue.path,) if issue is not None else ()))
    for draft in places:
        data = _bytes_of(draft)
        if data is not None:
            return Waiting(draft, data, issue)
    return None


def superseded(workspace: Workspace, ledger: Ledger, document: Document, path: Path) -> Waiting | None:
    """The next version that still waits beside a document which is approved no more; None where there is none.

    The document itself is then what is approved next. Raises NotApprovableError where the draft is open.
    """
    waiting = waiting_beside(workspace, ledger, document, path)
    if waiting is None or not waiting.is_of(document):
        return None
    _refuse_open(document, waiting.path)
    return waiting


def with_words_of(
    waiting: Waiting, ledger: Ledger, there: Standing, day: dt.date
) -> "tuple[Standing, tuple[Change, ...]]":
    """A file with what people typed into its next version, as tracked changes in the name of that one's file.

    A proposal of ours gives way to a newer one, so these changes are not left in our name: they are people's words.
    Gives what was done too, and the standing itself where they typed nothing. Raises MergeRefusedError, and
    UnreadableFileError.
    """
    from policygen.word.merge import merge

    if not waiting.edited:
        return there, ()
    package = replace(there, data=there.data or there.path.read_bytes()).package()
    typed = read_package(waiting.data, str(waiting.path))
    issue = waiting.issue
    issued = (ledger.get(issue.file) or ledger.get(issue.base)) if issue is not None else None
    base = read_package(issued, waiting.path.name) if issued is not None else None
    known = from_properties(read_properties(typed))
    ours = f"policygen ({waiting.path.name})"
    merged = merge(base, package, typed, ours, day, known)
    if not merged.changed:
        return there, ()
    data = signed(merged.package, ours, waiting.path.name).write()
    return replace(there, data=data, state=State.EDITED), merged.changes


def withdraw(ledger: LedgerWriter, document: Document, waiting: Waiting | None) -> None:
    """Take away the next version of a document, or only its record where the file is gone; the ledger keeps the file.

    A redline that people wrote into stays, and so does a draft that somebody saved meanwhile: that is for the next
    build.
    """
    if waiting is None:
        ledger.forget(document.id + DRAFT)
    elif _bytes_of(waiting.path) == waiting.data:
        _clear(ledger, document, waiting.path)


def successor(
    workspace: Workspace, ledger: Ledger, document: Document, standing: Standing, draft: Made, day: dt.date
) -> Successor | None:
    """The draft that should stand beside an approved document, whose content would change; None where it does.

    What the approved file holds of people's words stays in it, and so does what they typed into an earlier draft.
    """
    author = author_of(workspace.trusts[document.trust].trust)
    from policygen.word.merge import merge

    there = standing.path.read_bytes()
    approved = read_package(there, str(standing.path))
    waiting = waiting_beside(workspace, ledger, document, standing.path)
    path = waiting.path if waiting is not None else standing.path.with_suffix(".draft.docx")
    if waiting is not None and waiting.issue is not None and waiting.issue.digest == draft.rendered.digest:
        return None
    _refuse_open(document, path)
    ours = read_package(draft.rendered.data, path.name)
    if waiting is not None and waiting.edited:
        base = ledger.get(waiting.issue.base) if waiting.issue is not None else None
        before = read_package(base, path.name) if base is not None else None
        new = marked(
            merge(before, read_package(waiting.data, str(path)), ours, author, day).package, document, "draft", ours
        )
        redline = merge(approved, approved, accepted(new), author, day).package
        return Successor(path, new.write(), _certified(redline, document, ours), waiting.data, merged=True)
    # Where nobody typed into the approved file, what is made now is the next version, to the byte.
    untouched = standing.state is State.AS_ISSUED
    issue = ledger.issue(document.id)
    base = there if untouched else ledger.get(issue.base) if issue is not None else None
    redline = merge(read_package(base, path.name) if base is not None else None, approved, ours, author, day).package
    clean = marked(accepted(redline, by(author)), document, "draft", ours)
    data = draft.rendered.data if untouched else clean.write()
    was = waiting.data if waiting is not None else None
    return Successor(path, data, _certified(redline, document, ours), was, merged=not untouched)


def write_successor(
    ledger: LedgerWriter, document: Document, found: Successor, draft: Made, output: Path, day: dt.date
) -> None:
    """Write the draft and its redline beside the approved document, and record the draft."""
    base = ledger.keep(draft.rendered.data)
    # What people type into it is told from this, should the approved file be edited meanwhile.
    ledger.keep(found.data)
    replaced = ledger.keep(found.was) if found.was is not None else None
    replace_atomically(found.path, found.data, found.was)
    redline = redline_of(found.path)
    before = _bytes_of(redline)
    if before is None or is_as_issued(before):
        # One that people wrote into stays: the draft has the new words in any case.
        replace_atomically(redline, found.redline, before)
    status = found.path.stat()
    ledger.record(
        Issue(
            document=document.id + DRAFT,
            path=found.path.relative_to(output).as_posix(),
            digest=draft.rendered.digest,
            base=base,
            file=hashlib.sha256(found.data).hexdigest(),
            size=status.st_size,
            mtime_ns=status.st_mtime_ns,
            merged=found.merged,
            made_from="{}",
            blanks="[]",
            warnings="[]",
            on=day,
        ),
        replaced,
    )
