"""A build that is killed at any moment leaves a ledger that opens, is sound, and has all that was recorded."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from policygen.ledger import reading, writing
from tests.ledger.made import NOW, ROOT, issued


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked there")
@pytest.mark.parametrize("seed", [1, 2])
def test_killed_at_a_hundred_moments_the_ledger_keeps_its_promises(seed: int, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ledger.crashing", str(tmp_path / ".policygen"), "100", str(seed)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_what_a_killed_build_left_behind_goes_at_the_next_pruning(tmp_path: Path) -> None:
    with writing(tmp_path, "build", NOW) as ledger:
        first = issued(ledger, "trust/school/send", b"words")
        orphan = ledger.keep(b"kept, and then the build was killed")
        half = tmp_path / "store" / orphan[:2] / ".policygen-0123456789ab.tmp"
        half.write_bytes(b"half of a fi")
        ledger.prune()

        assert (ledger.get(first.base), ledger.get(orphan), half.exists()) == (b"words", None, False)


def test_a_transaction_that_was_cut_off_is_taken_back_by_whoever_reads_next(tmp_path: Path) -> None:
    """The journal of a transaction, and a database with half of it written, as a crash leaves them."""
    with writing(tmp_path, "build", NOW) as ledger:
        recorded = issued(ledger, "trust/school/send", b"words")
    program = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
connection.execute("UPDATE issue SET digest = 'half'")
connection.execute("CREATE TABLE filler (words)")
for _ in range(300):
    connection.execute("INSERT INTO filler VALUES (zeroblob(4000))")
os.kill(os.getpid(), signal.SIGKILL)
"""
    subprocess.run([sys.executable, "-c", program, str(tmp_path / "ledger.sqlite")], check=False)

    assert (tmp_path / "ledger.sqlite-journal").exists()
    with reading(tmp_path) as looked:
        assert looked.issues() == {"trust/school/send": recorded}
