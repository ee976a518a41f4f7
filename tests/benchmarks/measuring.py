"""How the benchmarks measure: in pairs, by the processor's time, so that a busy machine harms both sides alike."""

import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from resource import RUSAGE_CHILDREN, getrusage


@dataclass(frozen=True)
class Pair:
    """What two ways of doing the same thing took, round by round, in seconds of the processor for each time done."""

    ours: tuple[float, ...]
    theirs: tuple[float, ...]

    @property
    def mine(self) -> float:
        """The median of ours."""
        return statistics.median(self.ours)

    @property
    def other(self) -> float:
        """The median of theirs."""
        return statistics.median(self.theirs)

    @property
    def ratio(self) -> float:
        """How many times as long as ours theirs takes."""
        return self.other / self.mine


def paired(ours: Callable[[], float], theirs: Callable[[], float], rounds: int) -> Pair:
    """Measure the two in turn, one round after the other; a first time of each does not count."""
    ours()
    theirs()
    taken = [(ours(), theirs()) for _ in range(rounds)]
    return Pair(tuple(a for a, _ in taken), tuple(b for _, b in taken))


def each(work: Callable[[int], object], times: int) -> Callable[[], float]:
    """A measurement of one time of the work, from as many as given, each with its own number."""

    def measure() -> float:
        start = time.process_time()
        for number in range(times):
            work(number)
        return (time.process_time() - start) / times

    return measure


def process(command: Sequence[str], environment: Mapping[str, str]) -> Callable[[], float]:
    """A measurement of a whole process, from its start to its end."""

    def measure() -> float:
        before = _of_children()
        subprocess.run(command, check=True, env=environment)
        return _of_children() - before

    return measure


def _of_children() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def heading(*columns: str) -> str:
    """The first line of a table."""
    return line("", *columns)


def row(what: str, ours: str, theirs: str, ratio: float, bar: str) -> str:
    """A line of a table: two figures, how many times better ours is, and what it should be."""
    return line(what, ours, theirs, f"{ratio:.2f}×" if ratio < 10 else f"{ratio:.0f}×", bar)


def line(what: str, *columns: str) -> str:
    """A line of a table: what it is about, and its columns."""
    return f"{what:<52}" + "".join(f"{column:>12}" for column in columns)
