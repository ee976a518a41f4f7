"""How long a large build takes with one process and with two, and how much memory: documents of a whole trust, to disk.

`python -m tests.benchmarks.many` prints a table; with `--quick` it builds 1,000 documents, and not 10,000 as well.
Each build is a process of its own, which says what it took.
"""

import datetime as dt
import json
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from tests.benchmarks.main_job import ROOT, add_schools, copy_workspace
from tests.benchmarks.measuring import heading, line

DAY = dt.date(2026, 9, 1)
SMALL, LARGE = 1_000, 10_000
A_SCHOOL = "mket/walton-high"
"""The school that is copied as often as it takes."""


@dataclass(frozen=True)
class Build:
    """One build: its documents, the seconds it took, and the most memory that it had at any time, in MB.

    `busiest` is the processor's time of the process that had most to do: where nothing else runs, the build takes
    little more. Of several processes the memory is the sum of the greatest that each had: pages that they share
    count once in each, so that it is rather too much than too little.
    """

    jobs: int
    documents: int
    seconds: float
    busiest: float
    memory: float

    def row(self) -> str:
        """The line of a table."""
        rate = f"{self.documents / self.seconds:.0f}/s"
        took = f"{self.seconds:>10.1f} s{rate:>10}{self.busiest:>12.1f} s"
        return f"{self.documents:>9,}{self.jobs:>6}{took}{self.memory:>10.0f} MB"


def main(quick: bool = False) -> None:
    """Print the table: builds with one process and with two in turn."""
    print(f"{'documents':>9}{'jobs':>6}{'took':>12}{'rate':>10}{'busiest':>14}{'memory':>13}")
    with tempfile.TemporaryDirectory() as name:
        small = in_turn(Path(name), SMALL, 3)
        large = None if quick else in_turn(Path(name), LARGE, 1)
    print()
    print(heading("measured", "bar"))
    one, two = large or small
    what = f"{two.documents:,} documents, two jobs against one"
    print(line(what, f"{one.seconds / two.seconds:.2f}×", "≥ 1.5×"))
    print(line("  the same, by the busiest process", f"{one.busiest / two.busiest:.2f}×", ""))
    print(line("the most memory, two jobs", f"{two.memory:.0f} MB", "< 250 MB"))
    for few, many in zip(small, large or (), strict=False):
        what = f"memory from {few.documents:,} to {many.documents:,} documents, jobs {many.jobs}"
        print(line(what, f"{few.memory:.0f} → {many.memory:.0f}", "flat"))


def in_turn(above: Path, documents: int, rounds: int) -> tuple[Build, Build]:
    """Build with one process and with two, so many times in turn; of each the build in the middle."""
    taken = [[_shown(build_apart(above, documents, jobs)) for jobs in (1, 2)] for _ in range(rounds)]
    one, two = (sorted(builds, key=lambda build: build.seconds)[rounds // 2] for builds in zip(*taken, strict=True))
    return one, two


def _shown(build: Build) -> Build:
    print(build.row(), flush=True)
    return build


def build_apart(above: Path, documents: int, jobs: int) -> Build:
    """Build so many documents in a new process, in a folder that is made for them and gone afterwards."""
    folder = above / f"{documents}-{jobs}"
    folder.mkdir()
    copy_workspace(folder)
    add_schools(folder, documents // of_a_school())
    command = [sys.executable, "-m", "tests.benchmarks.many", str(folder), str(documents), str(jobs)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    shutil.rmtree(folder)
    return Build(**json.loads(done.stdout))


@cache
def of_a_school() -> int:
    """How many documents the bundled catalogue gives to the school that is copied."""
    from policygen.plan import documents
    from policygen.workspace import load_workspace

    return len(documents(load_workspace(ROOT), [A_SCHOOL]))


def build_here(folder: Path, count: int, jobs: int) -> Build:
    """Build the first so many documents of a folder, from reading its files to the last document."""
    from policygen.build import Outcome, build
    from policygen.plan import documents
    from policygen.workspace import load_workspace

    start = time.perf_counter()
    workspace = load_workspace(folder)
    wanted = documents(workspace)[:count]
    written = sum(result.outcome is Outcome.WRITTEN for result in build(workspace, wanted, DAY, jobs))
    seconds = time.perf_counter() - start
    if written != count:
        raise SystemExit(f"{written} of {count} documents were written")
    workers = getrusage(RUSAGE_CHILDREN)
    busiest = max(time.process_time(), (workers.ru_utime + workers.ru_stime) / jobs)
    return Build(jobs, count, seconds, busiest, own_memory() + (jobs * workers.ru_maxrss / 1024 if jobs > 1 else 0))


def own_memory() -> float:
    """The most memory that this process had, in MB.

    Linux says in `VmHWM` (proc_pid_status(5)). What `getrusage` says of a process counts its parent's memory too,
    from before the process began its own program.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--quick"]
    if arguments:
        print(json.dumps(asdict(build_here(Path(arguments[0]), int(arguments[1]), int(arguments[2])))))
    else:
        main("--quick" in sys.argv)
