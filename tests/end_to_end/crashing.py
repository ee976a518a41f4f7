"""Builds that are killed, or that the disk refuses: `python -m tests.end_to_end.crashing WHAT FOLDER [KILLS SEED]`.

`killed`: a trust has a hundred documents; people edited half of them, and then the trust reworded what it says. The
build that brings the news is a process of its own and dies by SIGKILL, at a line of our code or at any moment, so that
SQLite and the disk are caught at work too. After each death every file and the ledger are looked at, and the next
build, which may be killed as well, goes on from there. `full`: the folder is a small disk, and there is less and less
room on it. `read-only`: parts of it may only be read. Each ends with 1, and words, at the first broken promise.
"""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import Any

from policygen.cli import run
from policygen.errors import PolicygenError
from policygen.files import TEMPORARY_FILES
from policygen.ledger import Issue, Ledger, LedgerWriter, reading
from tests.merge.edits import Edit, delete_paragraph, edited, look_at, new_paragraph, new_row, retype, type_after
from tests.trees import tree
from tests.word.make import docx, p, tbl, tr

SCHOOLS = 50
DAY = "2026-09-14"
LISTEN = "listen to every pupil before we decide about them"
LISTEN_NOW = "listen to every child and family before we decide about them"
BEHAVIOUR = docx(
    p("Behaviour at {{ school.name }}", style="Heading1"),
    p("Whoever is kind to others learns more, and so do we all."),
    p("We promise to:"),
    p("{%p for promise in values.commitments %}"),
    p("{{ promise }}", style="ListBullet"),
    p("{%p endfor %}"),
    p("Who helps", style="Heading1"),
    tbl(tr("Telephone", "{{ school.contact.phone }}")),
    p("We close at four."),
    header=p("Behaviour policy"),
)
WELCOME = docx(
    p("Welcome to {{ school.name }}", style="Heading1"),
    p("{{ values.beliefs.first }}"),
    p("Our schools {{ values.commitments.first }}."),
    tbl(tr("Gates open", "8:45"), tr("Lessons begin", "9:00")),
    p("Please write to us."),
    header=p("Welcome"),
)
CATALOGUE = """\
documents:
  behaviour: {title: Behaviour policy, kind: policies, template: policies/behaviour.docx, tier: trust}
  welcome: {title: Welcome, kind: prospectus, template: prospectus/welcome.docx, tier: school}
"""
TRUST = f"""\
name: Larkmoor Learning Trust
statements:
  - {{id: listen-to-pupils, kind: commitment, text: {LISTEN}, stem: Our schools will, actor: schools}}
  - {{id: read-daily, kind: commitment, text: read with every child on every day, actor: schools}}
  - {{id: play, kind: belief, text: We believe that children learn through play.}}
"""
SCHOOL = "name: School {n:02} of Larkmoor\nphase: primary\ncontact: {{phone: 01632 9600{n:02}}}\n"
TRUST_FILE = "seeds/larkmoor/trust.yaml"

Files = Mapping[str, bytes]
"""What stands in output/, the ledger left out, by path below it."""


# ── a trust whose schools edit ───────────────────────────────────────────────────────────────────────


def workspace(root: Path, schools: int = SCHOOLS) -> Path:
    """The folder, with two documents for each school; nothing built yet."""
    return tree(
        root,
        {
            "templates/catalogue.yaml": CATALOGUE,
            "templates/policies/behaviour.docx": BEHAVIOUR,
            "templates/prospectus/welcome.docx": WELCOME,
            TRUST_FILE: TRUST,
            **{school_file(number): SCHOOL.format(n=number) for number in range(schools)},
        },
    )


def school_file(number: int) -> str:
    return f"seeds/larkmoor/schools/school-{number:02}.yaml"


def people_edit(root: Path) -> None:
    """Half of the documents are edited, each with words that stand nowhere else; one is moved, one deleted.

    One is no Word file any more, so that the new version goes beside it.
    """
    for number, path in enumerate(documents(root)):
        if number % 2:
            path.write_bytes(edited(path.read_bytes(), *EDITS[number // 2 % len(EDITS)](typed(number), path.stem)))
        elif number % 10 == 0:
            heading = "Behaviour at" if path.stem == "behaviour" else "Welcome to"
            path.write_bytes(edited(path.read_bytes(), look_at(heading)))
    first, second = documents(root)[1:4:2]
    first.replace(first.with_name("Renamed by the office.docx"))
    second.write_text(f"no Word file, but {typed(3)}", encoding="utf-8")
    documents(root)[8].unlink()


def typed(number: int) -> str:
    """What somebody typed into a document, and into no other."""
    return f"typed{number:03}"


EDITS: tuple[Callable[[str, str], tuple[Edit, ...]], ...] = (
    lambda words, name: (type_after("listen to every", f" {words}"),),
    lambda words, name: (new_paragraph("We close" if name == "behaviour" else "Please write", f"We {words} too."),),
    lambda words, name: (new_row("Telephone" if name == "behaviour" else "Gates open", "Office", words),),
    lambda words, name: (
        delete_paragraph("We close" if name == "behaviour" else "Please write"),
        type_after("Behaviour at" if name == "behaviour" else "Welcome to", f" {words}"),
    ),
    lambda words, name: (retype("every pupil before", f"everyone ({words}) before"),),
    lambda words, name: (type_after("Behaviour policy" if name == "behaviour" else "Welcome", f" {words}"),),
)


def trust_rewords(root: Path) -> None:
    """The trust says something else, a school has another telephone, and one school is new."""
    path = root / TRUST_FILE
    path.write_text(path.read_text(encoding="utf-8").replace(LISTEN, LISTEN_NOW), encoding="utf-8")
    school = root / school_file(4)
    school.write_text(school.read_text(encoding="utf-8").replace("01632 9600", "01632 9601"), encoding="utf-8")
    tree(root, {school_file(98): SCHOOL.format(n=98)})


def edited_workspace(root: Path, schools: int = SCHOOLS) -> Path:
    """Built, edited by people, and reworded since: the next build has something to do with every document."""
    workspace(root, schools)
    assert build(root) == 0
    people_edit(root)
    trust_rewords(root)
    return root


# ── what stands there ────────────────────────────────────────────────────────────────────────────────


def documents(root: Path) -> list[Path]:
    return sorted((root / "output/larkmoor").rglob("*.docx"))


def files(root: Path) -> Files:
    folder = root / "output"
    paths = (path for path in (folder / "larkmoor").rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def recorded(root: Path) -> dict[str, Issue]:
    """What the ledger says, but for when files were written and by which build."""
    with reading(ledger_of(root)) as ledger:
        return {id: issue._replace(mtime_ns=0, build=0) for id, issue in ledger.issues().items()}


def ledger_of(root: Path) -> Path:
    return root / "output/.policygen"


# ── a build that dies ────────────────────────────────────────────────────────────────────────────────

WRITING = ("/policygen/files.py", "/policygen/build/writing.py", "/policygen/ledger/")
"""The code that writes: a build is killed at a line of it, or of what it calls."""

Line = tuple[str, int]
"""A file of code, and the number of a line in it."""


@dataclass(frozen=True)
class Moment:
    """When a build is killed: when it comes to a line of the code that writes for the nth time, or after a while."""

    line: Line | None = None
    nth: int = 0
    seconds: float = 0.0


@dataclass(frozen=True)
class Course:
    """What an undisturbed build goes through: how often each line that writes is reached, and the seconds it takes."""

    lines: Mapping[Line, int]
    seconds: float

    def moment(self, chance: random.Random, share: float) -> Moment:
        """When about this share of the work is done; every line that writes is as likely as any other."""
        if chance.random() < 0.5:
            return Moment(seconds=share * self.seconds)
        line, times = chance.choice(sorted(self.lines.items()))
        return Moment(line, 1 + int(share * times))


class Lines:
    """Counts how often each line of the code that writes is reached, and dies at the moment."""

    def __init__(self, moment: Moment | None = None) -> None:
        self.counts: Counter[Line] = Counter()
        self._moment = moment

    def look(self, frame: FrameType, event: str, _: Any) -> Any:
        """What `sys.settrace` takes: called at each call, and then at each line of what it returns itself for."""
        caller = frame.f_back or frame
        if not _writes(frame.f_code.co_filename) and not _writes(caller.f_code.co_filename):
            return None
        if event == "line":
            line = (frame.f_code.co_filename, frame.f_lineno)
            self.counts[line] += 1
            if self._moment is not None and (line, self.counts[line]) == (self._moment.line, self._moment.nth):
                os.kill(os.getpid(), signal.SIGKILL)
        return self.look


@cache
def _writes(file: str) -> bool:
    return any(part in file for part in WRITING)


def build(root: Path, *arguments: str) -> int:
    """Build it by the command, and give its exit code."""
    return run(["build", "-C", str(root), "--as-of", DAY, "--jobs", "1", *arguments])


def killed(root: Path, moment: Moment) -> bool:
    """Let a build begin that is to be killed; False where it had ended before."""
    child = os.fork()
    if child == 0:
        if moment.line is not None:
            sys.settrace(Lines(moment).look)
        _silently(lambda: build(root))
    if moment.line is None:
        time.sleep(moment.seconds)
        os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def killed_before_recording(root: Path, *arguments: str, command: Sequence[str] = ()) -> bool:
    """Let a build, or another command, write one document and be killed before the ledger knows.

    False where it had nothing to write.
    """

    def die(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    child = os.fork()
    if child == 0:
        LedgerWriter.record = die  # type: ignore[method-assign]
        _silently(lambda: run(command) if command else build(root, *arguments))
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _silently(do: Callable[[], int]) -> None:
    """Do it, and end this process."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os._exit(do())


def course(start: Path) -> Course:
    """Build copies of this folder, one to see how long that takes, and one to count the lines."""
    timed, counted = (shutil.copytree(start, start.with_name(name)) for name in ("timed", "counted"))
    before = time.monotonic()
    child = os.fork()
    if child == 0:
        _silently(lambda: build(timed))
    os.waitpid(child, 0)
    seconds = time.monotonic() - before
    lines = Lines()
    sys.settrace(lines.look)
    try:
        build(counted)
    finally:
        sys.settrace(None)
    return Course(lines.counts, seconds)


# ── the promises ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Promise:
    """What a build may leave: each file as it was or as it should be."""

    was: Files
    should_be: Files
    issues: Mapping[str, Issue]

    @classmethod
    def of(cls, start: Path) -> "Promise":
        """What an undisturbed build makes of this folder: of a copy, beside it, with the times of its files."""
        undisturbed = shutil.copytree(start, start.with_name("undisturbed"))
        build(undisturbed)
        return cls(files(start), files(undisturbed), recorded(undisturbed))

    def broken_by_death(self, root: Path) -> list[str]:
        """What does not hold of a build that was killed."""
        now = {path: data for path, data in files(root).items() if not Path(path).match(TEMPORARY_FILES)}
        broken = [
            f"{path} is neither as it was nor as it should be"
            for path in self.was.keys() | self.should_be.keys() | now.keys()
            if now.get(path) not in (self.was.get(path), self.should_be.get(path))
        ]
        try:
            with reading(ledger_of(root)) as ledger:
                ledger.refuse_damage()
                broken += _not_kept(ledger)
        except PolicygenError as error:
            broken.append(str(error))
        return broken

    def not_healed(self, root: Path) -> list[str]:
        """What does not hold of the build after it, which nobody killed."""
        now, issues = files(root), recorded(root)
        paths = self.should_be.keys() | now.keys()
        broken = [f"{path} is not as it should be" for path in paths if now.get(path) != self.should_be.get(path)]
        ids = self.issues.keys() | issues.keys()
        return broken + [f"{id} is not recorded as it should be" for id in ids if issues.get(id) != self.issues.get(id)]


def _not_kept(ledger: Ledger) -> list[str]:
    """The documents whose base, or whose replaced file, the store does not have whole."""
    bases = [issue.document for issue in ledger.issues().values() if ledger.get(issue.base) is None]
    changes = [change.document for change in ledger.changes() if change.before and ledger.get(change.before) is None]
    return [f"{document}: what it was is not kept" for document in bases + changes]


def is_killed(folder: Path, kills: int, seed: int) -> int:
    """Kill as often as asked, in rounds: up to six builds are killed in turn, and one more comes to its end."""
    start = edited_workspace(folder / "start")
    promise, usual = Promise.of(start), course(start)
    chance = random.Random(seed)
    deaths = halfway = 0
    while deaths < kills:
        root = shutil.copytree(start, folder / "killed")
        shares = sorted(chance.random() for _ in range(chance.randint(2, 6)))
        for before, share in pairwise([0.0, *shares]):
            moment = usual.moment(chance, share - before)
            if not killed(root, moment):
                break
            deaths += 1
            halfway += promise.was != files(root) != promise.should_be
            if broken := promise.broken_by_death(root):
                print(f"kill {deaths} (seed {seed}, {moment}):", *broken, sep="\n")
                return 1
        build(root)
        if broken := promise.not_healed(root):
            print(f"the build after kill {deaths} (seed {seed}, {moment}):", *broken, sep="\n")
            return 1
        shutil.rmtree(root)
    print(f"{deaths} builds were killed, {halfway} of them when some files were new and others not yet")
    return 0 if halfway else 1


# ── a disk that refuses ──────────────────────────────────────────────────────────────────────────────

STEPS = 10


def has_a_full_disk(folder: Path) -> int:
    """Build with room for none of what a build needs, for a tenth of it, for two tenths …"""
    start = edited_workspace(folder / "start", schools=8)
    promise, needed = Promise.of(start), _need(start)
    refused = 0
    for step in range(STEPS):
        root = shutil.copytree(start, folder / "full")
        filler = folder / "filler"
        filler.write_bytes(bytes(_room(folder) - needed * step // STEPS))
        refused += _refused(root, "full")
        broken = promise.broken_by_death(root)
        filler.unlink()
        if broken := broken or _next_build(root, promise):
            print(f"with room for {step} of {STEPS} parts:", *broken, sep="\n")
            return 1
        shutil.rmtree(root)
    print(f"{refused} of {STEPS} builds were refused")
    return 0 if refused else 1


def _need(start: Path) -> int:
    """How many bytes of the disk a build takes."""
    root = shutil.copytree(start, start.with_name("needing"))
    before = _room(root)
    build(root)
    return before - _room(root)


def _room(folder: Path) -> int:
    disk = os.statvfs(folder)
    return disk.f_bavail * disk.f_bsize


def is_read_only(folder: Path) -> int:
    """Build where one school's folder may only be read, where no document may be written, and where nothing may."""
    start = edited_workspace(folder / "start", schools=8)
    promise = Promise.of(start)
    for name in ("output/larkmoor/school-03", "output/larkmoor", "output/.policygen", "output"):
        root = shutil.copytree(start, folder / "guarded")
        guarded = str(root / name)
        subprocess.run(["mount", "--bind", guarded, guarded], check=True)
        subprocess.run(["mount", "-o", "remount,bind,ro", guarded], check=True)
        refused = _refused(root, "only be read|may not be written")
        broken = [] if refused else ["nothing was refused"]
        broken += promise.broken_by_death(root)
        subprocess.run(["umount", guarded], check=True)
        if broken := broken or _next_build(root, promise):
            print(f"where {name} may only be read:", *broken, sep="\n")
            return 1
        shutil.rmtree(root)
    return 0


def _refused(root: Path, why: str) -> bool:
    """Build, and whether the disk refused something; it then must have been said, and said plainly."""
    reading, saying = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(saying, 1)
        os.dup2(saying, 2)
        os._exit(build(root))
    os.close(saying)
    with os.fdopen(reading, encoding="utf-8") as said:
        words = said.read()
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    refused = re.search(why, words) is not None
    if code not in (1, 3) or "Traceback" in words:
        raise SystemExit(f"the build ended with {code} and said:\n{words}")
    return refused


def _next_build(root: Path, promise: Promise) -> list[str]:
    build(root)
    return promise.not_healed(root)


def main(what: str, folder: Path, *numbers: str) -> int:
    """Do what the name says."""
    if what == "killed":
        return is_killed(folder, *map(int, numbers))
    return has_a_full_disk(folder) if what == "full" else is_read_only(folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:]))
