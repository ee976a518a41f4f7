"""Issues to record, and a process of its own to record them in."""

import datetime as dt
import hashlib
import subprocess
import sys
from pathlib import Path

from policygen.ledger import Issue, LedgerWriter

NOW = dt.datetime(2026, 9, 1, 12, 0, tzinfo=dt.UTC)
ROOT = Path(__file__).resolve().parent.parent.parent


def issue(document: str, data: bytes, base: str | None = None, *, merged: bool = False) -> Issue:
    """What is recorded of a document whose file has these bytes."""
    digest = hashlib.sha256(data).hexdigest()
    trust, school, name = document.split("/")
    return Issue(
        document=document,
        path=f"{trust}/{school}/policies/{name}.docx",
        digest=hashlib.sha256(b"content of " + data).hexdigest(),
        base=base,
        file=digest,
        size=len(data),
        mtime_ns=1_756_728_000_123_456_789,
        merged=merged,
        made_from='{"template": "…"}',
        blanks="[]",
        warnings="[]",
        on=NOW.date(),
    )


def issued(ledger: LedgerWriter, document: str, data: bytes, replaced: str | None = None) -> Issue:
    """Keep the file and record its issue, as a build does; what the ledger says of it then."""
    ledger.record(issue(document, data, ledger.keep(data)), replaced)
    found = ledger.issue(document)
    assert found is not None
    return found


def python(program: str, *arguments: object) -> "subprocess.Popen[str]":
    """A process of its own that runs this program, its words to be read from `stdout`."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True, cwd=ROOT)
