"""Carries out a plan: the only writer of documents."""

import datetime as dt
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from enum import Enum
from itertools import islice
from pathlib import Path

from policygen import plan
from policygen.errors import Finding, PolicygenError
from policygen.files import write_atomically
from policygen.model import Catalogue, Document, Guidance, School, Trust
from policygen.plan import State
from policygen.render.content import Blank
from policygen.render.engine import Identified, Rendered
from policygen.render.scope import Asked, scope
from policygen.workspace import FilesBelow, Workspace


class Outcome(Enum):
    """What build did with a document."""

    WRITTEN = "written"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    LEFT = "left"
    FAILED = "failed"


@dataclass(frozen=True)
class Result:
    """What became of one document: what was done, where it stands, its blanks, and what people should know."""

    id: str
    outcome: Outcome
    path: Path | None = None
    new_path: Path | None = None
    blanks: tuple[Blank, ...] = ()
    why: str = ""
    warnings: tuple[Finding, ...] = ()

    @property
    def problem(self) -> bool:
        """Whether a person has something to do about it."""
        return self.outcome in (Outcome.LEFT, Outcome.FAILED)


@dataclass(frozen=True)
class Job:
    """All that one document is made from. It can be pickled, so that any executor can carry it out."""

    document: Document
    trust: Trust
    school: School | None
    catalogue: Catalogue
    guidance: Mapping[str, Guidance]
    day: dt.date
    template: Path
    template_name: str
    files: FilesBelow

    @classmethod
    def of(cls, workspace: Workspace, document: Document, day: dt.date) -> "Job":
        """The job of making this document for that day."""
        folder = workspace.trusts[document.trust]
        template = workspace.template_path(document)
        return cls(
            document=document,
            trust=folder.trust,
            school=folder.schools[document.school] if document.school else None,
            catalogue=workspace.catalogue,
            guidance=workspace.guidance,
            day=day,
            template=template,
            template_name=workspace.relative(template),
            files=workspace.files_for(document.trust),
        )


def render(job: Job) -> tuple[Rendered, Asked]:
    """The document as it should read, and what it asked for: the same for the same job, anywhere, at any time.

    Raises PolicygenError, with its place in the template and the school, when it cannot be rendered.
    """
    names, asked = scope(job.document, job.trust, job.school, job.catalogue, job.guidance, job.day, job.files)
    school = job.school.name if job.school else None
    return _template(job).render_document(names, job.document.id, school), asked


_TEMPLATES: dict[tuple[Path, FilesBelow | None], Identified] = {}
"""The templates read in this process, by their path; those that bring in other files, by where these are found too."""


def _template(job: Job) -> Identified:
    """The job's template, read once in each process however many documents and trusts it serves."""
    found = _TEMPLATES.get((job.template, None)) or _TEMPLATES.get((job.template, job.files))
    if found is None:
        found = Identified(job.template, name=job.template_name, load=job.files)
        _TEMPLATES[job.template, job.files if found.included else None] = found
    return found


# ── one build ────────────────────────────────────────────────────────────────────────────────────────

BATCH = 24
"""Documents handed to a worker at once: they share their trust, which is then handed over once."""


def build(workspace: Workspace, documents: Sequence[Document], day: dt.date, jobs: int = 1) -> Iterator[Result]:
    """Bring each document in output/ up to date, and say what was done with it, in the order given.

    A document that nobody edited is replaced; one that somebody edited stays, and the new render is written
    beside it as `<name>.new.docx`. A document that fails does not keep the others from being written. `jobs` is
    how many processes render; the documents are the same with any number.
    """
    _TEMPLATES.clear()  # A template may have changed since the last build of this process.
    wanted = (Job.of(workspace, document, day) for document in documents)
    for job, made in _rendered(wanted, jobs):
        yield _result(workspace, job.document, made)


def _rendered(wanted: Iterator[Job], jobs: int) -> Iterator[tuple[Job, Rendered | PolicygenError]]:
    if jobs == 1:
        yield from ((job, _attempt(job)) for job in wanted)
        return
    with ProcessPoolExecutor(jobs) as executor:
        waiting: deque[tuple[list[Job], Future[list[Rendered | PolicygenError]]]] = deque()
        while batch := list(islice(wanted, BATCH)):
            waiting.append((batch, executor.submit(_attempt_all, batch)))
            # No more than this is under way at once, so that memory does not grow with the number of documents.
            if len(waiting) > 2 * jobs:
                yield from _pairs(waiting.popleft())
        while waiting:
            yield from _pairs(waiting.popleft())


def _pairs(
    done: tuple[list[Job], Future[list[Rendered | PolicygenError]]],
) -> Iterator[tuple[Job, Rendered | PolicygenError]]:
    return zip(done[0], done[1].result(), strict=True)


def _attempt_all(batch: list[Job]) -> list[Rendered | PolicygenError]:
    return [_attempt(job) for job in batch]


def _attempt(job: Job) -> Rendered | PolicygenError:
    try:
        return render(job)[0]
    except PolicygenError as error:
        return error


def _result(workspace: Workspace, document: Document, made: Rendered | PolicygenError) -> Result:
    path = workspace.output / document.path
    if isinstance(made, PolicygenError):
        return Result(document.id, Outcome.FAILED, path, why=str(made))
    try:
        return replace(_issue(document, path, made), blanks=made.blanks, warnings=made.findings)
    except PolicygenError as error:
        return Result(document.id, Outcome.FAILED, path, why=str(error))


def _issue(document: Document, path: Path, rendered: Rendered) -> Result:
    found = plan.standing(path, document)
    if found.state is State.OPEN:
        return Result(document.id, Outcome.LEFT, path, why=f"{found.why}. Close it and build again.")
    if found.state is State.EDITED:
        return _issue_beside(document, path, rendered, found.why)
    if found.state is State.AS_ISSUED and found.digest == rendered.digest:
        return Result(document.id, Outcome.UNCHANGED, path)
    write_atomically(path, rendered.data)
    return Result(document.id, Outcome.WRITTEN if found.state is State.ABSENT else Outcome.REPLACED, path)


def _issue_beside(document: Document, path: Path, rendered: Rendered, why: str) -> Result:
    """Leave an edited document alone and put the new render next to it, unless that too is people's by now."""
    beside = path.with_suffix(".new.docx")
    found = plan.standing(beside, document)
    if found.state in (State.OPEN, State.EDITED):
        why = f"{why}. {beside.name} stands beside it, and {found.why}. Rename or remove that one and build again."
        return Result(document.id, Outcome.LEFT, path, why=why)
    if found.digest != rendered.digest:
        write_atomically(beside, rendered.data)
    return Result(document.id, Outcome.LEFT, path, beside, why=f"{why}. {_SETTLE.format(beside.name)}")


_SETTLE = "The new text is in {0}. Take over what you want from it; to have it as a whole, put it in this one’s place."


def unbuildable(workspace: Workspace, selectors: Sequence[str]) -> list[Result]:
    """A failed result for every trust or school that was asked for but whose file cannot be read."""
    waiting = plan.unreadable_documents(workspace, selectors)
    return [
        Result(id, Outcome.FAILED, why=f"{file} has errors; ‘policygen check’ lists them.")
        for id, file in waiting.items()
    ]
