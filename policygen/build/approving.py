"""Approvals: a body's decision on one content of one document, which no other content may ever show.

What is approved is what the file says, with what people typed into it. The approval names the digest of that content
as it read while it was still a draft; the file then gets the approval's own lines, and is kept.
"""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from policygen.build.deciding import Act, Outcome, author_of, marked, reads, same_content
from policygen.build.jobs import Job, Made, make
from policygen.build.writing import is_as_issued
from policygen.errors import PolicygenError
from policygen.files import replace_atomically
from policygen.ledger import Issue, Ledger, LedgerWriter
from policygen.model import Approval, Document
from policygen.plan import Sources, Standing, State, lock_file, shelf
from policygen.word.manifest import from_properties
from policygen.word.others import refreshed, same_but_for_others
from policygen.word.package import Package, content_digest, read_package, read_properties
from policygen.word.revisions import accepted, by, revisions
from policygen.workspace import Workspace, owner_of, with_approval, write_approval

DRAFT = "+draft"
"""What the ledger adds to a document's id for the next version that waits beside an approved one."""


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


def without_approval(act: Act, standing: Standing, bare: Standing) -> Act:
    """What is done with an edited file that showed an approval: it shows it no more, whatever else is done."""
    data = act.data if act.data is not None else bare.data
    why = f"{_EDITED_SINCE} {act.why}".strip()
    outcome = Outcome.MERGED if act.outcome in (Outcome.KEPT, Outcome.UNCHANGED) else act.outcome
    return replace(
        act, outcome=outcome, data=data, was=standing.data or standing.path.read_bytes(), merged=True, why=why
    )


_EDITED_SINCE = "It was approved, but edited since, so it no longer shows the approval."


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
    target = _target(ledger, document, standing)
    data = target.read_bytes()
    package = read_package(data, str(target))
    _refuse_undecided(document, package)
    folder = workspace.trusts[document.trust]
    author = author_of(folder.trust)
    last = approval_of(workspace, document)
    _refuse_old(workspace, ledger, document, day, target == standing.path)
    if last is not None and target == standing.path and is_approved(workspace, ledger, document, package, day):
        raise NotApprovableError(document.id, f"this content was approved already, on {last.on}.", "")
    approval = Approval(
        by=decision.by, on=decision.on, content=content_of(package), minute=decision.minute,
        next_review=decision.next_review, version=(last.version + 1 if last else 1),
    )  # fmt: skip
    changed = with_approval(workspace, document, approval)
    renders = Renders(make(Job.of(workspace, document, day)), make(Job.of(changed, document, day, approved=True)))
    ours = read_package(renders.approved.rendered.data, str(target))
    new = marked(renders.stamped(package, author, day), document, renders.approved.rendered.digest, ours)
    unedited = standing.state is State.AS_ISSUED and target == standing.path
    stamped = renders.approved.rendered.data if unedited else new.write()
    ledger.approve(document.id, approval.content, ledger.keep(stamped), approval.on)
    write_approval(workspace, document, approval)
    was = data if target == standing.path else _bytes_of(standing.path)
    return _issue(changed, ledger, document, standing, target, stamped, was, renders, day, merged=not unedited)


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


def _target(ledger: Ledger, document: Document, standing: Standing) -> Path:
    """What is to be approved: the next version where one waits, else the document itself."""
    waiting = standing.path.with_suffix(".draft.docx")
    if ledger.issue(document.id + DRAFT) is not None and waiting.is_file():
        _refuse_open(document, waiting)
        return waiting
    if standing.state in (State.OPEN, State.TWICE):
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
    key = ledger.keep(draft.read_bytes())
    draft.unlink(missing_ok=True)
    redline = redline_of(draft)
    was = _bytes_of(redline)
    if was is not None and is_as_issued(was):
        redline.unlink()
    ledger.forget(document.id + DRAFT, key)


# ── the next version ─────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Successor:
    """The next version of an approved document: a clean draft, and the same with its changes shown."""

    path: Path
    data: bytes
    redline: bytes
    was: bytes | None
    merged: bool


def successor(
    workspace: Workspace, ledger: Ledger, document: Document, standing: Standing, draft: Made, day: dt.date
) -> Successor | None:
    """The draft that should stand beside an approved document, whose content would change; None where it does.

    What the approved file holds of people's words stays in it, and so does what they typed into an earlier draft.
    """
    author = author_of(workspace.trusts[document.trust].trust)
    from policygen.word.merge import merge

    path = standing.path.with_suffix(".draft.docx")
    approved = read_package(standing.path.read_bytes(), str(standing.path))
    issue, waiting = ledger.issue(document.id), ledger.issue(document.id + DRAFT)
    was = _bytes_of(path)
    if was is not None and waiting is not None and waiting.digest == draft.rendered.digest:
        return None
    _refuse_open(document, path)
    ours = read_package(draft.rendered.data, path.name)
    edited = was is not None and (waiting is None or hashlib.sha256(was).hexdigest() != waiting.file)
    if edited:
        assert was is not None
        base = ledger.get(waiting.base) if waiting is not None else None
        before = read_package(base, path.name) if base is not None else None
        new = marked(merge(before, read_package(was, str(path)), ours, author, day).package, document, "draft", ours)
        redline = merge(approved, approved, accepted(new), author, day).package
        return Successor(path, new.write(), _certified(redline, document, ours), was, merged=True)
    base = ledger.get(issue.base) if issue is not None else None
    redline = merge(read_package(base, path.name) if base is not None else None, approved, ours, author, day).package
    clean = marked(accepted(redline, by(author)), document, "draft", ours)
    return Successor(path, clean.write(), _certified(redline, document, ours), was, merged=False)


def write_successor(
    ledger: LedgerWriter, document: Document, found: Successor, draft: Made, output: Path, day: dt.date
) -> None:
    """Write the draft and its redline beside the approved document, and record the draft."""
    base = ledger.keep(draft.rendered.data)
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
