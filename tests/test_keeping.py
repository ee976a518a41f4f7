"""What is kept for a person is found again as it was, only by that person, and never in the way."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from policygen.keeping import KEPT_FOR, SETTING, Kept

SAID = b"what took long to work out"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    monkeypatch.setenv(SETTING, str(tmp_path / "cache"))
    found = Kept.of_this_person("things")
    assert found is not None
    return found


def test_it_is_found_by_what_it_belongs_to(kept: Kept) -> None:
    kept.keep(SAID, "one", "two")

    assert kept.recall("one", "two") == SAID
    assert [kept.recall(*other) for other in (("one",), ("two", "one"), ("onetwo",), ())] == [None] * 4


def test_the_next_command_finds_it(kept: Kept) -> None:
    kept.keep(SAID, "one")
    found = Kept.of_this_person("things")

    assert found is not None
    assert found.recall("one") == SAID
    assert Kept.of_this_person("other things") != found


def test_what_is_kept_anew_is_what_is_found(kept: Kept) -> None:
    kept.keep(SAID, "one")
    kept.keep(b"better", "one")

    assert kept.recall("one") == b"better"
    assert len(list(kept.folder.iterdir())) == 1


@pytest.mark.parametrize("damage", [lambda data: data[:-9], lambda data: data[:70] + b"?" + data[71:], lambda _: b""])
def test_what_is_damaged_is_passed_over(kept: Kept, damage: Callable[[bytes], bytes]) -> None:
    kept.keep(SAID, "one")
    [file] = kept.folder.iterdir()
    file.write_bytes(damage(file.read_bytes()))

    assert kept.recall("one") is None


def test_what_nobody_needed_for_long_goes(kept: Kept) -> None:
    kept.keep(SAID, "one")
    [old] = kept.folder.iterdir()
    os.utime(old, (time.time() - KEPT_FOR - 9, time.time() - KEPT_FOR - 9))
    Kept(kept.folder).keep(SAID, "two")

    assert kept.recall("one") is None
    assert kept.recall("two") == SAID


def test_what_is_needed_stays(kept: Kept) -> None:
    kept.keep(SAID, "one")
    [old] = kept.folder.iterdir()
    os.utime(old, (time.time() - KEPT_FOR - 9, time.time() - KEPT_FOR - 9))
    kept.recall("one")
    Kept(kept.folder).keep(SAID, "two")

    assert kept.recall("one") == SAID


# ── whose it is ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.skipif(sys.platform == "win32", reason="each person has a folder of their own there")
@pytest.mark.parametrize("mode", [0o770, 0o707])
def test_code_is_not_taken_from_a_folder_that_others_can_write_to(kept: Kept, mode: int) -> None:
    kept.folder.chmod(mode)

    assert Kept.of_this_person("things") is None


@pytest.mark.parametrize("setting", ["off", "OFF", "0", "no"])
def test_it_can_be_turned_off(monkeypatch: pytest.MonkeyPatch, setting: str) -> None:
    monkeypatch.setenv(SETTING, setting)

    assert Kept.of_this_person("things") is None


def test_a_place_that_cannot_be_used_is_no_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv(SETTING, str(tmp_path / "file"))

    assert Kept.of_this_person("things") is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always knows where")
def test_where_the_system_knows_no_home_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (SETTING, "HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    monkeypatch.chdir(tmp_path)

    assert Kept.of_this_person("things") is None
    assert list(tmp_path.iterdir()) == []
