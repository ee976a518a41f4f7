"""Whole files, read and written so that nothing is lost."""

import errno
import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from policygen.errors import ChangedFileError, UnreadableFileError, UnwritableFileError
from policygen.files import code_digest, code_stamp, make_folder, read_file, replace_atomically, write_atomically


def test_a_file_holds_what_was_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / "new.txt", b"words")

    assert (tmp_path / "new.txt").read_bytes() == b"words"


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    write_atomically(tmp_path / "new.txt", b"words")
    write_atomically(tmp_path / "new.txt", b"other words")

    assert [path.name for path in tmp_path.iterdir()] == ["new.txt"]


def test_the_permissions_of_a_replaced_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_permissions_that_any_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "plain.txt").touch()
    write_atomically(tmp_path / "new.txt", b"new")

    assert (tmp_path / "new.txt").stat().st_mode == (tmp_path / "plain.txt").stat().st_mode


def test_a_link_stays_a_link_and_its_file_is_written(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    write_atomically(tmp_path / "link.txt", b"new")

    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "the disk is full."),
        (errno.EDQUOT, "your share of the disk is full."),
        (errno.EROFS, "the disk can only be read."),
        (errno.EACCES, "it may not be written: it is read-only, or open in another program."),
        (errno.EIO, "the system refused to write it (Input/output error)."),
    ],
)
def test_a_write_that_fails_says_why_and_leaves_the_file_as_it_was(
    number: int, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is not a real one here: every write fails as it does on a disk in that state."""
    path = tmp_path / "file.txt"
    path.write_bytes(b"old")

    def failing(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(UnwritableFileError) as raised:
        write_atomically(path, b"new")

    assert raised.value.message == f"{path}: {says}"
    assert path.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["file.txt"]


def test_missing_folders_are_made(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a/b/file.txt", b"new")

    assert (tmp_path / "a/b/file.txt").read_bytes() == b"new"


def test_a_folder_that_vanishes_meanwhile_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody else deletes the folder while the file is on its way."""
    path = tmp_path / "a/file.txt"
    monkeypatch.setattr(os, "fsync", lambda _: shutil.rmtree(tmp_path / "a", ignore_errors=True))
    with pytest.raises(UnwritableFileError, match="its folder is not there, or no longer"):
        write_atomically(path, b"new")


def test_a_folder_in_the_files_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "file.txt").mkdir()
    with pytest.raises(UnwritableFileError, match="a folder of that name stands in its place"):
        write_atomically(tmp_path / "file.txt", b"new")

    assert [path.name for path in tmp_path.iterdir()] == ["file.txt"]


def test_a_file_in_the_folders_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "folder").touch()
    with pytest.raises(UnwritableFileError, match="a file stands where its folder should be"):
        write_atomically(tmp_path / "folder/file.txt", b"new")


def test_a_link_in_a_circle_is_said(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    with pytest.raises(UnwritableFileError, match="a link that leads to itself"):
        write_atomically(tmp_path / "loop.txt", b"new")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(UnwritableFileError, match="it may not be written"):
            write_atomically(tmp_path / "file.txt", b"new")
    finally:
        tmp_path.chmod(0o700)


# ── replacing what was read ──


def test_a_file_that_is_as_it_was_read_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(b"old")
    replace_atomically(path, b"new", was=b"old")

    assert path.read_bytes() == b"new"


def test_a_file_that_was_not_there_is_made(tmp_path: Path) -> None:
    replace_atomically(tmp_path / "file.txt", b"new", was=None)

    assert (tmp_path / "file.txt").read_bytes() == b"new"


@pytest.mark.parametrize(("now", "was"), [(b"edited", b"old"), (b"made meanwhile", None), (None, b"removed meanwhile")])
def test_a_file_that_somebody_changed_meanwhile_is_left_alone(
    now: bytes | None, was: bytes | None, tmp_path: Path
) -> None:
    path = tmp_path / "file.txt"
    if now is not None:
        path.write_bytes(now)
    with pytest.raises(ChangedFileError, match="somebody changed it after policygen read it"):
        replace_atomically(path, b"new", was=was)

    assert (path.read_bytes() if path.exists() else None) == now
    assert [path.name for path in tmp_path.iterdir()] == ([] if now is None else ["file.txt"])


# ── reading, and folders ──


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_bytes(b"a\r\nb\0")

    assert read_file(tmp_path / "file.txt") == b"a\r\nb\0"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("nowhere.txt", "there is no such file"),
        ("file.txt/x", "there is no such file"),
        ("x" * 5000, "there is no such file"),
        ("folder", "this is a folder"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(name: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file.txt").touch()
    with pytest.raises(UnreadableFileError, match=says):
        read_file(tmp_path / name)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_bytes(b"x" * 11)
    with pytest.raises(UnreadableFileError, match="MB are read"):
        read_file(tmp_path / "file.txt", largest=10)


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    make_folder(tmp_path / "a/b/c")
    make_folder(tmp_path / "a/b/c")

    assert (tmp_path / "a/b/c").is_dir()


def test_a_file_in_a_folders_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    for folder in (tmp_path / "a", tmp_path / "a/b"):
        with pytest.raises(UnwritableFileError, match="a file stands where its folder should be"):
            make_folder(folder)


# ── which version of the program this is ─────────────────────────────────────────────────────────────


@pytest.mark.parametrize("told", [code_digest, code_stamp])
def test_another_version_of_the_code_or_its_tables_is_told_from_this_one(
    told: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "room" / "tables").mkdir(parents=True)
    for name in ("room/code.py", "room/tables/words.toml", "other.py", "room/notes.txt"):
        (tmp_path / name).write_text("one = 1\n", encoding="utf-8")
    monkeypatch.setattr("policygen.files.__file__", str(tmp_path / "files.py"))
    before = told("room")

    (tmp_path / "other.py").write_text("two = 22\n", encoding="utf-8")
    (tmp_path / "room/notes.txt").write_text("two = 22\n", encoding="utf-8")
    assert told("room") == before
    (tmp_path / "room/tables/words.toml").write_text("two = 22\n", encoding="utf-8")
    assert told("room") != before
