"""Puts back what the last build replaced, document by document, wherever nobody has touched the file since.

An undo is a run of its own in the ledger. Of the builds that changed a document each undo takes back the last that is
not taken back yet, so that undoing again goes back further; a build afterwards does its work anew.

The order never lets a word get lost: first what stands there into the ledger's store, then the ledger's record, and
only then the file. A crash in between leaves the newer file with the older record, which a build or merge takes for
what it is: a file that has the news already. The other way round, words that were just put back would count as typed.
"""

import contextlib
import datetime as dt
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Literal

from policygen.errors import PolicygenError, UnwritableFileError
from policygen.files import replace_atomically
from policygen.ledger import FOLDER, Build, Change, Issue, Ledger, LedgerWriter, reading, writing
from policygen.model import any_selects, selects
from policygen.plan import DRAFT, NoSuchDocumentError, lock_file
from policygen.workspace import Workspace

COMMAND: Final = "undo"
BUILD: Final = "build"
"""The command whose runs can be undone. An approval is a decision on record, and stays."""


@dataclass(frozen=True)
class Undone:
    """What became of one document: its earlier file put back, the file taken away, or everything left as it is."""

    id: str
    outcome: Literal["put back", "taken away", "left"]
    path: Path
    why: str = ""


@dataclass(frozen=True)
class Undoing:
    """What was undone: the run, None where there was none left to undo, and each document that it had changed."""

    build: Build | None
    documents: tuple[Undone, ...]


@dataclass(frozen=True)
class _Step:
    """What would be done to undo one change: `now` stands there (None: nothing), and `then` takes its place."""

    change: Change
    path: Path
    now: bytes | None = field(repr=False)
    then: bytes | None = field(repr=False)


def undo(
    workspace: Workspace,
    selectors: Sequence[str] = (),
    *,
    dry_run: bool = False,
    say: Callable[[str], None] | None = None,
) -> Undoing:
    """Put back what the last run replaced that changed a document, or one of those that the selectors name.

    A file that is not to the byte what that run wrote is left. `dry_run` writes nothing. `say` is told what a person
    should know while they wait. Raises NoSuchDocumentError, LedgerInUseError, and what else the ledger raises.
    """
    folder = workspace.output / FOLDER
    if dry_run:
        with reading(folder) as ledger:
            return _undo(workspace.output, ledger, selectors)
    with writing(folder, COMMAND, dt.datetime.now(dt.UTC), say=say) as ledger:
        return _undo(workspace.output, ledger, selectors)


def _undo(output: Path, ledger: Ledger, selectors: Sequence[str]) -> Undoing:
    runs = _selected(ledger.runs(), selectors)
    left: list[Undone] = []
    for build, ids, begun in _to_undo(runs):
        changes = {change.document: change for change in ledger.changes(build.number)}
        if build.command != BUILD:
            why = f"‘policygen {build.command}’ wrote it since, which is not undone."
            left += [Undone(id, "left", output / changes[id].path, why) for id in ids]
            continue
        tried = [_step(output, ledger, changes[id]) for id in ids]
        left += [one for one in tried if isinstance(one, Undone)]
        steps = [one for one in tried if isinstance(one, _Step)]
        if steps or not begun:
            done = [_carried_out(step, ledger) for step in steps]
            return Undoing(build, (*done, *left))
    return Undoing(None, tuple(left))


def _selected(runs: Mapping[str, Sequence[Build]], selectors: Sequence[str]) -> Mapping[str, Sequence[Build]]:
    """The documents that the selectors name, the next versions that wait beside approved ones with these."""
    for selector in selectors:
        if not any(selects(selector, id.removesuffix(DRAFT)) for id in runs):
            raise NoSuchDocumentError(selector, [id for id in runs if not id.endswith(DRAFT)])
    named = (id for id in runs if any_selects(selectors, id.removesuffix(DRAFT)))
    return {id: runs[id] for id in named}


def _to_undo(runs: Mapping[str, Sequence[Build]]) -> Iterator[tuple[Build, list[str], bool]]:
    """The runs that are still to be undone, the last first, each with its documents.

    The last value says whether an undo of that run took back some of its documents already. One whose other documents
    people have edited since is then done with, and what came before it is next.
    """
    last: dict[int, tuple[Build, list[str]]] = {}
    begun: set[int] = set()
    for id, builds in runs.items():
        standing, undone = _standing(builds)
        begun |= {build.number for build in undone}
        if standing:
            last.setdefault(standing[-1].number, (standing[-1], []))[1].append(id)
    for number in sorted(last, reverse=True):
        yield *last[number], number in begun


def _standing(builds: Sequence[Build]) -> tuple[list[Build], list[Build]]:
    """Of the runs that changed a document, those that stand and those that were taken back, in order."""
    standing: list[Build] = []
    undone: list[Build] = []
    for build in builds:
        if build.command != COMMAND:
            standing.append(build)
        elif standing:
            undone.append(standing.pop())
    return standing, undone


# ── one document ─────────────────────────────────────────────────────────────────────────────────────


def _step(output: Path, ledger: Ledger, change: Change) -> _Step | Undone:
    """What undoing a change would do, or why its document is left."""
    path = output / change.path
    left = Undone(change.document, "left", path)
    lock = lock_file(path)
    if lock is not None:
        return replace(left, why=f"it is open in another program ({lock.name} says so). Close it and undo again.")
    try:
        now = path.read_bytes() if path.exists() else None
    except OSError as error:
        return replace(left, why=f"it cannot be read ({error.strerror}).")
    if (hashlib.sha256(now).hexdigest() if now is not None else None) != (change.issue.file if change.issue else None):
        gone = "it is no longer there" if now is None else "somebody has edited it since"
        return replace(left, why=f"{gone}, so it was left as it is.")
    then = ledger.get(change.before)
    if (change.before is not None and then is None) or not _is_kept(ledger, change.previous):
        return replace(left, why="the ledger no longer keeps what was there before.")
    return _Step(change, path, now, then)


def _is_kept(ledger: Ledger, issue: Issue | None) -> bool:
    return issue is None or issue.base is None or ledger.get(issue.base) is not None


def _carried_out(step: _Step, ledger: Ledger) -> Undone:
    """Do it, where the ledger may be written to; else say what would be done."""
    outcome: Literal["put back", "taken away"] = "taken away" if step.then is None else "put back"
    done = Undone(step.change.document, outcome, step.path)
    if not isinstance(ledger, LedgerWriter):
        return done
    try:
        _record(step, ledger)
        _write(step)
        _note(step, ledger)
    except PolicygenError as error:
        return replace(done, outcome="left", why=str(error))
    return done


def _record(step: _Step, ledger: LedgerWriter) -> None:
    """What stands there into the store, and the issue before it into the place of the last."""
    replaced = ledger.keep(step.now) if step.now is not None else None
    previous = step.change.previous
    if previous is None:
        ledger.forget(step.change.document, replaced)
    else:
        ledger.record(previous._replace(path=step.change.path), replaced)


def _write(step: _Step) -> None:
    """The earlier file in the place of what stands there now. Raises ChangedFileError where that is another by now."""
    if step.then is not None:
        replace_atomically(step.path, step.then, step.now)
        return
    try:
        step.path.unlink()
    except OSError as error:
        why = f"it could not be taken away ({error.strerror})."
        raise UnwritableFileError(str(step.path), why, "Close it in other programs, and undo again.") from error


def _note(step: _Step, ledger: LedgerWriter) -> None:
    """The file's new size and time, where it is to the byte what was issued: it then needs not be read."""
    previous = step.change.previous
    if previous is None or step.then is None or hashlib.sha256(step.then).hexdigest() != previous.file:
        return
    with contextlib.suppress(OSError):
        status = step.path.stat()
        ledger.note(previous._replace(path=step.change.path, size=status.st_size, mtime_ns=status.st_mtime_ns))
