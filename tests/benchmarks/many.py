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
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from tests.benchmarks.main_job import ROOT, add_schools, copy_workspace
from tests.benchmarks.measuring import heading

DAY = dt.date(2026, 9, 1)
SMALL, LARGE = 1_000, 10_000
A_SCHOOL = 9
"""How many documents a copied school has."""


@dataclass(frozen=True)
class Build:
    """One build: its documents, the seconds it took, and the most memory that it had at any time, in MB.

    Of several processes the memory is the sum of the greatest that each had: pages that they share count once in
    each, so that it is rather too much than too little.
    """

    jobs: int
    documents: int
    seconds: float
    memory: float

    def row(self) -> str:
        """The line of a table."""
        rate = f"{self.documents / self.seconds:.0f}/s"
        return f"{self.documents:>9,}{self.jobs:>6}{self.seconds:>10.1f} s{rate:>10}{self.memory:>12.0f} MB"


def main(quick: bool = False) -> None:
    """Print the table: builds with one process and with two in turn."""
    print(f"{'documents':>9}{'jobs':>6}{'took':>12}{'rate':>10}{'memory':>15}")
    with tempfile.TemporaryDirectory() as name:
        small = [_shown(build_apart(Path(name) / f"small-{jobs}", SMALL, jobs)) for jobs in (1, 2)]
        large = [] if quick else [_shown(build_apart(Path(name) / f"large-{jobs}", LARGE, jobs)) for jobs in (1, 2)]
    print()
    print(heading("measured", "bar"))
    one, two = large or small
    print(
        f"{f'{two.documents:,} documents, two jobs against one':<52}{one.seconds / two.seconds:>11.2f}×{'≥ 1.5×':>12}"
    )
    print(f"{'the most memory, two jobs':<52}{two.memory:>9.0f} MB{'< 250 MB':>12}")
    for few, many in zip(small, large, strict=False):
        more = f"{many.memory - few.memory:+.0f} MB"
        print(f"{f'memory from 1,000 to 10,000 documents, jobs {many.jobs}':<52}{more:>12}{'flat':>12}")


def _shown(build: Build) -> Build:
    print(build.row())
    return build


def build_apart(folder: Path, documents: int, jobs: int) -> Build:
    """Build so many documents in a new process, in a folder that is gone afterwards."""
    folder.mkdir()
    copy_workspace(folder)
    add_schools(folder, documents // A_SCHOOL)
    command = [sys.executable, "-m", "tests.benchmarks.many", str(folder), str(documents), str(jobs)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    shutil.rmtree(folder)
    return Build(**json.loads(done.stdout))


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
    memory = getrusage(RUSAGE_SELF).ru_maxrss + (jobs * getrusage(RUSAGE_CHILDREN).ru_maxrss if jobs > 1 else 0)
    return Build(jobs, count, seconds, memory / 1024)


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--quick"]
    if arguments:
        print(json.dumps(asdict(build_here(Path(arguments[0]), int(arguments[1]), int(arguments[2])))))
    else:
        main("--quick" in sys.argv)
