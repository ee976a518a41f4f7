"""What was last issued for each document, what each build changed, and which files were approved.

>>> with reading(folder) as ledger:
...     issue = ledger.issue("mket/walton-high/behaviour")
...     base = ledger.get(issue.base)

It knows nothing of templates, merges or YAML: it keeps what the build tells it. Everything in it can be made
anew from the documents, so it may be deleted; what then is lost is history and the files that were replaced.
"""

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from policygen.errors import PolicygenError, UnwritableFileError
from policygen.files import make_folder
from policygen.ledger import database
from policygen.ledger.database import DATABASE_FILE, DamagedLedgerError, plainly
from policygen.ledger.lock import held
from policygen.ledger.store import KEY, Pruned, Store

FOLDER = ".policygen"
"""The ledger's folder below output/, unless another place is set."""

STORE_FOLDER = "store"
WAIT_SECONDS = 10.0


class Issue(NamedTuple):
    """What was last issued for a document.

    `path` is where it stands below output/, with forward slashes. `digest` is the content digest of the clean
    render and `base` its key in the store: the base of the next merge, or None where it is not known. `file` is
    the SHA-256 of the bytes that were last written at the path, be they the clean render or a merged file, and
    `size` and `mtime_ns` are that file's, so that one nobody touched needs not be read. `merged` says that the
    file holds people's words too. `made_from`, `blanks` and `warnings` are JSON of the build's own.
    `build` is given when it is recorded. A tuple, since ten thousand of them are read at once.
    """

    document: str
    path: str
    digest: str
    base: str | None
    file: str
    size: int
    mtime_ns: int
    merged: bool
    made_from: str
    blanks: str
    warnings: str
    on: dt.date
    build: int = 0


@dataclass(frozen=True)
class Build:
    """A run of a command that recorded something."""

    number: int
    command: str
    began: dt.datetime


@dataclass(frozen=True)
class Change:
    """What one build did to one document.

    `before` is the key of the file that stood at `path` (None: nothing did), `previous` what was issued until
    then, and `issue` what is since; None where the document was forgotten.
    """

    document: str
    path: str
    before: str | None
    issue: Issue | None
    previous: Issue | None


@dataclass(frozen=True)
class Approved:
    """A content that was approved: its digest, the key of the file that was, and the day."""

    document: str
    digest: str
    file: str
    on: dt.date


class NotKeptError(PolicygenError):
    """A file that should have been put into the store first, or has gone from it since."""

    def __init__(self, folder: str, document: str) -> None:
        super().__init__(
            f"{folder}: what was just put there for {document} is gone, so its issue was not recorded.",
            "Check that the folder can be reached, and run the command again.",
        )


# ── opening ──────────────────────────────────────────────────────────────────────────────────────────


@contextlib.contextmanager
def reading(folder: Path) -> Iterator["Ledger"]:
    """The ledger in this folder, to look things up. Where there is none it is empty; nothing is made.

    A build may run at the same time: what it has recorded is seen, document by document.
    Raises DamagedLedgerError, NewerLedgerError, UnreadableFileError.
    """
    with database.for_reading(folder / DATABASE_FILE) as connection:
        yield Ledger(folder, connection)


@contextlib.contextmanager
def writing(
    folder: Path,
    command: str,
    now: dt.datetime,
    *,
    wait: float = WAIT_SECONDS,
    say: Callable[[str], None] | None = None,
) -> Iterator["LedgerWriter"]:
    """The ledger in this folder, to write to it for one run of a command that began `now`; made if need be.

    One process at a time: the next waits up to `wait` seconds, and tells `say` so. Raises LedgerInUseError where
    the other has not ended by then, DamagedLedgerError, NewerLedgerError, UnwritableFileError.
    """
    make_folder(folder)
    with held(folder, command, wait, say), database.for_writing(folder / DATABASE_FILE) as connection:
        yield LedgerWriter(folder, connection, command, now)


@contextlib.contextmanager
def renewing(
    folder: Path,
    command: str,
    now: dt.datetime,
    *,
    wait: float = WAIT_SECONDS,
    say: Callable[[str], None] | None = None,
) -> Iterator["LedgerWriter"]:
    """The same for `ledger rebuild`: a damaged ledger is put aside, which `say` is told, and an empty one made.

    The files in the store stay.
    """
    make_folder(folder)
    file = folder / DATABASE_FILE
    with held(folder, command, wait, say):
        if not _is_sound(folder):
            aside = database.set_aside(file)
            if say is not None:
                say(f"{file} is damaged. It now stands in {aside.name}, and a new one was made.")
        with database.for_writing(file) as connection:
            yield LedgerWriter(folder, connection, command, now)


def _is_sound(folder: Path) -> bool:
    try:
        with reading(folder) as ledger:
            ledger.refuse_damage()
    except DamagedLedgerError:
        return False
    return True


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────

_DIGEST, _MERGED, _ON = map(Issue._fields.index, ("digest", "merged", "on"))
_COLUMNS = ", ".join(f'issue."{name}"' for name in Issue._fields)
_CURRENT = f"SELECT {_COLUMNS} FROM current JOIN issue ON issue.id = current.issue"

_WANTED = """
    WITH kept AS (
        SELECT number FROM build WHERE began >= ?2
        UNION SELECT build FROM (SELECT DISTINCT build FROM change ORDER BY build DESC LIMIT ?1)
    )
    SELECT base FROM issue
    WHERE id IN (SELECT issue FROM current) OR build IN kept OR id IN (SELECT previous FROM change WHERE build IN kept)
    UNION SELECT before FROM change WHERE build IN kept
    UNION SELECT file FROM approval
"""

_LOST = """
    SELECT current.document FROM current LEFT JOIN issue ON issue.id = current.issue
    WHERE issue.document IS NOT current.document
"""

_TOLD = f"""
    SELECT {_COLUMNS}, issue.id IN (SELECT issue FROM change WHERE document = ?1),
        issue.id <= (SELECT issue FROM current WHERE document = ?1)
    FROM issue WHERE issue.document = ?1 ORDER BY issue.id
"""

_RUNS = """
    SELECT change.document, build.number, build.command, build.began
    FROM change JOIN build ON build.number = change.build ORDER BY change.id
"""

_BUILDS = "SELECT number, command, began FROM build"
_CHANGES = "SELECT document, path, before, issue, previous FROM change"
_APPROVALS = "SELECT document, digest, file, approved FROM approval"

_Row = tuple[Any, ...]
_Kind = type | tuple[type, ...]
_TEXT_OR_NONE = (str, type(None))
_NUMBER_OR_NONE = (int, type(None))
_ISSUE_ROW: tuple[_Kind, ...] = (str, str, str, _TEXT_OR_NONE, str, int, int, int, str, str, str, str, int)


class Ledger:
    """What is recorded, to look up. Every method raises DamagedLedgerError where the database is damaged."""

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        self._file = folder / DATABASE_FILE
        self._connection = connection
        self._store = Store(folder / STORE_FOLDER)

    def issues(self) -> Mapping[str, Issue]:
        """What was last issued, by the documents' ids, in their order."""
        rows = self._rows(f"{_CURRENT} ORDER BY current.document")
        return {issue.document: issue for issue in map(self._issue, rows)}

    def issue(self, document: str) -> Issue | None:
        """What was last issued for a document; None where nothing was, or it was forgotten."""
        rows = self._rows(f"{_CURRENT} WHERE current.document = ?", document)
        return self._issue(rows[0]) if rows else None

    def history(self, document: str) -> tuple[Issue, ...]:
        """Every issue of a document, the oldest first. The files of old ones may have been pruned."""
        rows = self._rows(f"SELECT {_COLUMNS} FROM issue WHERE document = ? ORDER BY id", document)
        return tuple(map(self._issue, rows))

    def origin(self, document: str, digest: str) -> Issue | None:
        """The issue that a file which names this digest was made from; None where no issue has it.

        An issue that changed nothing in a file leaves in it the name of the one before. So a file may be of the
        current issue though it names an older one, as long as none since was written into it.
        """
        rows = self._rows(_TOLD, document)
        named = [number for number, row in enumerate(rows) if row[_DIGEST] == digest]
        if not named:
            return None
        since = [row for row in rows[named[-1] + 1 :] if row[-1]]
        was_written = any(row[-2] for row in since)
        *values, _, _ = rows[named[-1]] if was_written or not since else since[-1]
        return self._issue(tuple(values))

    def last_build(self) -> Build | None:
        """The last run that changed a document; None where none has yet."""
        rows = self._rows(f"{_BUILDS} WHERE number = (SELECT max(build) FROM change)")
        return self._build(rows[0]) if rows else None

    def changes(self, build: int | None = None) -> tuple[Change, ...]:
        """What a build did, one change a document, in the order it did them; left out, the last that did any.

        Where it touched a document more than once, the change is from what was before it to what was after.
        """
        if build is None:
            last = self.last_build()
            build = last.number if last else 0
        issues = self._issues_of(build)
        rows = self._rows(f"{_CHANGES} WHERE build = ? ORDER BY id", build)
        changes: dict[str, Change] = {}
        for document, path, before, issue, previous in map(self._change_row, rows):
            change = Change(document, path, before, issues.get(issue), issues.get(previous))
            first = changes.get(document, change)
            changes[document] = replace(change, before=first.before, previous=first.previous)
        return tuple(changes.values())

    def runs(self) -> Mapping[str, tuple[Build, ...]]:
        """The runs that changed each document, by the documents' ids, the first run first."""
        runs: dict[str, dict[int, Build]] = {}
        for document, *row in self._rows(_RUNS):
            build = self._build(tuple(row))
            runs.setdefault(document, {})[build.number] = build
        return {document: tuple(builds.values()) for document, builds in runs.items()}

    def approved(self, document: str) -> tuple[Approved, ...]:
        """The contents of a document that were approved, in the order of the approvals."""
        rows = self._rows(f"{_APPROVALS} WHERE document = ? ORDER BY approved, rowid", document)
        return tuple(map(self._approved, rows))

    def get(self, key: str | None) -> bytes | None:
        """The kept file of this key, proved whole; None where it is missing or damaged, or there is no key."""
        return None if key is None else self._store.get(key)

    def refuse_damage(self) -> None:
        """Read everything from end to end, which the other methods do not. Raises DamagedLedgerError."""
        database.refuse_damage(self._connection, self._file)
        with plainly(self._file, reading=True):
            for query, read in (
                (f"SELECT {_COLUMNS} FROM issue", self._issue),
                (_BUILDS, self._build),
                (_APPROVALS, self._approved),
                (_CHANGES, self._change_row),
            ):
                for row in self._connection.execute(query):
                    read(row)
        if lost := self._rows(_LOST):
            raise self._damaged(lost[0][0])

    # ── rows ─────────────────────────────────────────────────────────────────────────────────────────

    def _rows(self, query: str, *values: str | int | None) -> list[_Row]:
        """All rows at once, so that no process that writes has to wait for us to look at them."""
        with plainly(self._file, reading=True):
            return self._connection.execute(query, values).fetchall()

    def _issues_of(self, build: int) -> dict[int, Issue]:
        """The issues, by their rows, that a build's changes led from and to."""
        numbers = "SELECT issue FROM change WHERE build = ?1 UNION SELECT previous FROM change WHERE build = ?1"
        rows = self._rows(f"SELECT {_COLUMNS}, issue.id FROM issue WHERE issue.id IN ({numbers})", build)
        return {row[-1]: self._issue(row[:-1]) for row in rows}

    def _issue(self, row: _Row) -> Issue:
        self._refuse_others(row, _ISSUE_ROW)
        values = list(row)
        values[_MERGED], values[_ON] = bool(row[_MERGED]), self._day(row[_ON])
        return Issue._make(values)

    def _build(self, row: _Row) -> Build:
        self._refuse_others(row, (int, str, str))
        number, command, began = row
        try:
            return Build(number, command, dt.datetime.fromisoformat(began))
        except ValueError:
            raise self._damaged(began) from None

    def _approved(self, row: _Row) -> Approved:
        self._refuse_others(row, (str, str, str, str))
        document, digest, file, on = row
        return Approved(document, digest, file, self._day(on))

    def _change_row(self, row: _Row) -> _Row:
        return self._refuse_others(row, (str, str, _TEXT_OR_NONE, _NUMBER_OR_NONE, _NUMBER_OR_NONE))

    def _day(self, text: str) -> dt.date:
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            raise self._damaged(text) from None

    def _refuse_others(self, row: _Row, kinds: Sequence[_Kind]) -> _Row:
        """The row, where its values are of these kinds: SQLite itself takes any value anywhere."""
        if not all(map(isinstance, row, kinds)):
            raise self._damaged(
                next(value for value, kind in zip(row, kinds, strict=True) if not isinstance(value, kind))
            )
        return row

    def _damaged(self, value: object) -> DamagedLedgerError:
        return DamagedLedgerError(str(self._file), f"it is damaged ({str(value)[:40]!a} stands where it should not).")


# ── writing ──────────────────────────────────────────────────────────────────────────────────────────

_INSERT = f"INSERT INTO issue VALUES (NULL, {', '.join(f':{name}' for name in Issue._fields)})"


class LedgerWriter(Ledger):
    """The ledger while one run of a command writes to it. Opening it records nothing; `number` is the run's."""

    def __init__(self, folder: Path, connection: sqlite3.Connection, command: str, now: dt.datetime) -> None:
        super().__init__(folder, connection)
        self._command = command
        self._now = now
        self._announced: dict[str, int] = {}
        ((last,),) = self._rows("SELECT max(number) FROM build")
        self.number: int = (last or 0) + 1

    def keep(self, data: bytes) -> str:
        """Put a file into the store, and give its key: on return it is on the disk.

        Raises UnwritableFileError, also where the ledger is no longer there: it is not made anew where a drive was.
        """
        if not self._file.is_file():
            why, next_step = "it is no longer there.", "Bring its folder back, and run the command again."
            raise UnwritableFileError(str(self._file), why, next_step)
        return self._store.keep(data)

    def announce(self, issue: Issue, replaced: str) -> None:
        """Record what is about to take the place of a file with people's words, so that a crash hides neither.

        Until `record` says that it is done, what was issued last stays what it was. Raises as that does.
        """
        if any(key is not None and key not in self._store for key in (issue.base, replaced)):
            raise NotKeptError(str(self._store.folder), issue.document)
        with self._transaction():
            self._announced[issue.document] = self._add(issue)
            self._add_change(issue.document, issue.path, replaced, self._announced[issue.document])

    def withdraw(self, document: str) -> None:
        """Take back what was announced for a document, since its file stays as it was. Raises UnwritableFileError."""
        if document in self._announced:
            with self._transaction():
                self._take_back(document)

    def record(self, issue: Issue, replaced: str | None) -> None:
        """Record what was issued, once it stands in its place; on return it is on the disk.

        `replaced` is the key of the file that stood there before, None where nothing did. Raises NotKeptError
        where the base or that file is not in the store, UnwritableFileError; then nothing is recorded.
        """
        if any(key is not None and key not in self._store for key in (issue.base, replaced)):
            raise NotKeptError(str(self._store.folder), issue.document)
        with self._transaction():
            self._take_back(issue.document)
            self._change(issue.document, issue.path, replaced, self._add(issue))

    def note(self, issue: Issue) -> None:
        """Record what is known of a document whose file was not touched: there is nothing in it to undo.

        Raises NotKeptError where the base is not in the store, UnwritableFileError; then nothing is recorded.
        """
        if issue.base is not None and issue.base not in self._store:
            raise NotKeptError(str(self._store.folder), issue.document)
        with self._transaction():
            current = (issue.document, self._add(issue))
            self._connection.execute("INSERT OR REPLACE INTO current VALUES (?, ?)", current)

    def forget(self, document: str, replaced: str | None = None) -> None:
        """Record that a document is no longer issued; does nothing where it is not.

        `replaced` is the key of the file that stood in its place, where it was taken away.
        """
        current = self.issue(document)
        if current is None:
            return
        if replaced is not None and replaced not in self._store:
            raise NotKeptError(str(self._store.folder), document)
        with self._transaction():
            self._change(document, current.path, replaced, None)

    def approve(self, document: str, digest: str, file: str, on: dt.date) -> None:
        """Record that a content was approved, with the key of its file: it then stays, whatever is pruned.

        Approving the same content again replaces the first. Raises NotKeptError, UnwritableFileError.
        """
        if file not in self._store:
            raise NotKeptError(str(self._store.folder), document)
        with self._transaction():
            values = (document, digest, file, on.isoformat())
            self._connection.execute("INSERT OR REPLACE INTO approval VALUES (?, ?, ?, ?)", values)

    def rebuild(self, issues: Iterable[Issue]) -> None:
        """Make these the current issues, and no others, all at once. History, changes and approvals stay.

        Where two are of one document, the last counts.
        Raises NotKeptError, UnwritableFileError; then everything is as it was.
        """
        with self._transaction():
            self._connection.execute("DELETE FROM current")
            for issue in issues:
                if issue.base is not None and issue.base not in self._store:
                    raise NotKeptError(str(self._store.folder), issue.document)
                current = (issue.document, self._add(issue))
                self._connection.execute("INSERT OR REPLACE INTO current VALUES (?, ?)", current)

    def prune(self, keep_builds: int = 1, newer_than: dt.datetime | None = None) -> Pruned:
        """Remove the kept files that nothing needs.

        What stays: the bases of current issues, approved files, and all that undoing or merging needs of the
        last `keep_builds` builds that changed something (one at least) and of those that began since
        `newer_than`. Files put there since then stay in any case: after `renewing`, no build speaks of them.
        So does what any issue of the history names in `made_from`, by its key: history is told from that.
        """
        self.refuse_damage()
        keys = self._rows(_WANTED, max(keep_builds, 1), _moment(newer_than) if newer_than is not None else None)
        sources = self._rows("SELECT DISTINCT made_from FROM issue")
        wanted = {key for (key,) in keys if key is not None}
        wanted |= {key for (text,) in sources for key in KEY.findall(text)}
        return self._store.prune(wanted, newer_than.timestamp() if newer_than is not None else None)

    # ── transactions ─────────────────────────────────────────────────────────────────────────────────

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        """All or nothing; and the run joins the list of those that recorded something."""
        with plainly(self._file):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                run = (self.number, self._command, _moment(self._now))
                self._connection.execute("INSERT OR IGNORE INTO build VALUES (?, ?, ?)", run)
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):  # SQLite may have taken it back by itself.
                    self._connection.execute("ROLLBACK")
                raise

    def _add(self, issue: Issue) -> int:
        """Add an issue to the history, and give its row."""
        values = issue._asdict() | {"on": issue.on.isoformat(), "build": self.number}
        row = self._connection.execute(_INSERT, values).lastrowid
        assert row is not None
        return row

    def _take_back(self, document: str) -> None:
        """Leave what was announced out of the history, which what is recorded stands in for."""
        announced = self._announced.pop(document, None)
        if announced is not None:
            self._connection.execute("DELETE FROM change WHERE issue = ?", (announced,))
            self._connection.execute("DELETE FROM issue WHERE id = ?", (announced,))

    def _add_change(self, document: str, path: str, replaced: str | None, issue: int | None) -> None:
        """Note what a document was before, and what it becomes."""
        before = self._rows("SELECT issue FROM current WHERE document = ?", document)
        values = (self.number, document, path, replaced, issue, before[0][0] if before else None)
        self._connection.execute("INSERT INTO change VALUES (NULL, ?, ?, ?, ?, ?, ?)", values)

    def _change(self, document: str, path: str, replaced: str | None, issue: int | None) -> None:
        """Make a row of the history the current issue of a document, or none, and note what it was before."""
        self._add_change(document, path, replaced, issue)
        if issue is None:
            self._connection.execute("DELETE FROM current WHERE document = ?", (document,))
        else:
            self._connection.execute("INSERT OR REPLACE INTO current VALUES (?, ?)", (document, issue))


def _moment(when: dt.datetime) -> str:
    """A time as it is recorded: in UTC and always with as many digits, so that texts compare as times do."""
    return when.astimezone(dt.UTC).isoformat(timespec="microseconds")
