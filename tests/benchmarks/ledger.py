"""How long it takes where little is to be done: `status`, and builds, in a folder whose documents are all issued.

`python -m tests.benchmarks.ledger [--quick]` prints a table, of 10,000 documents or of 1,000. They are those of 15
trusts, copies of a bundled one, so that a reworded statement reaches few of them. Each command is a process of its
own; what counts is the processor's time of its whole life.
"""

import datetime as dt
import os
import re
import shutil
import statistics
import sys
import tempfile
from collections import Counter
from pathlib import Path

from policygen.keeping import SETTING
from tests.benchmarks.main_job import POLICYGEN, ROOT, count
from tests.benchmarks.many import A_SCHOOL, LARGE, SMALL, of_a_school
from tests.benchmarks.measuring import heading, line, process

DAY = dt.date(2026, 9, 1)
TRUSTS = 8
PLACES = 7
"""How many documents of a school quote the statement that is reworded: some 200 of 10,000, with so many trusts.

It is the median: of 18 statements three stand in six documents, seven in seven, eight in more. All of them stand in the
longest two, so that the fewer they are, the longer they are.
"""

ROUNDS = 3


def main(quick: bool = False) -> None:
    """Print the table."""
    documents = SMALL if quick else LARGE
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ[SETTING] = str(folder / "cache")
        make_workspace(folder, documents)
        everything = command(folder, "build", "-j1")
        made = count(folder)
        print(heading(f"{made:,} doc.", "bar"))
        print(line("a build of all", f"{everything:.1f} s", ""))
        status = statistics.median(command(folder, "status") for _ in range(ROUNDS))
        print(line("status, nothing edited", f"{status:.2f} s", "≤ 1.5 s"))
        nothing = statistics.median(command(folder, "build", "-j1") for _ in range(ROUNDS))
        print(line("a build, nothing changed", f"{nothing:.2f} s", ""))
        times = changed_statement(folder)
        few = command(folder, "build", "-j1")
        changed = sum(path.stat().st_mtime_ns != times[path] for path in times)
        print(line(f"a build, a reworded statement in {changed} documents", f"{few:.2f} s", ""))
        print(line("  a build of all, beside it", f"{everything / few:.0f}×", "≥ 20×"))


def command(folder: Path, *words: str) -> float:
    """The processor's time that a command takes in the folder."""
    run = [*POLICYGEN, *words, "-C", str(folder), "--as-of", DAY.isoformat()]
    return process(["sh", "-c", 'exec "$@" >/dev/null', "sh", *run], {})()


def changed_statement(folder: Path) -> dict[Path, int]:
    """Reword a statement of one trust, and give the time of each file before."""
    times = {path: path.stat().st_mtime_ns for path in (folder / "output").rglob("*.docx")}
    file = folder / "seeds" / "trust-0" / "trust.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(reworded(text, quoted()), encoding="utf-8")
    return times


# ── the folder ───────────────────────────────────────────────────────────────────────────────────────


def make_workspace(folder: Path, documents: int, trusts: int = TRUSTS) -> None:
    """Trusts that say the same, each with as many schools as give so many documents together, and with one at least."""
    shutil.copytree(ROOT / "templates", folder / "templates")
    bundled = ROOT / "seeds" / "mket"
    school = (bundled / "schools" / "walton-high.yaml").read_text(encoding="utf-8")
    for number in range(trusts):
        trust = folder / "seeds" / f"trust-{number}"
        shutil.copytree(bundled, trust, ignore=shutil.ignore_patterns("schools"))
        (trust / "schools").mkdir()
        for n in range(max(1, documents // trusts // of_a_school())):
            named = school.replace("Walton High", f"School {n} of {number}")
            (trust / "schools" / f"school-{n:04}.yaml").write_text(named, encoding="utf-8")


def quoted() -> str:
    """The id of a statement that so many documents of a school quote."""
    from policygen.build import Job, render
    from policygen.plan import documents
    from policygen.workspace import load_workspace

    workspace = load_workspace(ROOT)
    places: Counter[str] = Counter()
    for document in documents(workspace, [A_SCHOOL]):
        places.update(render(Job.of(workspace, document, DAY))[1].statements())
    return min(statement for statement, times in places.items() if times == PLACES)


def reworded(text: str, statement: str) -> str:
    """The text of a trust.yaml with one word more at the beginning of a statement."""
    return re.sub(rf"(?ms)(^  - id: {statement}$.*?^    text: (?:>-\s+)?)", r"\1Truly ", text, count=1)


if __name__ == "__main__":
    main("--quick" in sys.argv)
