"""Ledgers that are damaged, foreign or newer, and disks that refuse: said in plain words, and nothing lost."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from policygen.errors import PolicygenError, UnreadableFileError, UnwritableFileError
from policygen.ledger import DamagedLedgerError, Ledger, NewerLedgerError, reading, renewing, writing
from policygen.ledger.database import plainly, set_aside
from tests.ledger.made import NOW, ROOT, issue, issued

BEHAVIOUR = "mket/walton-high/behaviour"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose ledger has one issue."""
    folder = tmp_path / ".policygen"
    with writing(folder, "build", NOW) as ledger:
        issued(ledger, BEHAVIOUR, b"words")
    return folder


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of some pages: forty documents, issued twice."""
    folder = tmp_path_factory.mktemp("sound")
    for _ in range(2):
        with writing(folder, "build", NOW) as ledger:
            for number in range(40):
                issued(ledger, f"trust/school-{number}/send", b"words")
    return folder / "ledger.sqlite"


def for_writing(folder: Path) -> AbstractContextManager[Ledger]:
    return writing(folder, "build", NOW)


EITHER = pytest.mark.parametrize("opening", [reading, for_writing])
Opening = Callable[[Path], AbstractContextManager[Ledger]]


@EITHER
def test_a_file_that_is_no_database_is_said_with_what_to_do(opening: Opening, folder: Path) -> None:
    (folder / "ledger.sqlite").write_bytes(b"These are not the pages of a database." * 50)
    with pytest.raises(DamagedLedgerError) as raised, opening(folder) as ledger:
        ledger.issues()

    assert raised.value.exit_code == 3
    assert str(raised.value) == (
        f"{folder / 'ledger.sqlite'}: it is damaged (file is not a database). Run ‘policygen ledger rebuild’: it puts "
        "this file aside and makes a new one from the documents. The documents themselves are as they were."
    )


@EITHER
def test_another_program_s_database_is_not_taken_for_a_ledger(opening: Opening, folder: Path) -> None:
    (folder / "ledger.sqlite").unlink()
    connection = sqlite3.connect(folder / "ledger.sqlite")
    connection.execute("CREATE TABLE issue (title TEXT)")
    connection.close()
    before = (folder / "ledger.sqlite").read_bytes()
    with pytest.raises(DamagedLedgerError, match="it is not a ledger that policygen wrote"), opening(folder):
        pass

    assert (folder / "ledger.sqlite").read_bytes() == before


@EITHER
def test_a_newer_ledger_is_refused(opening: Opening, folder: Path) -> None:
    connection = sqlite3.connect(folder / "ledger.sqlite")
    connection.execute("PRAGMA user_version = 2")
    connection.close()
    with pytest.raises(NewerLedgerError, match="Use the newer policygen here too"), opening(folder):
        pass


def test_a_newer_ledger_is_not_put_aside(folder: Path) -> None:
    connection = sqlite3.connect(folder / "ledger.sqlite")
    connection.execute("PRAGMA user_version = 2")
    connection.close()
    with pytest.raises(NewerLedgerError), renewing(folder, "ledger rebuild", NOW):
        pass

    assert not (folder / "ledger-damaged-1.sqlite").exists()


@pytest.mark.parametrize("name", ["document", "on", "size"])
def test_rows_of_the_wrong_kind_are_damage(name: str, folder: Path) -> None:
    connection = sqlite3.connect(folder / "ledger.sqlite", isolation_level=None)
    connection.execute(f"UPDATE issue SET \"{name}\" = x'ff00fe'")
    connection.execute(f'UPDATE issue SET "{name}" = CAST("{name}" AS TEXT)')
    connection.close()
    with pytest.raises(DamagedLedgerError), reading(folder) as ledger:
        ledger.issues()


def test_a_current_issue_that_is_another_document_s_is_damage(folder: Path) -> None:
    connection = sqlite3.connect(folder / "ledger.sqlite", isolation_level=None)
    connection.execute("UPDATE issue SET document = 'mket/walton-high/send'")
    connection.close()
    with pytest.raises(DamagedLedgerError), reading(folder) as ledger:
        ledger.refuse_damage()


def look_at_everything(folder: Path) -> None:
    with reading(folder) as ledger:
        for document in [*ledger.issues(), "trust/school-1/send"]:
            ledger.history(document)
            ledger.approved(document)
        ledger.changes()
        ledger.changes(1)


def place(database: bytes, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "ledger.sqlite").write_bytes(database)
    return folder


@given(length=st.integers(0, 60_000))
@example(length=99)
@example(length=4096)
@settings(max_examples=60, deadline=None)
def test_a_ledger_that_was_cut_short_is_read_or_refused_and_can_be_renewed(
    length: int, sound: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = place(sound.read_bytes()[:length], tmp_path_factory.mktemp("cut"))
    read_or_refused(folder)
    renewed(folder)


PATCHES = st.tuples(
    st.integers(0, 2**16), st.binary(min_size=1, max_size=200) | st.sampled_from([bytes(4096), b"\xff" * 512])
)


@given(patches=st.lists(PATCHES, min_size=1, max_size=5))
@example(patches=[(3878, b"\x80")])
@example(patches=[(45485, b"\x80")])
@settings(max_examples=60, deadline=None)
def test_a_ledger_with_other_bytes_in_it_is_read_or_refused_and_can_be_renewed(
    patches: list[tuple[int, bytes]], sound: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    damaged = bytearray(sound.read_bytes())
    for place_in_it, other in patches:
        at = place_in_it % len(damaged)
        damaged[at : at + len(other)] = other
    folder = place(bytes(damaged), tmp_path_factory.mktemp("garbage"))
    read_or_refused(folder)
    renewed(folder)


def read_or_refused(folder: Path) -> None:
    """Any error but one of ours fails the test."""
    try:
        look_at_everything(folder)
        with writing(folder, "build", NOW) as ledger:
            issued(ledger, BEHAVIOUR, b"words")
    except PolicygenError as error:
        assert error.next_step


def renewed(folder: Path) -> None:
    try:
        with renewing(folder, "ledger rebuild", NOW) as ledger:
            ledger.rebuild([issue(BEHAVIOUR, b"words")])
    except NewerLedgerError:
        return
    with reading(folder) as ledger:
        assert list(ledger.issues()) == [BEHAVIOUR]
    look_at_everything(folder)


def test_a_damaged_ledger_is_put_aside_as_it_was(folder: Path) -> None:
    (folder / "ledger.sqlite").write_bytes(b"damaged" * 99)
    said: list[str] = []
    with renewing(folder, "ledger rebuild", NOW, say=said.append) as ledger:
        ledger.rebuild([issue(BEHAVIOUR, b"words")])

    assert (folder / "ledger-damaged-1.sqlite").read_bytes() == b"damaged" * 99
    assert said == [
        f"{folder / 'ledger.sqlite'} is damaged. It now stands in ledger-damaged-1.sqlite, and a new one was made."
    ]


def test_a_journal_goes_with_its_ledger(folder: Path) -> None:
    """Left in its place, it would be played into the new one."""
    (folder / "ledger.sqlite-journal").write_bytes(b"journal")
    set_aside(folder / "ledger.sqlite")

    assert sorted(path.name for path in folder.glob("ledger*")) == [
        "ledger-damaged-1.sqlite",
        "ledger-damaged-1.sqlite-journal",
    ]


def test_each_damaged_ledger_is_put_aside_under_a_name_of_its_own(folder: Path) -> None:
    for number in range(3):
        (folder / "ledger.sqlite").write_bytes(f"damaged {number}".encode() * 99)
        with renewing(folder, "ledger rebuild", NOW):
            pass

    for number in range(3):
        assert (folder / f"ledger-damaged-{number + 1}.sqlite").read_bytes() == f"damaged {number}".encode() * 99


def test_files_in_the_store_outlive_a_damaged_ledger(folder: Path) -> None:
    with writing(folder, "build", NOW) as ledger:
        key = ledger.keep(b"typed by somebody")
    (folder / "ledger.sqlite").write_bytes(b"damaged" * 99)
    with renewing(folder, "ledger rebuild", NOW) as ledger:
        assert ledger.get(key) == b"typed by somebody"


def test_nothing_is_pruned_by_the_word_of_a_damaged_ledger(folder: Path) -> None:
    with writing(folder, "build", NOW) as ledger:
        for number in range(40):
            issued(ledger, f"trust/school-{number}/send", b"words")
    file = folder / "ledger.sqlite"
    with file.open("r+b") as opened:
        opened.seek(4096 * 4)
        opened.write(b"\xff" * 4096)
    with pytest.raises(DamagedLedgerError), writing(folder, "ledger prune", NOW) as ledger:
        ledger.prune()

    assert len([path for path in (folder / "store").rglob("*") if path.is_file()]) == 1


# ── disks that refuse ──


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "output").touch()
    inside = tmp_path / "output" / ".policygen"
    with pytest.raises(UnwritableFileError, match="a file stands where its folder should be"), for_writing(inside):
        pass


def test_a_folder_in_the_ledger_s_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite").mkdir()
    with pytest.raises(UnwritableFileError, match="it cannot be opened"), writing(tmp_path, "build", NOW):
        pass


def test_a_folder_that_vanishes_meanwhile_is_said(folder: Path, tmp_path: Path) -> None:
    with writing(folder, "build", NOW) as ledger:
        key = ledger.keep(b"new words")
        folder.rename(tmp_path / "away")
        with pytest.raises(PolicygenError) as raised:
            ledger.record(issue(BEHAVIOUR, b"new words", key), None)

    assert raised.value.next_step


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_can_be_read(folder: Path) -> None:
    for path in (*folder.iterdir(), folder):
        path.chmod(0o500)
    try:
        with reading(folder) as ledger:
            assert list(ledger.issues()) == [BEHAVIOUR]
        with pytest.raises(UnwritableFileError), writing(folder, "build", NOW) as writer:
            issued(writer, BEHAVIOUR, b"other words")
    finally:
        for path in (folder, *folder.iterdir()):
            path.chmod(0o700)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_ledger_that_may_only_be_read_is_said_before_anything_is_recorded(folder: Path) -> None:
    for path in folder.glob("*.sqlite"):
        path.chmod(0o400)
    with pytest.raises(UnwritableFileError, match="it may not be written"), for_writing(folder):
        pass


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may look anywhere")
def test_a_folder_that_may_not_be_looked_into_is_said(folder: Path) -> None:
    folder.chmod(0)
    try:
        with pytest.raises(UnreadableFileError, match="it may not be read"), reading(folder):
            pass
    finally:
        folder.chmod(0o700)


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (sqlite3.SQLITE_FULL, "the disk is full. Free some space and run the command again."),
        (sqlite3.SQLITE_IOERR, "the disk or the network failed."),
        (sqlite3.SQLITE_IOERR_FSYNC, "the disk or the network failed."),
        (sqlite3.SQLITE_READONLY, "it may not be written."),
        (sqlite3.SQLITE_BUSY, "another program keeps it busy."),
    ],
)
def test_what_the_disk_refuses_is_said(code: int, says: str) -> None:
    """The disk is not a real one here: SQLite's word for each state is."""
    error = sqlite3.OperationalError("…")
    error.sqlite_errorcode = code
    with pytest.raises(UnwritableFileError, match=says), plainly(Path("ledger.sqlite")):
        raise error


FILLING = """
import resource, sys
from pathlib import Path
from policygen.errors import UnwritableFileError
from policygen.ledger import writing
from tests.ledger.made import NOW, issued

with writing(Path(sys.argv[1]), "build", NOW) as ledger:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
    recorded = 0
    try:
        for number in range(2000):
            issued(ledger, f"trust/school-{number}/send", b"words")
            recorded += 1
    except UnwritableFileError as error:
        print(recorded, error.next_step)
"""
"""Records documents until the system lets no file grow further, as on a disk that is full."""


@pytest.mark.skipif(sys.platform == "win32", reason="the size of files cannot be limited there")
@pytest.mark.parametrize("limit", [40_000, 50_000, 61_440, 70_001])
def test_where_no_file_may_grow_further_all_that_was_recorded_is_there(limit: int, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FILLING, str(folder), str(limit)], capture_output=True, text=True, cwd=ROOT, check=False
    )
    recorded, _, next_step = done.stdout.partition(" ")

    assert done.stderr == ""
    assert next_step
    with reading(folder) as ledger:
        assert len(ledger.issues()) == int(recorded) + 1
    look_at_everything(folder)
