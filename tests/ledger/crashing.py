"""Builds that are killed again and again: `python -m tests.ledger.crashing FOLDER KILLS SEED`.

Each build is a process of its own that records documents, one after the other, and dies by SIGKILL: at a line of
our code, or at any moment, so that SQLite and the disk are caught at work too. After each death the ledger is
looked at, and the next build goes on from there. Ends with 1, and words, at the first promise that was broken.
"""

import os
import random
import signal
import sqlite3
import sys
import time
from pathlib import Path
from types import FrameType
from typing import Any

from policygen.ledger import Issue, reading, writing
from tests.ledger.made import NOW, issue

DOCUMENTS = [f"trust/school-{number}/behaviour" for number in range(8)]
SHARED = b"PK\x03\x04" + bytes(range(256)) * 8
ENOUGH = 400
"""Lines of our code that a few documents take: a build is killed at one of these."""


def words(document: str, version: int) -> bytes:
    """A file that shares a large piece with all others."""
    return f"{document} {version}".encode() + SHARED


def edited(document: str, version: int) -> bytes:
    return words(document, version) + b" and what somebody typed"


def version_of(found: Issue | None) -> int:
    return int(found.made_from) if found else 0


def build(folder: Path, told: int) -> None:
    """Issue every document in its next version, replacing a file that somebody edited, and tell each when done."""
    with writing(folder, "build", NOW) as ledger:
        for document in DOCUMENTS:
            version = version_of(ledger.issue(document)) + 1
            replaced = ledger.keep(edited(document, version - 1)) if version > 1 else None
            made = issue(document, words(document, version), ledger.keep(words(document, version)))
            ledger.record(made._replace(made_from=str(version)), replaced)
            os.write(told, f"{document} {version}\n".encode())


def killed_build(folder: Path, chance: random.Random) -> dict[str, int]:
    """Let a build begin and be killed; the documents that it told of before that, with their versions."""
    told, telling = os.pipe()
    line = chance.randrange(ENOUGH) if chance.random() < 0.5 else None
    child = os.fork()
    if child == 0:
        os.close(told)
        if line is not None:
            sys.settrace(Killer(line).look)
        build(folder, telling)
        os._exit(0)
    os.close(telling)
    if line is None:
        time.sleep(chance.random() * 0.03)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(told, encoding="utf-8") as lines:
        return {document: int(version) for document, version in (text.split() for text in lines)}


class Killer:
    """Kills its own process at the nth line of policygen's code."""

    def __init__(self, left: int) -> None:
        self._left = left

    def look(self, frame: FrameType, event: str, _: Any) -> Any:
        if "/policygen/" not in frame.f_code.co_filename:
            return None
        if event == "line":
            self._left -= 1
            if self._left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return self.look


def broken_promises(folder: Path, told: dict[str, int]) -> list[str]:
    """What does not hold: the ledger opens and is sound, what was told is recorded, what is recorded is kept."""
    broken: list[str] = []
    with reading(folder) as ledger:
        issues = ledger.issues()
        for document in DOCUMENTS:
            version = version_of(issues.get(document))
            if version < told.get(document, 0):
                broken.append(f"{document}: version {told[document]} was recorded, and {version} is there")
            for past in ledger.history(document):
                if ledger.get(past.base) != words(document, int(past.made_from)):
                    broken.append(f"{document}: the base of version {past.made_from} is gone")
        for change in ledger.changes():
            if change.before and ledger.get(change.before) != edited(change.document, version_of(change.previous)):
                broken.append(f"{change.document}: what was replaced is gone")
    if (folder / "ledger.sqlite").exists():
        connection = sqlite3.connect(folder / "ledger.sqlite")
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            broken.append("the database is damaged")
        connection.close()
    return broken


def main(folder: Path, kills: int, seed: int) -> int:
    """Kill as often as asked, then let one build end."""
    chance = random.Random(seed)
    highest: dict[str, int] = {}
    unfinished = 0
    for number in range(kills):
        told = killed_build(folder, chance)
        unfinished += 0 < len(told) < len(DOCUMENTS)
        highest |= told
        if broken := broken_promises(folder, highest):
            print(f"after kill {number} (seed {seed}):", *broken, sep="\n")
            return 1
    reached, telling = os.pipe()
    build(folder, telling)
    os.close(telling)
    os.close(reached)
    print(f"{unfinished} of {kills} builds were killed in the middle")
    return 1 if broken_promises(folder, highest) or not unfinished else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
