"""How long the commands take that people wait for: whole processes, the median of several runs.

`python -m tests.benchmarks.main_job` prints one line each.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from policygen.keeping import SETTING

ROOT = Path(__file__).resolve().parent.parent.parent
POLICYGEN = (sys.executable, "-m", "policygen")
RUNS = 7


def seconds(command: Sequence[str], runs: int = RUNS, *, before: Sequence[Path] = ()) -> float:
    """The median time of a command from start to end; the folders `before` are removed ahead of each run."""
    took = []
    for _ in range(runs + 1):
        for folder in before:
            shutil.rmtree(folder, ignore_errors=True)
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        took.append(time.perf_counter() - start)
    return statistics.median(took[1:])


def processor_seconds(command: Sequence[str], *, before: Sequence[Path]) -> float:
    """The processor's time of a command, the user's and the system's; the folders `before` are removed ahead of it."""
    for folder in before:
        shutil.rmtree(folder, ignore_errors=True)
    start = os.times()
    subprocess.run(command, check=True, capture_output=True)
    end = os.times()
    return end.children_user + end.children_system - start.children_user - start.children_system


def copy_workspace(folder: Path) -> None:
    """The bundled seeds and templates, without what was built from them."""
    for name in ("seeds", "templates"):
        shutil.copytree(ROOT / name, folder / name)


def add_schools(folder: Path, number: int) -> None:
    """Copy one bundled school until the trust has that many more."""
    schools = folder / "seeds/mket/schools"
    text = (schools / "walton-high.yaml").read_text(encoding="utf-8")
    for n in range(number):
        (schools / f"school-{n:04}.yaml").write_text(text.replace("Walton High", f"School {n}"), encoding="utf-8")


def count(folder: Path) -> int:
    """How many documents stand in output/."""
    return sum(1 for _ in (folder / "output").rglob("*.docx"))


def main() -> None:
    """Print the times."""
    print(f"policygen --help: {seconds([*POLICYGEN, '--help']):.3f} s (bar: 0.25 s)")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        output, kept = folder / "output", folder / "cache"
        os.environ[SETTING] = str(kept)
        copy_workspace(folder)
        build = [*POLICYGEN, "build", "-C", name]
        one = [*build, "--jobs", "1"]
        for what, before in (("no template read before", (output, kept)), ("templates as kept", (output,))):
            took = seconds(build, before=before)
            print(f"both trusts’ whole suites from nothing, {count(folder)} documents, {what}: {took:.2f} s (bar: 5 s)")
            print(f"the same by one process, in processor’s time: {processor_seconds(one, before=before):.2f} s")
        print(f"the same again, nothing changed: {seconds(build):.2f} s")
        documents = count(folder)
        for_one_school = sum(1 for _ in (folder / "output/mket/walton-high").rglob("*.docx"))
        add_schools(folder, (1000 - documents) // for_one_school + 1)
        took = seconds(build, 3, before=(output,))
        documents = count(folder)
        print(f"a build of {documents} documents: {took:.2f} s, {documents / took:.0f} documents a second")


if __name__ == "__main__":
    main()
