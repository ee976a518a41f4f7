"""One process at a time writes.

The lock is an SQLite transaction that is held open on a database with nothing in it. The system takes it back
when the process ends, however it ends, and SQLite knows how that is done on each system and on network drives.
Who holds it stands in a note beside it, which is only for people.
"""

import contextlib
import os
import platform
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from policygen.errors import PolicygenError, UnwritableFileError
from policygen.files import write_atomically
from policygen.ledger.database import plainly, primary_code

LOCK_FILE = "lock.sqlite"
NOTE_FILE = "writing.txt"
_LONGEST_NOTE = 200


class LedgerInUseError(PolicygenError):
    """Another process writes, and has not ended while we waited."""

    def __init__(self, folder: str, holder: str) -> None:
        self.folder = folder
        self.holder = holder
        super().__init__(
            f"{folder}: {holder} is writing there, so nothing was written now.",
            "Wait until that has ended, and run the command again. If nothing is running anywhere, this drive "
            "does not lock files as it should: keep the ledger on another one.",
        )


@contextlib.contextmanager
def held(folder: Path, command: str, wait: float, say: Callable[[str], None] | None) -> Iterator[None]:
    """Hold the lock of the folder, which must be there; wait for it up to `wait` seconds, and say so first.

    Raises LedgerInUseError where another process still holds it, and UnwritableFileError.
    """
    with plainly(folder / LOCK_FILE):
        connection = sqlite3.connect(folder / LOCK_FILE, timeout=0, isolation_level=None)
    with contextlib.closing(connection):
        if not _taken(connection, folder):
            if say is not None:
                say(f"{folder}: {holder(folder)} is writing there. Waiting for it, up to {wait:g} seconds.")
            connection.execute(f"PRAGMA busy_timeout = {round(wait * 1000)}")
            if not _taken(connection, folder):
                raise LedgerInUseError(str(folder), holder(folder))
        with _note(folder / NOTE_FILE, command):
            yield


def holder(folder: Path) -> str:
    """Who holds the lock, in words, as far as that is known."""
    try:
        note = (folder / NOTE_FILE).read_bytes()[:_LONGEST_NOTE].decode(errors="replace").strip()
    except OSError:
        note = ""
    return note or "another policygen"


def _taken(connection: sqlite3.Connection, folder: Path) -> bool:
    """Take the lock; False where another process holds it."""
    file = folder / LOCK_FILE
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.Error as error:
        if primary_code(error) == sqlite3.SQLITE_BUSY:
            return False
        if primary_code(error) == sqlite3.SQLITE_NOTADB:
            why = "it is not the file that policygen put there."
            raise UnwritableFileError(str(file), why, "Delete it, and run the command again.") from error
        with plainly(file):
            raise
    return True


@contextlib.contextmanager
def _note(file: Path, command: str) -> Iterator[None]:
    """Tell others who holds the lock, and take the note away before the lock goes to the next."""
    write_atomically(file, f"‘policygen {command}’ (process {os.getpid()} on {platform.node()})".encode())
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            file.unlink()
