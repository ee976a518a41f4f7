"""The making of documents: what one is made from, and many made by one process or several."""

import datetime as dt
import os
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import chain, islice
from multiprocessing import parent_process
from multiprocessing.process import BaseProcess
from pathlib import Path
from queue import SimpleQueue
from threading import RLock, Thread

from policygen.errors import Finding, FindingsError, Place, PolicygenError
from policygen.files import read_file
from policygen.model import Branding, Catalogue, Document, Guidance, School, Trust
from policygen.plan.sources import Question
from policygen.render.asked import Asked
from policygen.render.engine import Identified, Rendered
from policygen.render.keeping import Shelf
from policygen.render.looks import Look, branding_of, look_of
from policygen.render.pictures import PictureError
from policygen.render.scope import scope
from policygen.workspace import FilesBelow, Workspace
from policygen.workspace.library import LARGEST, OutsideError
from policygen.workspace.ownerfile import owner_file


@dataclass(frozen=True)
class Job:
    """All that one document is made from."""

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
        _prepare(read.template, asking)
        known.append(read)
    return read.template


def _prepare(template: Identified, asking: _Asking) -> None:
    """Read and compile a template, or take what an earlier command made of it."""
    shelf = _shelf()
    if shelf is None:
        _ = template.included
    elif not shelf.recall(template, asking):
        asking.asked.clear()
        _ = template.included
        shelf.keep(template, asking.files, asking.asked)


@lru_cache(maxsize=1)
def _shelf() -> Shelf | None:
    return Shelf.of_this_person()


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

AHEAD = 72
"""So many documents for each worker are awaited at most: memory then does not grow with their number."""

IN_HAND = 2
"""Parcels that a worker has at once: while one is handed back there is another to work on."""

FAR_BEHIND = 48
"""So many documents must wait for another worker before one with nothing to do reads a template to help with them."""


def rendered(
    workspace: Workspace,
    wanted: Iterable[Document],
    day: dt.date,
    jobs: int,
    approved: Container[str] = (),
    *,
    in_order: bool = True,
) -> Iterator[tuple[Document, Made | PolicygenError]]:
    """Each document with what was made of it, or with the error that kept it from being made.

    `jobs` is how many processes make them; `approved` holds the ids of those to be made with their approval. They
    come in the order in which they are `wanted`, or else as each is done.
    """
    orders = (_Order(document, approved=document.id in approved) for document in wanted)
    if jobs == 1:
        yield from ((order.document, order.carried_out(workspace, day)) for order in orders)
        return
    with _Sharing.among(jobs, workspace, day) as sharing:
        coming: SimpleQueue[tuple[Document, _Result]] = SimpleQueue()
        awaited = 0
        while True:
            if awaited <= jobs * AHEAD // 2:
                for document, result in sharing.share(list(islice(orders, jobs * AHEAD - awaited))):
                    awaited += 1
                    if in_order:
                        coming.put((document, result))
                    else:
                        result.add_done_callback(partial(_put, coming, document))
            if not awaited:
                return
            document, result = coming.get()
            awaited -= 1
            yield document, result.result()


def _put(coming: "SimpleQueue[tuple[Document, _Result]]", document: Document, result: "_Result") -> None:
    coming.put((document, result))


@dataclass(frozen=True)
class _Order:
    """A document to be made, and whether with its approval."""

    document: Document
    approved: bool

    def carried_out(self, workspace: Workspace, day: dt.date) -> Made | PolicygenError:
        """What is made of it, or why nothing is."""
        try:
            return make(Job.of(workspace, self.document, day, approved=self.approved))
        except PolicygenError as error:
            return error


_Result = Future[Made | PolicygenError]


@dataclass
class _Parcel:
    """Documents of one template that wait to be made, each with where to put what is made of it."""

    template: Path
    orders: list[_Order] = field(default_factory=list)
    results: list[_Result] = field(default_factory=list)

    def add(self, order: _Order) -> _Result:
        """One document more."""
        result: _Result = Future()
        self.orders.append(order)
        self.results.append(result)
        return result

    def made(self, all_made: Sequence[Made | PolicygenError]) -> None:
        """Say what was made of each."""
        for result, made in zip(self.results, all_made, strict=True):
            result.set_result(made)

    def failed(self, error: BaseException) -> None:
        """Say that none of it will be made."""
        for result in self.results:
            result.set_exception(error)


@dataclass
class _Sharing:
    """Which worker makes which documents: those of one template go to one worker, since it must read the template.

    A worker is given the next parcel when it has done one, so that none waits for one that has the longer templates.
    """

    workers: Sequence[ProcessPoolExecutor]
    template_of: Callable[[Document], Path]
    _queue: list[_Parcel] = field(default_factory=list)
    _in_hand: Counter[int] = field(default_factory=Counter)
    _readers: dict[Path, set[int]] = field(default_factory=dict)
    _lock: RLock = field(default_factory=RLock)

    @classmethod
    @contextmanager
    def among(cls, jobs: int, workspace: Workspace, day: dt.date) -> Iterator["_Sharing"]:
        """The sharing among so many processes; what nobody waits for any more at its end is not made."""
        with ExitStack() as stack:
            each = [stack.enter_context(workers(1, _know, workspace, day)) for _ in range(jobs)]
            sharing = cls(each, workspace.template_path)
            stack.callback(sharing.stop)
            yield sharing

    def share(self, orders: Sequence[_Order]) -> list[tuple[Document, _Result]]:
        """Have these documents made: each with where to find what was made of it, some time."""
        parcels: dict[Path, _Parcel] = {}
        results = []
        for order in orders:
            template = self.template_of(order.document)
            parcel = parcels.setdefault(template, _Parcel(template))
            results.append((order.document, parcel.add(order)))
        with self._lock:
            self._queue += parcels.values()
            self._hand_out()
        return results

    def stop(self) -> None:
        """Hand out no more."""
        with self._lock:
            self._queue.clear()

    def _done(self, worker: int, parcel: _Parcel, made: Future[list[Made | PolicygenError]]) -> None:
        with self._lock:
            self._in_hand[worker] -= 1
            error = made.exception()
            if error is None:
                parcel.made(made.result())
                self._hand_out()
                return
            # A worker that was killed makes nothing more, and what waits for it would wait for ever.
            for waiting in (parcel, *self._queue):
                waiting.failed(error)
            self._queue.clear()

    def _hand_out(self) -> None:
        """Give each worker as much as it should have in hand."""
        free = [worker for worker in range(len(self.workers)) if self._in_hand[worker] < IN_HAND]
        for worker in sorted(free, key=lambda worker: self._in_hand[worker]):
            parcel = self._next(worker)
            if parcel is not None:
                self._give(worker, parcel)
                self._hand_out()
                return

    def _next(self, worker: int) -> _Parcel | None:
        """The first parcel whose template the worker has read, or nobody; or one of a worker that is far behind."""
        nobody: set[int] = set()
        own = (parcel for parcel in self._queue if worker in self._readers.get(parcel.template, nobody))
        new = (parcel for parcel in self._queue if parcel.template not in self._readers)
        far_behind = sum(len(parcel.orders) for parcel in self._queue) > FAR_BEHIND
        return next(chain(own, new, self._queue if far_behind else ()), None)

    def _give(self, worker: int, parcel: _Parcel) -> None:
        self._queue.remove(parcel)
        self._readers.setdefault(parcel.template, set()).add(worker)
        self._in_hand[worker] += 1
        made = self.workers[worker].submit(_all_carried_out, parcel.orders)
        made.add_done_callback(partial(self._done, worker, parcel))


_KNOWN: list[tuple[Workspace, dt.date]] = []
"""What a worker makes documents of, and for which day: it is told when it starts, not with each parcel."""


def _know(workspace: Workspace, day: dt.date) -> None:
    _KNOWN[:] = [(workspace, day)]


def _all_carried_out(orders: Sequence[_Order]) -> list[Made | PolicygenError]:
    [known] = _KNOWN
    return [order.carried_out(*known) for order in orders]


def workers(jobs: int, prepare: Callable[..., None] | None = None, *given: object) -> ProcessPoolExecutor:
    """So many processes to work in; they end with this one, however it ends.

    `prepare` is called in each before it works, with what is `given`.
    """
    return ProcessPoolExecutor(jobs, initializer=_begin, initargs=(prepare, given))


def _begin(prepare: Callable[..., None] | None, given: Sequence[object]) -> None:
    """Let a worker end when the build is killed that it works for: it would else wait for work for ever."""
    build = parent_process()
    if build is not None:
        Thread(target=_end_after, args=(build,), daemon=True).start()
    if prepare is not None:
        prepare(*given)


def _end_after(build: BaseProcess) -> None:
    build.join()
    os._exit(1)
