"""The making of documents: what one is made from, and many made by one process or several."""

import datetime as dt
import os
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import parent_process
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread

from policygen.errors import Finding, FindingsError, Place, PolicygenError
from policygen.files import read_file
from policygen.model import Branding, Catalogue, Document, Guidance, School, Trust
from policygen.plan.sources import Question
from policygen.render.asked import Asked
from policygen.render.engine import Identified, Rendered
from policygen.render.looks import Look, branding_of, look_of
from policygen.render.pictures import PictureError
from policygen.render.scope import scope
from policygen.workspace import FilesBelow, Workspace
from policygen.workspace.library import LARGEST, OutsideError
from policygen.workspace.ownerfile import owner_file


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
    approved: bool = False
    logo: Path | None = None

    @classmethod
    def of(cls, workspace: Workspace, document: Document, day: dt.date, *, approved: bool = False) -> "Job":
        """The job of making this document for that day; `approved`: with the approval that its owner's file records."""
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
            files=workspace.files_for(document.trust, document.school),
            approved=approved,
            logo=workspace.logo(document.trust, document.school),
        )


def render(job: Job) -> tuple[Rendered, Asked]:
    """The document as it should read, and what it asked for: the same for the same job, anywhere, at any time.

    Raises PolicygenError, with its place in the template and the school, when it cannot be rendered.
    """
    names, asked = scope(
        *(job.document, job.trust, job.school, job.catalogue, job.guidance, job.day, job.files), approved=job.approved
    )
    school = job.school.name if job.school else None
    template = _template(job)
    rendered = template.render_document(names, job.document.id, school, _look(job))
    asked.files.update(dict.fromkeys(template.included))
    return rendered, asked


@dataclass(frozen=True)
class _Read:
    """A template that was read, where the files were found that it brings in, and the names that it asked for."""

    template: Identified
    files: FilesBelow
    asked: set[str]

    def is_for(self, files: FilesBelow) -> bool:
        """Whether the template reads the same where files are found in these folders: all that it asks for is."""
        return files == self.files or all(_found(files, name) == _found(self.files, name) for name in self.asked)


def _found(files: FilesBelow, name: str) -> Path | str | None:
    try:
        return files.path(name)
    except OutsideError as error:
        return str(error)


@dataclass(frozen=True)
class _Asking:
    """Gives files, and notes the names that it was asked for."""

    files: FilesBelow
    asked: set[str]

    def __call__(self, name: str) -> bytes:
        self.asked.add(name)
        return self.files(name)


_TEMPLATES: dict[Path, list[_Read]] = {}
"""The templates read in this process, by their path; more than once where they bring in files that not all share."""


def _template(job: Job) -> Identified:
    """The job's template, read once in each process however many documents and trusts it serves."""
    known = _TEMPLATES.setdefault(job.template, [])
    read = next((read for read in known if read.is_for(job.files)), None)
    if read is None:
        asking = _Asking(job.files, set())
        read = _Read(Identified(job.template, name=job.template_name, load=asking), job.files, asking.asked)
        # Which names it asks for is known once it was read.
        _ = read.template.included
        known.append(read)
    return read.template


_LOOKS: dict[tuple[Branding, Path | None, str], Look] = {}
"""The looks of the trusts and schools that this process makes documents for."""


def _look(job: Job) -> Look:
    """The look of the job's trust or school, made once in each process. Raises FindingsError for a bad logo."""
    key = (branding_of(job.trust, job.school), job.logo, (job.school or job.trust).name)
    if key not in _LOOKS:
        branding, logo, owner = key
        try:
            _LOOKS[key] = look_of(branding, None if logo is None else read_file(logo, LARGEST), owner)
        except PictureError as error:
            place = Place(owner_file(job.document.trust, job.document.school))
            raise FindingsError([Finding(place, f"the logo ‘{branding.logo}’ cannot be used: {error}")]) from None
    return _LOOKS[key]


@dataclass(frozen=True)
class Made:
    """A document as it should read, and what it asked for."""

    rendered: Rendered
    question: Question


def make(job: Job) -> Made:
    """The document of a job, with its question. Raises as `render` does."""
    made, asked = render(job)
    return Made(made, Question.of(asked))


def forget_templates() -> None:
    """A template may have changed since the last build of this process."""
    _TEMPLATES.clear()
    _LOOKS.clear()


# ── many ─────────────────────────────────────────────────────────────────────────────────────────────

BATCH = 24
"""Documents handed to each worker at once, more or less: they share their trust, which is then handed over once."""

ROUNDS = 3
"""So many times each worker is given documents ahead of need: memory then does not grow with their number."""


def rendered(wanted: Iterator[Job], jobs: int) -> Iterator[tuple[Job, Made | PolicygenError]]:
    """Each job with what was made of it, or the error that kept it from being made; `jobs` is how many processes."""
    if jobs == 1:
        yield from ((job, _attempt(job)) for job in wanted)
        return
    with ExitStack() as stack:
        sharing = _Sharing([stack.enter_context(workers(1)) for _ in range(jobs)])
        waiting: deque[list[tuple[Job, Iterator[Made | PolicygenError]]]] = deque()
        while some := list(islice(wanted, BATCH * jobs)):
            waiting.append(sharing.hand_out(some))
            if len(waiting) == ROUNDS:
                yield from ((job, next(results)) for job, results in waiting.popleft())
        while waiting:
            yield from ((job, next(results)) for job, results in waiting.popleft())


@dataclass
class _Sharing:
    """Which worker makes which documents: those of one template go to one worker, since it must read the template.

    A template that is new goes to the worker with the fewest bytes of templates to read so far.
    """

    workers: Sequence[ProcessPoolExecutor]
    _makers: dict[Path, int] = field(default_factory=dict)
    _read: Counter[int] = field(default_factory=Counter)

    def hand_out(self, wanted: Sequence[Job]) -> list[tuple[Job, Iterator[Made | PolicygenError]]]:
        """Give each worker its share. Each job is returned with the results of its worker, the next of which is its."""
        shares: list[list[Job]] = [[] for _ in self.workers]
        makers = [self._maker(job, shares, len(wanted)) for job in wanted]
        results = [self._results(worker, share) for worker, share in zip(self.workers, shares, strict=True)]
        return [(job, results[maker]) for job, maker in zip(wanted, makers, strict=True)]

    def _maker(self, job: Job, shares: list[list[Job]], wanted: int) -> int:
        """Who makes a document; where one worker would have much more to do than the others, another helps it."""
        if job.template not in self._makers:
            self._makers[job.template] = min(range(len(shares)), key=lambda number: self._read[number])
            self._read[self._makers[job.template]] += _size(job.template)
        maker = self._makers[job.template]
        if len(shares[maker]) * len(self.workers) * 2 > wanted * 3:
            maker = min(range(len(shares)), key=lambda number: len(shares[number]))
        shares[maker].append(job)
        return maker

    @staticmethod
    def _results(worker: ProcessPoolExecutor, share: list[Job]) -> Iterator[Made | PolicygenError]:
        return _when_done(worker.submit(_attempt_all, share)) if share else iter(())


def _size(template: Path) -> int:
    try:
        return template.stat().st_size
    except OSError:
        # Whoever makes the document says what is wrong with its template.
        return 0


def _when_done(future: Future[list[Made | PolicygenError]]) -> Iterator[Made | PolicygenError]:
    yield from future.result()


def workers(jobs: int) -> ProcessPoolExecutor:
    """So many processes to work in; they end with this one, however it ends."""
    return ProcessPoolExecutor(jobs, initializer=_end_with_the_build)


def _end_with_the_build() -> None:
    """Let a worker end when the build is killed that it works for: it would else wait for work for ever."""
    build = parent_process()
    if build is not None:
        Thread(target=_end_after, args=(build,), daemon=True).start()


def _end_after(build: BaseProcess) -> None:
    build.join()
    os._exit(1)


def _attempt_all(batch: list[Job]) -> list[Made | PolicygenError]:
    return [_attempt(job) for job in batch]


def _attempt(job: Job) -> Made | PolicygenError:
    try:
        return make(job)
    except PolicygenError as error:
        return error
