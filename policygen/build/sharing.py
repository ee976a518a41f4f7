"""Many documents made by several processes."""

import datetime as dt
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from multiprocessing import parent_process
from multiprocessing.process import BaseProcess
from pathlib import Path
from queue import SimpleQueue
from threading import RLock, Thread

from policygen.build.jobs import Made, Order
from policygen.errors import PolicygenError
from policygen.model import Document
from policygen.workspace import Workspace

AHEAD = 72
"""So many documents for each worker are awaited at most: memory then does not grow with their number."""

IN_HAND = 2
"""Parcels that a worker has at once: while one is handed back there is another to work on."""

FAR_BEHIND = 48
"""So many documents must wait for another worker before one with nothing to do reads a template to help with them."""


Result = Future[Made | PolicygenError]


def shared(
    workspace: Workspace, orders: Iterator[Order], day: dt.date, jobs: int, *, in_order: bool
) -> Iterator[tuple[Document, Made | PolicygenError]]:
    """What `rendered` gives, made by so many processes."""
    with Sharing.among(jobs, workspace, day) as sharing:
        coming: SimpleQueue[tuple[Document, Result]] = SimpleQueue()
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


def _put(coming: "SimpleQueue[tuple[Document, Result]]", document: Document, result: Result) -> None:
    coming.put((document, result))


@dataclass
class Parcel:
    """Documents of one template that wait to be made, each with where to put what is made of it."""

    template: Path
    orders: list[Order] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)

    def add(self, order: Order) -> Result:
        """One document more."""
        result: Result = Future()
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
class Sharing:
    """Which worker makes which documents: those of one template go to one worker, since it must read the template.

    A worker is given the next parcel when it has done one, so that none waits for one that has the longer templates.
    """

    workers: Sequence[ProcessPoolExecutor]
    template_of: Callable[[Document], Path]
    _queue: list[Parcel] = field(default_factory=list)
    _in_hand: Counter[int] = field(default_factory=Counter)
    _readers: dict[Path, set[int]] = field(default_factory=dict)
    _lock: RLock = field(default_factory=RLock)

    @classmethod
    @contextmanager
    def among(cls, jobs: int, workspace: Workspace, day: dt.date) -> Iterator["Sharing"]:
        """The sharing among so many processes; what nobody waits for any more at its end is not made."""
        with ExitStack() as stack:
            each = [stack.enter_context(workers(1, _know, workspace, day)) for _ in range(jobs)]
            sharing = cls(each, workspace.template_path)
            stack.callback(sharing.stop)
            yield sharing

    def share(self, orders: Sequence[Order]) -> list[tuple[Document, Result]]:
        """Have these documents made: each with where to find what was made of it, some time."""
        parcels: dict[Path, Parcel] = {}
        results = []
        for order in orders:
            template = self.template_of(order.document)
            parcel = parcels.setdefault(template, Parcel(template))
            results.append((order.document, parcel.add(order)))
        with self._lock:
            self._queue += parcels.values()
            self._hand_out()
        return results

    def stop(self) -> None:
        """Hand out no more."""
        with self._lock:
            self._queue.clear()

    def _done(self, worker: int, parcel: Parcel, made: Future[list[Made | PolicygenError]]) -> None:
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

    def _next(self, worker: int) -> Parcel | None:
        """The first parcel whose template the worker has read, or nobody; or one of a worker that is far behind."""
        nobody: set[int] = set()
        own = (parcel for parcel in self._queue if worker in self._readers.get(parcel.template, nobody))
        new = (parcel for parcel in self._queue if parcel.template not in self._readers)
        far_behind = sum(len(parcel.orders) for parcel in self._queue) > FAR_BEHIND
        return next(chain(own, new, self._queue if far_behind else ()), None)

    def _give(self, worker: int, parcel: Parcel) -> None:
        self._queue.remove(parcel)
        self._readers.setdefault(parcel.template, set()).add(worker)
        self._in_hand[worker] += 1
        made = self.workers[worker].submit(_all_carried_out, parcel.orders)
        made.add_done_callback(partial(self._done, worker, parcel))


_KNOWN: list[tuple[Workspace, dt.date]] = []
"""What a worker makes documents of, and for which day: it is told when it starts, not with each parcel."""


def _know(workspace: Workspace, day: dt.date) -> None:
    _KNOWN[:] = [(workspace, day)]


def _all_carried_out(orders: Sequence[Order]) -> list[Made | PolicygenError]:
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
