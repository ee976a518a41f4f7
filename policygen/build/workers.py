"""Processes that work for this one: they are given work, hand back what came of it, and end when this one does."""

import os
import pickle
import signal
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context, parent_process, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from threading import Thread, current_thread, main_thread
from typing import Any, NamedTuple, TypeVar

from policygen.errors import PolicygenError

IN_HAND = 2
"""How much work a process should have at once: while what came of one is handed back there is another to work on."""

_START = "fork" if sys.platform == "linux" else "spawn"
"""How a process starts. A copy of this one has loaded and read already what it needs; only on Linux is that safe."""

MOST = 31 if sys.platform == "win32" else 64
"""So many processes at most: Windows waits for no more than 63 things at once, and there are two to a process
(WaitForMultipleObjects)."""

Given = TypeVar("Given")
Made = TypeVar("Made")
Task = tuple[Callable[..., object], tuple[object, ...]]
"""What is to be done, and with what."""


class WorkerLostError(PolicygenError):
    """A process that worked for this one was ended by somebody else before it had done its work."""

    exit_code = 1

    def __init__(self) -> None:
        super().__init__(
            "A process that helped with the work ended too soon: something outside policygen stopped it, often because "
            "memory ran out.",
            "What is written stays. Run the command again to have the rest done; a build with -j 1 takes least memory.",
        )


class Worker(NamedTuple):
    """A process, where to send it work, and where it sends what came of it."""

    process: BaseProcess
    work: Connection
    results: Connection

    def close(self) -> None:
        """Wait until the process has ended, and let go of it."""
        self.process.join()
        self.work.close()
        self.results.close()


@dataclass(frozen=True)
class Workers:
    """Some processes, known by their numbers; each does its work in the order in which it is given.

    Only the thread that asks sends and receives. Without other threads, a process that ends amid a message or an
    interruption leaves nobody waiting.
    """

    each: list[Worker]

    @classmethod
    @contextmanager
    def started(cls, count: int, prepare: Callable[..., object] | None = None, *given: object) -> Iterator["Workers"]:
        """So many processes, until the end of the `with`, which ends them whatever they are doing.

        `prepare` is called in each before it works, with what is `given`.
        """
        workers = cls([])
        try:
            with _interruptions_wait():
                for _ in range(min(count, MOST)):
                    workers.each.append(_new_worker(prepare, given))
            yield workers
        finally:
            for worker in workers.each:
                worker.process.kill()
            for worker in workers.each:
                worker.close()

    def __len__(self) -> int:
        return len(self.each)

    def give(self, number: int, work: Callable[..., object], *given: object) -> None:
        """Have the process of this number do the work, with what is `given`. Raises WorkerLostError."""
        try:
            self.each[number].work.send((work, given))
        except OSError as error:
            raise WorkerLostError from error

    def done(self, *, patiently: bool = True) -> list[tuple[int, Any]]:
        """What came of work since this was last asked: each with the number of the process that did it.

        Where nothing did, it waits until something does if `patiently`. Raises WorkerLostError where a process ended
        by itself, and what the work raised.
        """
        ends = {worker.process.sentinel for worker in self.each}
        ready = wait([*(worker.results for worker in self.each), *ends], None if patiently else 0)
        found = [(n, _received(worker.results)) for n, worker in enumerate(self.each) if worker.results in ready]
        if ready and not found:
            raise WorkerLostError
        return found

    def map(self, work: Callable[[Given], Made], all_given: Iterable[Given]) -> Iterator[Made]:
        """What the work makes of each, in their order, by whichever process is free. Raises as `done` does."""
        waiting = deque(enumerate(all_given))
        in_hand: list[deque[int]] = [deque() for _ in self.each]
        made: dict[int, Made] = {}
        for turn in range(len(waiting)):
            while turn not in made:
                while waiting and len(in_hand[number := _shortest(in_hand)]) < IN_HAND:
                    index, given = waiting.popleft()
                    in_hand[number].append(index)
                    self.give(number, work, given)
                made |= {in_hand[number].popleft(): one for number, one in self.done()}
            yield made.pop(turn)


def _shortest(queues: Sequence[deque[int]]) -> int:
    return min(range(len(queues)), key=lambda number: len(queues[number]))


def _received(results: Connection) -> Any:
    """What is handed back. Raises what the work raised, and WorkerLostError where the process ended amid it."""
    try:
        succeeded, made = pickle.loads(results.recv_bytes())
    except (EOFError, OSError) as error:
        raise WorkerLostError from error
    if not succeeded:
        raise made
    return made


@contextmanager
def _interruptions_wait() -> Iterator[None]:
    """Let Ctrl-C wait until the processes stand that are started meanwhile, and never come to these."""
    if current_thread() is not main_thread():
        yield  # Only the main thread is interrupted (signal, "Signals and threads").
        return
    heard: list[int] = []
    usual = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        with _held_back_from_processes():
            yield
    finally:
        signal.signal(signal.SIGINT, usual)
        if heard:
            signal.raise_signal(signal.SIGINT)


@contextmanager
def _held_back_from_processes() -> Iterator[None]:
    """Hold Ctrl-C back from the processes that are started meanwhile: the terminal sends it to them as well.

    They take over what a signal mask holds back (POSIX, fork and exec). Windows has no such masks: a process that is
    only starting there ends of it.
    """
    if sys.platform == "win32":
        yield
        return
    if _START == "spawn":
        # Python's own helper, which comes with the first such process, lets interruptions through when it starts.
        resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _new_worker(prepare: Callable[..., object] | None, given: Sequence[object]) -> Worker:
    context: Any = get_context(_START)
    receives_work, work = context.Pipe(duplex=False)
    results, sends_results = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(receives_work, sends_results, prepare, given), daemon=True)
    process.start()
    # Only the process itself may hold these ends, or nobody would be told when it is gone.
    receives_work.close()
    sends_results.close()
    return Worker(process, work, results)


# ── in the process ───────────────────────────────────────────────────────────────────────────────────


def _work(
    receives_work: Connection, results: Connection, prepare: Callable[..., object] | None, given: Sequence[object]
) -> None:
    """Do what is sent, until there is nobody who sends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that this one works for, which ends it.
    tasks: SimpleQueue[Task] = SimpleQueue()
    Thread(target=_take, args=(receives_work, tasks), daemon=True).start()
    if prepare is not None:
        prepare(*given)
    while True:
        work, what = tasks.get()
        try:
            message = pickle.dumps((True, work(*what)))
        except Exception as error:
            message = pickle.dumps((False, _told(error)))
        results.send_bytes(message)


def _take(receives_work: Connection, tasks: SimpleQueue[Task]) -> None:
    """Take all that is sent as it comes, and end this process when who sends is gone, however they ended.

    Work is taken while other work is done: to send it would else wait for who is waiting for results to be received.
    """
    parent = parent_process()
    ends = [] if parent is None else [parent.sentinel]
    # Not the end of what is sent tells it: a process that was copied holds the other end of that itself.
    with suppress(EOFError, OSError):
        while receives_work in wait([receives_work, *ends]):
            tasks.put(receives_work.recv())
    os._exit(1)


def _told(error: Exception) -> Exception:
    """The error as another process can raise it, with where it arose here."""
    where = "".join(traceback.format_exception(error))
    error.add_note(f"It arose in another process:\n{where}")
    return error
