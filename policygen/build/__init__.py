"""Brings output/ up to date: documents are made, decided upon, written and recorded."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from policygen.build.approving import (
    EDITED_SINCE,
    Decision,
    NotApprovableError,
    Renders,
    Waiting,
    approval_of,
    approve,
    before,
    content_of,
    is_approved,
    says_nothing_new,
    show_dates,
    still_says,
    successor,
    superseded,
    taken_further,
    waiting_beside,
    with_words_of,
    withdraw,
    write_successor,
)
from policygen.build.deciding import (
    DELETED,
    Act,
    Outcome,
    Wishes,
    author_of,
    decide,
    marked,
    reads,
    same_content,
    why_left,
)
from policygen.build.jobs import Job, Made, forget_templates, make, render, rendered
from policygen.build.writing import Recorder, Result, blanks_of
from policygen.errors import PolicygenError
from policygen.ledger import Issue, Ledger, LedgerWriter, reading, writing
from policygen.model import Document
from policygen.plan import DISPUTED, DRAFT, Sources, Standing, State, ledger_folder, shelf, unreadable_documents
from policygen.word.package import DIGEST_PROPERTY, Package, read_package, read_properties
from policygen.workspace import Workspace

if TYPE_CHECKING:
    from policygen.word.merge import Change


def build(
    workspace: Workspace,
    documents: Sequence[Document],
    day: dt.date,
    jobs: int = 1,
    *,
    wishes: Wishes | None = None,
    dry_run: bool = False,
    chosen: frozenset[Path] = frozenset(),
    say: Callable[[str], None] | None = None,
) -> Iterator[Result]:
    """Bring each document in output/ up to date, and say what was done with it, in the order given.

    A document that nobody edited is replaced; one that somebody edited keeps what they typed and gets what the trust
    changed, tracked. A document that fails does not keep the others from being written. `jobs` is how many processes
    render; the documents are the same with any number. `dry_run` decides and writes nothing. `chosen` are the files
    that count where a document is there twice. `say` is told what a person should know while they wait.
    Raises LedgerInUseError where another build does not end, and what else the ledger raises.
    """
    forget_templates()
    with ExitStack() as stack:
        ledger = stack.enter_context(_ledger(workspace, dry_run, say))
        if not dry_run:
            workspace.remember()
        run = _Run(workspace, ledger, day, wishes or Wishes(), chosen)
        yield from run.results(documents, jobs)


def _ledger(workspace: Workspace, dry_run: bool, say: Callable[[str], None] | None) -> AbstractContextManager[Ledger]:
    folder = ledger_folder(workspace)
    if dry_run:
        return reading(folder)
    return writing(folder, "build", dt.datetime.now(dt.UTC), say=say)


_NOTHING_TYPED: Final = frozenset({State.AS_ISSUED, State.ABSENT})


@dataclass(frozen=True)
class _Settled:
    """A file as the rest is decided upon: with all that belongs in it, and without an approval of something else.

    `waiting` is the next version that waited beside it, of which what people typed is in it by now: `changes`. `why`
    is what people should know. The standing is the very one that was looked at where nothing of this had to be done.
    """

    standing: Standing
    waiting: Waiting | None = None
    why: str = ""
    changes: "tuple[Change, ...]" = ()


_NOT_WRITTEN: Final = frozenset({Outcome.LEFT, Outcome.DELETED, Outcome.FAILED})


class _Run:
    """One build."""

    def __init__(
        self, workspace: Workspace, ledger: Ledger, day: dt.date, wishes: Wishes, chosen: frozenset[Path]
    ) -> None:
        self._workspace = workspace
        self._ledger = ledger
        self._day = day
        self._wishes = wishes
        self._issues = ledger.issues()
        self._sources = Sources(workspace, day, lambda key: _text(ledger, key))
        every = {document.id: document for document in workspace.documents()}
        self._shelf = shelf(workspace.output, every, self._issues, chosen)
        if isinstance(ledger, LedgerWriter):
            _clear(self._shelf.left_over)
        self._recorder = (
            Recorder(workspace.output, ledger, self._sources.texts, day) if isinstance(ledger, LedgerWriter) else None
        )

    def results(self, documents: Sequence[Document], jobs: int) -> Iterator[Result]:
        """What becomes of each. Those that are as they should be are not even made."""
        # Each file is read again when its turn comes, so that ten thousand edited ones are not held in memory at once.
        standings = {document.id: _unread(self._shelf.look(document)) for document in documents}
        wanted = [d for d in documents if not self._is_done(d, standings[d.id])]
        waiting = {document.id for document in wanted}
        self._approved = {d.id for d in wanted if self._has_approval(d, standings[d.id])}
        made = rendered(self._workspace, wanted, self._day, jobs, self._approved, in_order=False)
        results: dict[str, Result] = {}
        for document in documents:
            if document.id not in waiting:
                yield self._done(document, standings[document.id])
                continue
            while document.id not in results:
                one, what = next(made)
                results[one.id] = self._result(one, standings[one.id], what)
            yield results.pop(document.id)

    def _has_approval(self, document: Document, standing: Standing) -> bool:
        """Whether what stands there, or what would be written where nothing does, is the content that was approved."""
        approval = approval_of(self._workspace, document)
        if approval is None or standing.state in (State.OPEN, *DISPUTED):
            return False
        try:
            if standing.state in (State.ABSENT, State.DELETED):
                draft = make(Job.of(before(self._workspace, document), document, self._day)).rendered
                return content_of(read_package(draft.data, document.id)) == approval.content
            package = read_package(standing.path.read_bytes(), str(standing.path))
            if content_of(package) == approval.content:
                # Killed before it could finish, ‘approve’ leaves the approved content without the approval's lines.
                return True
            return is_approved(self._workspace, self._ledger, document, package, self._day)
        except (OSError, PolicygenError):
            return False

    def _is_done(self, document: Document, standing: Standing) -> bool:
        """Whether a document is what it should be, as far as the ledger can tell without making it."""
        issue = self._issues.get(document.id)
        if issue is None:
            return False
        if standing.state in (State.DELETED, State.OPEN, *DISPUTED):
            return not (self._wishes.restore and standing.state is State.DELETED)
        if self._wishes.clean and standing.state is not State.AS_ISSUED:
            return False
        if document.id + DRAFT in self._issues:
            return False  # Whether its next version should still wait only shows once both are looked at.
        # An older issue that somebody put back is known too, but it is not what was issued last.
        is_last = standing.known and standing.digest == issue.digest
        return is_last and self._sources.is_current(document, issue.made_from)

    def _done(self, document: Document, standing: Standing) -> Result:
        issue = self._issues[document.id]
        waits = standing.state in (State.OPEN, *DISPUTED)
        if standing.state is State.DELETED:
            outcome, why = Outcome.DELETED, DELETED
        elif waits and (standing.state in DISPUTED or not self._sources.is_current(document, issue.made_from)):
            outcome, why = Outcome.LEFT, why_left(standing)
        else:
            outcome, why = (Outcome.KEPT if issue.merged else Outcome.UNCHANGED), ""
        return Result(document.id, outcome, standing.path, blanks=blanks_of(issue), why=why)

    def _result(self, document: Document, standing: Standing, made: Made | PolicygenError) -> Result:
        if isinstance(made, PolicygenError):
            return Result(document.id, Outcome.FAILED, standing.path, why=str(made))
        issue = self._issues.get(document.id)
        trust = self._workspace.trusts[document.trust].trust
        try:
            standing = self._shelf.look_again(document, standing)
            if document.id in self._approved and standing.state not in (State.ABSENT, State.DELETED):
                return self._stays_approved(document, standing, made, issue)
            settled = self._settled(document, standing)
            there = settled.standing
            # The last issue is read from the store only where there may be something to merge it with.
            base = None if there.state in _NOTHING_TYPED else self._base(document, standing, made)
            act = decide(document, trust, made.rendered, there, base, self._day, self._wishes)
            if there is not standing:
                act = taken_further(act, standing, there)
            act = replace(act, why=f"{settled.why} {act.why}".strip())
            act = act if act.data is not None else replace(act, was=standing.data)
            made_from = self._sources.now(document, made.question)
            beside = self._recorder.carry_out(act, made, made_from, issue) if self._recorder else None
            if act.outcome not in _NOT_WRITTEN:
                self._withdraw(document, settled.waiting)
        except NotApprovableError as error:
            return Result(document.id, Outcome.LEFT, standing.path, why=str(error))
        except PolicygenError as error:
            return Result(document.id, Outcome.FAILED, standing.path, why=str(error))
        changes = (*settled.changes, *(act.merge.changes if act.merge is not None else ()))
        return Result(
            document.id, act.outcome, act.path, beside, made.rendered.blanks, act.why, made.rendered.findings, changes
        )

    def _base(self, document: Document, standing: Standing, made: Made) -> bytes | None:
        """What a file was made from: the last issue, one that a killed build wrote and could not record any more, or
        an older one, where somebody put back a copy.
        """
        issue = self._issues.get(document.id)
        if issue is None or standing.digest is None or standing.digest == issue.digest:
            return self._ledger.get(issue.base) if issue is not None else None
        origin = self._ledger.origin(document.id, standing.digest)
        if origin is None and standing.digest == made.rendered.digest:
            return made.rendered.data
        return self._ledger.get((origin or issue).base)

    # ── approved documents ───────────────────────────────────────────────────────────────────────────

    def _stays_approved(self, document: Document, standing: Standing, made: Made, issue: Issue | None) -> Result:
        """An approved file stays; where it would read otherwise now, the next version waits beside it as a draft."""
        result = Result(document.id, Outcome.UNCHANGED, standing.path, blanks=made.rendered.blanks)
        unfinished = self._stamped(document, standing, made)
        if unfinished is not None:
            if self._recorder is not None:
                self._recorder.carry_out(unfinished, made, self._sources.now(document, made.question), issue)
            return replace(result, outcome=unfinished.outcome)
        waiting = waiting_beside(self._workspace, self._ledger, document, standing.path)
        typed = waiting is not None and waiting.edited and waiting.is_of(document)
        if self._says_nothing_new(document, standing, made, issue) and not typed:
            return self._needs_no_next(result, document, standing)
        draft = make(Job.of(self._workspace, document, self._day))
        try:
            found = successor(self._workspace, self._ledger, document, standing, draft, self._day)
        except NotApprovableError as error:
            return replace(result, outcome=Outcome.LEFT, why=str(error))
        if found is not None and isinstance(self._ledger, LedgerWriter):
            write_successor(self._ledger, document, found, draft, self._workspace.output, self._day)
        beside = waiting.path if waiting is not None else standing.path.with_suffix(".draft.docx")
        why = f"it was approved and stays as it is; the next version is in {beside.name}."
        return replace(result, outcome=Outcome.WAITING, new_path=beside, why=why, blanks=draft.rendered.blanks)

    def _says_nothing_new(self, document: Document, standing: Standing, made: Made, issue: Issue | None) -> bool:
        """Whether an approved file reads as it would be made now; that is then put on record."""
        if issue is not None and still_says(self._ledger, issue, made):
            act = Act(document, Outcome.UNCHANGED, standing.path, was=standing.data, merged=issue.merged)
            if self._recorder is not None:
                self._recorder.leave(act, self._sources.now(document, made.question), issue)
            return True
        # Killed before it could record it, ‘approve’ leaves a file that says itself that it is up to date.
        is_last = standing.digest == made.rendered.digest
        if is_last or (issue is None and says_nothing_new(standing.data or standing.path.read_bytes(), made)):
            merged = standing.state is not State.AS_ISSUED
            act = Act(document, Outcome.UNCHANGED, standing.path, was=standing.data, merged=merged)
            if self._recorder is not None:
                self._recorder.carry_out(act, made, self._sources.now(document, made.question), issue)
            return True
        return False

    def _needs_no_next(self, result: Result, document: Document, standing: Standing) -> Result:
        """What changed was changed back: a next version in which nobody typed waits for nothing any more."""
        try:
            self._withdraw(document, superseded(self._workspace, self._ledger, document, standing.path))
        except NotApprovableError as error:
            return replace(result, outcome=Outcome.LEFT, why=str(error))
        return result

    def _withdraw(self, document: Document, waiting: Waiting | None) -> None:
        """Take away the next version of a document, where one waits or the ledger thinks so."""
        on_record = document.id + DRAFT in self._issues
        if isinstance(self._ledger, LedgerWriter) and (waiting is not None or on_record):
            withdraw(self._ledger, document, waiting)

    def _stamped(self, document: Document, standing: Standing, made: Made) -> Act | None:
        """What finishes an approval that is on record but not printed yet in the content that has it."""
        approval = approval_of(self._workspace, document)
        data = standing.data if standing.data is not None else standing.path.read_bytes()
        package = read_package(data, str(standing.path))
        if approval is None or content_of(package) != approval.content:
            return None
        if is_approved(self._workspace, self._ledger, document, package, self._day):
            return None
        draft = make(Job.of(before(self._workspace, document), document, self._day))
        author = author_of(self._workspace.trusts[document.trust].trust)
        stamped = Renders(draft, made).stamped(package, author, self._day)
        ours = read_package(made.rendered.data, document.id)
        new = marked(stamped, document, made.rendered.digest, ours).write()
        return Act(document, Outcome.REPLACED, standing.path, data=new, was=data, merged=True)

    # ── documents that are approved no more ──────────────────────────────────────────────────────────

    def _settled(self, document: Document, standing: Standing) -> _Settled:
        """A file that is not what was approved, with what people typed into the next version that waited beside it.

        Raises NotApprovableError where that one is open, or the two cannot be brought together.
        """
        if standing.state in (State.ABSENT, State.DELETED, State.OPEN, *DISPUTED):
            return _Settled(standing)
        waiting = superseded(self._workspace, self._ledger, document, standing.path)
        approval = approval_of(self._workspace, document)
        if (waiting is None and approval is None) or not _is_readable(standing):
            return _Settled(standing)
        bare = self._bare(document, standing) or standing
        why = EDITED_SINCE if bare is not standing else ""
        if waiting is None or self._wishes.clean:
            return _Settled(bare, waiting, why)
        try:
            there, changes = with_words_of(waiting, self._ledger, bare, self._day)
        except PolicygenError as error:
            told = f"people edited it and {waiting.path.name}, and the two cannot be brought together: {error}"
            step = f"Take over by hand what was typed into {waiting.path.name}, remove that file, and build again."
            raise NotApprovableError(document.id, told, step) from error
        if there is bare:
            told = f"{waiting.path.name} is no longer needed: this is the next version now."
        else:
            told = f"What people typed into {waiting.path.name} is in it now, as tracked changes of that name."
        return _Settled(there, waiting, f"{why} {told}".strip(), changes)

    def _bare(self, document: Document, standing: Standing) -> Standing | None:
        """An edited file without the approval that it still shows, which was given to another content."""
        if approval_of(self._workspace, document) is None or standing.state not in (State.EDITED, State.AS_LEFT):
            return None
        data = standing.data or standing.path.read_bytes()
        package = read_package(data, str(standing.path))
        author = author_of(self._workspace.trusts[document.trust].trust)
        bare = Renders.of(self._workspace, document, self._day).stripped(package, author, self._day)
        return None if bare is package else replace(standing, data=bare.write(), state=State.EDITED)


def _is_readable(standing: Standing) -> bool:
    """Whether a file is a Word file; one that nobody touched is one."""
    if standing.known:
        return True
    try:
        read_package(standing.data or standing.path.read_bytes(), standing.where)
    except PolicygenError:
        return False
    return True


def last_issue(ledger: Ledger, document: str, theirs: Package) -> bytes | None:
    """The issue that a file was made from: the one that it names, or else the last that is still kept."""
    digest = read_properties(theirs).get(DIGEST_PROPERTY)
    history = ledger.history(document)
    named = [issue for issue in reversed(history) if issue.digest == digest]
    kept = (ledger.get(issue.base) for issue in (*named, *reversed(history)))
    return next((base for base in kept if base is not None), None)


def issued(workspace: Workspace, ledger: Ledger, document: Document, theirs: Package, day: dt.date) -> bytes:
    """The issue that a file was made from; where the ledger has lost it, the document as it would be made now.

    Raises PolicygenError where that cannot be made.
    """
    return last_issue(ledger, document.id, theirs) or make(Job.of(workspace, document, day)).rendered.data


def _unread(standing: Standing) -> Standing:
    """The same without the bytes of a file that had to be read."""
    return standing if standing.data is None else replace(standing, data=None)


def _clear(left_over: Sequence[Path]) -> None:
    """Take away files that a killed process left on their way to their place: nobody else knows of them."""
    for path in left_over:
        with suppress(OSError):
            path.unlink()


def _text(ledger: Ledger, key: str) -> str | None:
    data = ledger.get(key)
    return None if data is None else data.decode("utf-8", "replace")


def unbuildable(workspace: Workspace, selectors: Sequence[str]) -> list[Result]:
    """A failed result for every trust or school that was asked for but whose file cannot be read."""
    waiting = unreadable_documents(workspace, selectors)
    return [
        Result(id, Outcome.FAILED, why=f"{file} has errors; ‘policygen check’ lists them.")
        for id, file in waiting.items()
    ]


__all__ = [
    "Act",
    "Decision",
    "Job",
    "NotApprovableError",
    "Outcome",
    "Result",
    "Wishes",
    "approval_of",
    "approve",
    "build",
    "is_approved",
    "issued",
    "last_issue",
    "ledger_folder",
    "make",
    "reads",
    "render",
    "same_content",
    "show_dates",
    "unbuildable",
]
