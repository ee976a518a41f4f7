"""One process at a time writes, and the others say so, wait or read on."""

import contextlib
import os
import platform
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from policygen.errors import UnwritableFileError
from policygen.ledger import LedgerInUseError, reading, writing
from tests.ledger.made import NOW, issued, python

HOLDING = """
import sys
from pathlib import Path
from policygen.ledger import writing
from tests.ledger.made import NOW, issued

with writing(Path(sys.argv[1]), "build", NOW) as ledger:
    issued(ledger, "mket/walton-high/behaviour", b"words")
    print("ready", flush=True)
    sys.stdin.readline()
"""
"""Records one document, and holds the ledger until its input ends."""

RECORDING = """
import sys
from pathlib import Path
from policygen.ledger import writing
from tests.ledger.made import NOW, issued

for number in range(5):
    with writing(Path(sys.argv[1]), "build", NOW, wait=60) as ledger:
        for document in range(5):
            issued(ledger, f"trust/{sys.argv[2]}/document-{document}", f"{number} {document}".encode())
"""
"""Five builds of five documents of one school."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / ".policygen"


@pytest.fixture
def other(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that holds the ledger."""
    with python(HOLDING, folder) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process
        process.kill()


def end(process: "subprocess.Popen[str]") -> None:
    """Let the other process end by itself."""
    assert process.stdin is not None
    with contextlib.suppress(BrokenPipeError):
        process.stdin.close()


def test_the_second_is_told_who_writes_and_what_to_do(folder: Path, other: "subprocess.Popen[str]") -> None:
    with pytest.raises(LedgerInUseError) as raised, writing(folder, "build", NOW, wait=0.01):
        pass

    assert raised.value.exit_code == 3
    assert raised.value.message == (
        f"{folder}: ‘policygen build’ (process {other.pid} on {platform.node()}) is writing there, "
        "so nothing was written now."
    )
    assert raised.value.next_step is not None
    assert raised.value.next_step.startswith("Wait until that has ended")


def test_the_second_says_that_it_waits_and_goes_on_when_the_first_has_ended(
    folder: Path, other: "subprocess.Popen[str]"
) -> None:
    said: list[str] = []

    def say(words: str) -> None:
        said.append(words)
        end(other)

    with writing(folder, "build", NOW, wait=60, say=say) as ledger:
        issued(ledger, "mket/walton-high/send", b"words")

        assert sorted(ledger.issues()) == ["mket/walton-high/behaviour", "mket/walton-high/send"]
    assert said == [
        f"{folder}: ‘policygen build’ (process {other.pid} on {platform.node()}) is writing there. "
        "Waiting for it, up to 60 seconds."
    ]


def test_a_killed_process_holds_nothing(folder: Path, other: "subprocess.Popen[str]") -> None:
    other.kill()
    other.wait()
    with writing(folder, "build", NOW, wait=0) as ledger:
        assert list(ledger.issues()) == ["mket/walton-high/behaviour"]
        assert str(os.getpid()) in (folder / "writing.txt").read_text(encoding="utf-8")

    assert not (folder / "writing.txt").exists()


def test_readers_do_not_wait_for_a_build(folder: Path, other: "subprocess.Popen[str]") -> None:
    with reading(folder) as ledger:
        assert list(ledger.issues()) == ["mket/walton-high/behaviour"]


def test_nor_do_they_keep_a_build_from_writing(folder: Path, other: "subprocess.Popen[str]") -> None:
    with reading(folder) as ledger:
        ledger.issues()
        end(other)
        with writing(folder, "build", NOW, wait=60) as writer:
            issued(writer, "mket/walton-high/send", b"words")

        assert sorted(ledger.issues()) == ["mket/walton-high/behaviour", "mket/walton-high/send"]


def test_one_process_cannot_write_twice_at_a_time_either(folder: Path) -> None:
    with (
        writing(folder, "build", NOW),
        pytest.raises(LedgerInUseError, match="‘policygen build’"),
        writing(folder, "approve", NOW, wait=0),
    ):
        pass


def test_who_writes_need_not_be_known(folder: Path) -> None:
    with writing(folder, "build", NOW):
        (folder / "writing.txt").write_bytes(b" \n")
        with pytest.raises(LedgerInUseError, match="another policygen is writing"), writing(folder, "b", NOW, wait=0):
            pass


def test_a_lock_that_is_some_other_file_is_said(folder: Path) -> None:
    folder.mkdir()
    (folder / "lock.sqlite").write_bytes(b"not a database, but long enough to be looked at" * 99)
    says = r"not the file that policygen put there\. Delete it"
    with pytest.raises(UnwritableFileError, match=says), writing(folder, "build", NOW):
        pass


def test_builds_that_race_are_done_one_after_the_other(folder: Path) -> None:
    with python(RECORDING, folder, "ash") as first, python(RECORDING, folder, "birch") as second:
        pass

    assert (first.returncode, second.returncode) == (0, 0)
    with reading(folder) as ledger:
        builds = {number: [change.document for change in ledger.changes(number)] for number in range(1, 12)}
        whole = [[f"trust/{school}/document-{number}" for number in range(5)] for school in ("ash", "birch")]

        assert sorted(filter(None, builds.values())) == sorted(whole * 5)
        assert len(ledger.issues()) == 10
