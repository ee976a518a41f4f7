"""A trust of many schools with many documents each: resolved, built and checked, and how much memory that takes.

`python -m tests.benchmarks.schools` prints a table for 300 schools with 40 documents each; with `--quick` for 30. The
schools are copies of the twelve in tests/fictional, so that all levels, adjustments and sets of values are among them.
Each measurement is a process of its own; what counts is the processor's time.
"""

import datetime as dt
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from itertools import cycle
from pathlib import Path

import yaml

from tests.benchmarks.main_job import ROOT
from tests.benchmarks.many import own_memory
from tests.benchmarks.measuring import heading, line
from tests.fictional.twelve import DAY, HERE, SEEDS, TRUST, twelve

SCHOOLS, FEW, DOCUMENTS = 300, 30, 40
ROUNDS = 9


@dataclass(frozen=True)
class Measured:
    """One measurement: of how many things, the processor's seconds of all together, and the most memory in MB."""

    count: int
    seconds: float
    memory: float


def main(quick: bool = False) -> None:
    """Print the table."""
    schools = FEW if quick else SCHOOLS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_workspace(folder, schools, DOCUMENTS)
        print(heading("all", "each", "memory", "bar"))
        for what, bar in (("read", ""), ("resolve", "≤ 1 ms"), ("check", ""), ("build", "")):
            took = apart(folder, what)
            each = f"{took.seconds / took.count * 1000:.3f} ms"
            columns = (f"{took.seconds:.2f} s", each, f"{took.memory:.0f} MB", bar)
            print(line(f"{what}, {took.count:,}", *columns), flush=True)


def make_workspace(folder: Path, schools: int, documents: int) -> None:
    """The trust of twelve schools with copies of them, so that it has that many schools with that many documents."""
    twelve(folder)
    own = HERE / SEEDS / "schools"
    names = sorted(file.stem for file in own.glob("*.yaml"))
    for number in range(len(names), schools):
        _copy_school(own / f"{names[number % len(names)]}.yaml", folder / SEEDS / "schools", number)
    cluster = folder / SEEDS / "groups/two-schools-one-head.yaml"
    every = sorted(file.stem for file in (folder / SEEDS / "schools").glob("*.yaml"))
    members = [name for name in every if name.startswith(("cottonreel", "pincushion"))]
    text = cluster.read_text("utf-8").replace("[cottonreel, pincushion]", f"[{', '.join(members)}]")
    cluster.write_text(text, "utf-8")
    catalogue = folder / "templates/catalogue.yaml"
    catalogue.write_text(_catalogue(catalogue.read_text("utf-8"), documents), "utf-8")


def _copy_school(file: Path, to: Path, number: int) -> None:
    """A copy of a school under a name and a number of its own."""
    lines = file.read_text("utf-8").splitlines()
    told = {"name:": f"{{}} {number}", "urn:": f'urn: "{200000 + number}"'}
    for at, said in enumerate(lines):
        key = said.partition(" ")[0]
        if key in told:
            lines[at] = told[key].format(said)
    (to / f"{file.stem}-{number:03}.yaml").write_text("\n".join(lines) + "\n", "utf-8")


def _catalogue(text: str, documents: int) -> str:
    """So many documents for every school, whatever its phase: the entries of this catalogue, again and again."""
    every = yaml.safe_load(text)["documents"]
    of_trust = {name: entry for name, entry in every.items() if entry.get("per") == "trust"}
    of_schools = ((name, entry) for name, entry in every.items() if name not in of_trust)
    wider = {name: {key: said for key, said in entry.items() if key != "phases"} for name, entry in of_schools}
    names = [name if again == 0 else f"{name}-{again}" for again in range(documents) for name in wider]
    made = dict(zip(names[:documents], cycle(wider.values()), strict=False))
    return yaml.safe_dump({"documents": of_trust | made}, sort_keys=False)


def apart(folder: Path, what: str) -> Measured:
    """Measure one thing in a new process."""
    command = [sys.executable, "-m", "tests.benchmarks.schools", str(folder), what]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    return Measured(**json.loads(done.stdout))


# ── in a process apart ───────────────────────────────────────────────────────────────────────────────


def here(folder: Path, what: str) -> Measured:
    """Measure one thing in this process."""
    count, seconds = WORK[what](folder)
    return Measured(count, seconds, own_memory())


def _read(folder: Path) -> tuple[int, float]:
    """Read all files, and resolve every school."""
    from policygen.workspace import load_workspace

    start = time.process_time()
    workspace = load_workspace(folder, DAY)
    return len(workspace.trusts[TRUST].schools), time.process_time() - start


def _resolve(folder: Path) -> tuple[int, float]:
    """Resolve every school anew, from files that are read: the median of some rounds, each on another day."""
    from policygen.workspace import load_workspace

    trust = load_workspace(folder, DAY).trusts[TRUST]
    taken = []
    for number in range(ROUNDS):
        start = time.process_time()
        trust.on(DAY + dt.timedelta(days=number))
        taken.append(time.process_time() - start)
    return len(trust.schools), statistics.median(taken)


def _check(folder: Path) -> tuple[int, float]:
    from policygen.checks import check
    from policygen.workspace import load_workspace

    start = time.process_time()
    workspace = load_workspace(folder, DAY)
    wrong = [finding for finding in check(workspace) if finding.severity == "error"]
    if wrong:
        raise SystemExit(f"something is wrong in the folder: {wrong[0]}")
    return len(list(workspace.documents())), time.process_time() - start


def _build(folder: Path) -> tuple[int, float]:
    from policygen.build import Outcome, build
    from policygen.plan import documents
    from policygen.workspace import load_workspace

    start = time.process_time()
    workspace = load_workspace(folder, DAY)
    wanted = documents(workspace)
    written = sum(result.outcome is Outcome.WRITTEN for result in build(workspace, wanted, DAY))
    if written != len(wanted):
        raise SystemExit(f"{written} of {len(wanted)} documents were written")
    return written, time.process_time() - start


WORK: Mapping[str, Callable[[Path], tuple[int, float]]] = {
    "read": _read,
    "resolve": _resolve,
    "check": _check,
    "build": _build,
}


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--quick"]
    if arguments:
        print(json.dumps(asdict(here(Path(arguments[0]), arguments[1]))))
    else:
        main("--quick" in sys.argv)
