"""Processes that work for another, and end with it."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from policygen.build import workers as working
from policygen.build.workers import WorkerLostError, Workers
from policygen.errors import UnreadableFileError

LARGE = 8 * 2**20
"""More bytes than any system keeps between two processes."""


@pytest.fixture(params=["fork", "spawn"])
def start(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """How processes start: as on Linux, and as on macOS and Windows."""
    if request.param == "fork" and sys.platform != "linux":
        pytest.skip("processes are copied on Linux only")
    monkeypatch.setattr(working, "_START", request.param)
    yield request.param


def square(number: int) -> int:
    return number * number


def slow_first(number: int) -> int:
    time.sleep(0.2 if number == 0 else 0)
    return number


def folder_of(_: object) -> Path:
    return Path.cwd()


def large(_: object) -> bytes:
    return b"x" * LARGE


def refuse(name: str) -> None:
    raise UnreadableFileError(name, "it is no such file.", "Name another.")


def fail(_: object) -> None:
    raise KeyError("nobody")


def hear_an_interruption(_: object) -> str:
    os.kill(os.getpid(), signal.SIGINT)
    return "still here"


def gone(pid: int) -> bool:
    """Whether a process ended."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.usefixtures("start")
def test_what_is_made_comes_in_the_order_of_what_was_given() -> None:
    with Workers.started(2) as workers:
        assert list(workers.map(square, range(40))) == [n * n for n in range(40)]
        assert list(workers.map(slow_first, range(10))) == list(range(10))


def test_each_is_prepared_before_it_works(tmp_path: Path) -> None:
    with Workers.started(2, os.chdir, tmp_path) as workers:
        assert list(workers.map(folder_of, range(4))) == [tmp_path] * 4


def test_they_are_gone_at_the_end_whatever_they_are_doing(start: str) -> None:
    with Workers.started(2) as workers:
        workers.give(0, time.sleep, 60)
        workers.give(1, large, None)
        processes = [worker.process.pid for worker in workers.each]

    assert all(pid and gone(pid) for pid in processes)


def test_large_work_and_large_results_do_not_wait_for_each_other() -> None:
    with Workers.started(1) as workers:
        for _ in range(3):
            workers.give(0, large, b"x" * LARGE)

        assert [len(workers.done()[0][1]) for _ in range(3)] == [LARGE] * 3


def test_an_error_is_raised_where_the_work_was_asked_for() -> None:
    with Workers.started(2) as workers, pytest.raises(UnreadableFileError, match="it is no such file"):
        list(workers.map(refuse, ["old.doc"]))


def test_a_mistake_says_where_it_arose() -> None:
    with Workers.started(2) as workers, pytest.raises(KeyError) as caught:
        list(workers.map(fail, [None]))

    assert "in fail" in "".join(caught.value.__notes__)


@pytest.mark.skipif(sys.platform == "win32", reason="there, no process can interrupt one other alone")
@pytest.mark.usefixtures("start")
def test_an_interruption_is_not_for_them() -> None:
    with Workers.started(2) as workers:
        assert list(workers.map(hear_an_interruption, range(4))) == ["still here"] * 4


@pytest.mark.skipif(sys.platform == "win32", reason="Windows holds no interruption back")
@pytest.mark.usefixtures("start")
def test_an_interruption_while_they_start_is_answered_once_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = []

    def new_worker(*given: object) -> working.Worker:
        os.kill(os.getpid(), signal.SIGINT)
        begun.append(original(*given))  # type: ignore[arg-type]
        return begun[-1]

    original = working._new_worker
    monkeypatch.setattr(working, "_new_worker", new_worker)
    with pytest.raises(KeyboardInterrupt), Workers.started(2):
        raise AssertionError("the work began")

    assert [worker.process.exitcode for worker in begun] == [-signal.SIGKILL] * 2
    assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == set()


@pytest.mark.skipif(sys.platform == "win32", reason="there, nothing is known of how a process ended")
@pytest.mark.usefixtures("start")
def test_one_that_is_killed_amid_what_it_hands_back_keeps_nobody_waiting() -> None:
    with Workers.started(3) as workers:
        workers.give(0, large, None)
        assert workers.each[0].results.poll(30)
        workers.each[0].process.kill()
        with pytest.raises(WorkerLostError, match="ended too soon"):
            workers.done()


def test_one_that_is_killed_before_it_is_given_anything_is_missed() -> None:
    with Workers.started(2) as workers:
        workers.each[1].process.kill()
        with pytest.raises(WorkerLostError, match="Run the command again"):
            list(workers.map(slow_first, range(10)))


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_they_end_when_who_they_work_for_is_killed() -> None:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        with Workers.started(3) as workers:
            pids = [str(worker.process.pid) for worker in workers.each]
            os.write(writing, " ".join(pids).encode())
            time.sleep(60)
        os._exit(0)
    pids = [int(pid) for pid in os.read(reading, 100).split()]
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    deadline = time.monotonic() + 20
    while not all(map(gone, pids)) and time.monotonic() < deadline:
        time.sleep(0.05)

    assert len(pids) == 3
    assert all(map(gone, pids))
