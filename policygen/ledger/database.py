"""The ledger's database: its tables, how it is opened, and what SQLite refuses said in plain words."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from policygen.errors import PolicygenError, UnreadableFileError, UnwritableFileError

DATABASE_FILE = "ledger.sqlite"
VERSION = 1
APPLICATION = 0x706F6C67
"""Stands in the head of the file, so that a database of another program's is not taken for ours."""

BUSY_SECONDS = 10
"""How long to wait for another process in the middle of a transaction; each takes milliseconds."""

_SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE build (number INTEGER PRIMARY KEY, command TEXT NOT NULL, began TEXT NOT NULL);
CREATE TABLE issue (
    id INTEGER PRIMARY KEY, document TEXT NOT NULL, path TEXT NOT NULL, digest TEXT NOT NULL, base TEXT,
    file TEXT NOT NULL, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, merged INTEGER NOT NULL,
    made_from TEXT NOT NULL, blanks TEXT NOT NULL, warnings TEXT NOT NULL, "on" TEXT NOT NULL,
    build INTEGER NOT NULL
);
CREATE INDEX issue_of_document ON issue (document);
CREATE TABLE current (document TEXT PRIMARY KEY, issue INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE change (
    id INTEGER PRIMARY KEY, build INTEGER NOT NULL, document TEXT NOT NULL, path TEXT NOT NULL, before TEXT,
    issue INTEGER, previous INTEGER
);
CREATE INDEX change_of_build ON change (build);
CREATE TABLE approval (
    document TEXT NOT NULL, digest TEXT NOT NULL, file TEXT NOT NULL, approved TEXT NOT NULL,
    PRIMARY KEY (document, digest)
);
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
COMMIT;
"""


class DamagedLedgerError(PolicygenError):
    """A ledger that cannot be read as one."""

    def __init__(self, file: str, why: str) -> None:
        self.file = file
        super().__init__(
            f"{file}: {why}",
            "Run ‘policygen ledger rebuild’: it puts this file aside and makes a new one from the documents. "
            "The documents themselves are as they were.",
        )


class NewerLedgerError(PolicygenError):
    """A ledger that a later policygen wrote."""

    def __init__(self, file: str) -> None:
        self.file = file
        super().__init__(
            f"{file}: a newer policygen wrote this, and this one does not know its form.",
            "Use the newer policygen here too.",
        )


# ── opening ──────────────────────────────────────────────────────────────────────────────────────────


@contextlib.contextmanager
def for_reading(file: Path) -> Iterator[sqlite3.Connection]:
    """The database to read from; an empty one where there is no file. Nothing is made or changed.

    Raises DamagedLedgerError, NewerLedgerError, UnreadableFileError.
    """
    with contextlib.closing(_existing(file) if _is_there(file) else _nothing()) as connection:
        yield connection


@contextlib.contextmanager
def for_writing(file: Path) -> Iterator[sqlite3.Connection]:
    """The database to write to, made where there is none. Only the holder of the lock may ask for it.

    Raises DamagedLedgerError, NewerLedgerError, UnwritableFileError.
    """
    with plainly(file):
        connection = sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None)
    with contextlib.closing(connection):
        with plainly(file):
            if not _is_ours(connection, file):
                connection.executescript(_SCHEMA)
            # A rollback journal, since a write-ahead log does not work on network drives. While we write, its
            # head is blanked after each transaction instead of the file being deleted: half the work for the
            # disk. FULL would wait for the disk once more each time; what it adds is for power cuts on file systems
            # that are rare by now (https://sqlite.org/pragma.html#pragma_synchronous), and `ledger rebuild` mends that.
            connection.execute("PRAGMA journal_mode = PERSIST")
            connection.execute("PRAGMA synchronous = NORMAL")
            _refuse_to_only_read(connection)
        try:
            yield connection
        finally:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("PRAGMA journal_mode = DELETE")


def _refuse_to_only_read(connection: sqlite3.Connection) -> None:
    """Begin to write and leave it, so that a file that may not be written shows before a document has been."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA user_version = {VERSION}")
    finally:
        connection.execute("ROLLBACK")


def refuse_damage(connection: sqlite3.Connection, file: Path) -> None:
    """Look over every page of the database. Raises DamagedLedgerError where they do not fit together."""
    with plainly(file, reading=True):
        ((found,),) = connection.execute("PRAGMA integrity_check(1)").fetchall()
    if found != "ok":
        raise DamagedLedgerError(str(file), "it is damaged.")


def set_aside(file: Path) -> Path:
    """Move a database out of the way, with what belongs to it, and give its new name. Raises UnwritableFileError."""
    names = (file.with_name(f"{file.stem}-damaged-{number}{file.suffix}") for number in range(1, 10_000))
    aside = next(name for name in names if not name.exists())
    try:
        # The journal goes first: left behind, it would be played into the new database.
        with contextlib.suppress(FileNotFoundError):
            _journal(file).replace(_journal(aside))
        file.replace(aside)
    except OSError as error:
        why = f"it could not be put aside ({error.strerror})."
        raise UnwritableFileError(str(file), why, "Close it in other programs, and run the command again.") from error
    return aside


def _journal(file: Path) -> Path:
    return file.with_name(f"{file.name}-journal")


def _is_there(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError as error:
        raise UnreadableFileError(str(file), "it may not be read.", "Allow reading it and its folder.") from error


def _existing(file: Path) -> sqlite3.Connection:
    """A file that is there. It must be there, or it would be made.

    It is not opened for reading only: after a crash the next to look takes back the half of a transaction.
    """
    with plainly(file, reading=True):
        connection = sqlite3.connect(f"{_address(file)}?mode=rw", uri=True, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            if not _is_ours(connection, file):
                connection.close()
                return _nothing()
        except BaseException:
            connection.close()
            raise
    return connection


def _nothing() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(_SCHEMA)
    return connection


def _address(file: Path) -> str:
    """The file as SQLite takes it in an address: `file:///C:/…` and `file:////server/…` on Windows."""
    path = file.absolute().as_posix()
    # By its bytes, which are the same in every locale: in one without its letters Python has no such text for the path.
    return f"file://{quote(os.fsencode(path if path.startswith('/') else f'/{path}'))}"


def _is_ours(connection: sqlite3.Connection, file: Path) -> bool:
    """Whether the file is a ledger; False where it is still empty. Raises for anything else."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application == APPLICATION and version > VERSION:
        raise NewerLedgerError(str(file))
    if application == APPLICATION and version == VERSION:
        return True
    if tables or application or version:
        raise DamagedLedgerError(str(file), "it is not a ledger that policygen wrote.")
    return False


# ── what SQLite refuses ──────────────────────────────────────────────────────────────────────────────

_AGAIN = "and run the command again."
_REFUSALS = {
    sqlite3.SQLITE_BUSY: ("another program keeps it busy.", f"Close that program, {_AGAIN}"),
    sqlite3.SQLITE_LOCKED: ("another program keeps it busy.", f"Close that program, {_AGAIN}"),
    sqlite3.SQLITE_FULL: ("the disk is full.", f"Free some space {_AGAIN}"),
    sqlite3.SQLITE_READONLY: ("it may not be written.", f"Allow writing to it and its folder, {_AGAIN}"),
    sqlite3.SQLITE_PERM: ("it may not be opened.", f"Allow opening it, {_AGAIN}"),
    sqlite3.SQLITE_AUTH: ("it may not be opened.", f"Allow opening it, {_AGAIN}"),
    sqlite3.SQLITE_CANTOPEN: ("it cannot be opened.", f"Check that its folder is there and may be used, {_AGAIN}"),
    sqlite3.SQLITE_IOERR: ("the disk or the network failed.", f"Check that the folder can be reached, {_AGAIN}"),
    sqlite3.SQLITE_PROTOCOL: ("this drive does not lock files.", "Keep the ledger on another drive."),
    sqlite3.SQLITE_NOLFS: ("the disk does not take a file of this size.", "Keep the ledger on another disk."),
    sqlite3.SQLITE_TOOBIG: ("a record is too large for it.", "Report this: it should not happen."),
}


@contextlib.contextmanager
def plainly(file: Path, *, reading: bool = False) -> Iterator[None]:
    """Say what SQLite refuses as a DamagedLedgerError, an UnwritableFileError or, `reading`, an UnreadableFileError."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError, sqlite3.NotSupportedError):
        raise  # Wrong use of the library: a mistake of ours, not of the disk's.
    except sqlite3.Error as error:
        refusal = _REFUSALS.get(primary_code(error))
        if refusal is None:
            raise DamagedLedgerError(str(file), f"it is damaged ({error}).") from error
        refused = UnreadableFileError if reading else UnwritableFileError
        raise refused(str(file), *refusal) from error
    except UnicodeDecodeError as error:  # SQLite quotes what it found, and that is no text.
        raise DamagedLedgerError(str(file), "it is damaged.") from error


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's result code without its finer part (https://www.sqlite.org/rescode.html); 0 where it gave none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
