"""Many documents made by several processes."""

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, count, islice
from pathlib import Path

from policygen.build.jobs import Made, Order
from policygen.build.workers import IN_HAND, Workers
from policygen.errors import PolicygenError
from policygen.model import Document
from policygen.workspace import Workspace

AHEAD = 72
"""So many documents for each worker are awaited at most: memory then does not grow with their number."""

FAR_BEHIND = 48
"""So many documents must wait for another worker before one with nothing to do reads a template to help with them."""


Result = tuple[Document, Made | PolicygenError]
"""A document, and what was made of it."""


def shared(
    workspace: Workspace, orders: Iterator[Order], day: dt.date, jobs: int, *, in_order: bool
) -> Iterator[Result]:
    """What `rendered` gives, made by so many processes. Raises WorkerLostError."""
    with Workers.started(jobs, _know, workspace, day) as workers:
        sharing = Sharing(workers, workspace.template_path)
        done: dict[int, Result] = {}
        given = 0
        for turn in count():
            if given - turn <= jobs * AHEAD // 2:
                given += sharing.share(list(islice(orders, jobs * AHEAD - (given - turn))))
            if turn == given:
                return
            # It is looked each time, and not only when nothing is left, so that no worker waits for its next parcel.
            while True:
                for number, result in sharing.done(patiently=turn not in done):
                    done[number if in_order else turn + len(done)] = result
                if turn in done:
                    break
            yield done.pop(turn)


@dataclass
class Parcel:
    """Documents of one template that wait to be made, each with its number among all that are to be made."""

    template: Path
    orders: list[Order] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)


@dataclass
class Sharing:
    """Which worker makes which documents: those of one template go to one worker, since it must read the template.

    A worker is given the next parcel when it has done one, so that none waits for one that has the longer templates.
    """

    workers: Workers
    template_of: Callable[[Document], Path]
    _queue: list[Parcel] = field(default_factory=list)
    _in_hand: dict[int, deque[Parcel]] = field(default_factory=dict)
    _readers: dict[Path, set[int]] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=count)

    def share(self, orders: Sequence[Order]) -> int:
        """Have these documents made, which are numbered as they come, and say how many they are."""
        parcels: dict[Path, Parcel] = {}
        for order in orders:
            template = self.template_of(order.document)
            parcel = parcels.setdefault(template, Parcel(template))
            parcel.orders.append(order)
            parcel.numbers.append(next(self._numbers))
        self._queue += parcels.values()
        self._hand_out()
        return len(orders)

    def done(self, *, patiently: bool = True) -> list[tuple[int, Result]]:
        """What was made since this was last asked, each by its number. Waits and raises as `Workers.done` does."""
        found: list[tuple[int, Result]] = []
        for worker, all_made in self.workers.done(patiently=patiently):
            parcel = self._in_hand[worker].popleft()
            results = ((order.document, made) for order, made in zip(parcel.orders, all_made, strict=True))
            found += zip(parcel.numbers, results, strict=True)
        self._hand_out()
        return found

    def _hand_out(self) -> None:
        """Give each worker as much as it should have in hand."""
        load = {worker: len(self._in_hand.get(worker, ())) for worker in range(len(self.workers))}
        free = [worker for worker in load if load[worker] < IN_HAND]
        for worker in sorted(free, key=lambda worker: load[worker]):
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
        self._in_hand.setdefault(worker, deque()).append(parcel)
        self.workers.give(worker, _all_carried_out, parcel.orders)


_KNOWN: list[tuple[Workspace, dt.date]] = []
"""What a worker makes documents of, and for which day: it is told when it starts, not with each parcel."""


def _know(workspace: Workspace, day: dt.date) -> None:
    _KNOWN[:] = [(workspace, day)]


def _all_carried_out(orders: Sequence[Order]) -> list[Made | PolicygenError]:
    [known] = _KNOWN
    return [order.carried_out(*known) for order in orders]
