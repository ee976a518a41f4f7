"""A template finds other files in its folders, and nowhere else."""

import pickle
from pathlib import Path

import pytest

from policygen.errors import UnreadableFileError
from policygen.workspace.library import LARGEST, FilesBelow, OutsideError
from tests.trees import tree


@pytest.fixture
def load(tmp_path: Path) -> FilesBelow:
    tree(tmp_path, {"own/shared/a.docx": "own", "all/shared/a.docx": "all", "all/b.docx": "b", "secret": "no"})
    return FilesBelow((tmp_path / "own", tmp_path / "all"))


def test_the_first_folder_that_has_the_file_gives_it(load: FilesBelow) -> None:
    assert load("shared/a.docx") == b"own"
    assert load("shared\\a.docx") == b"own"
    assert load("b.docx") == b"b"


@pytest.mark.parametrize("name", ["c.docx", "shared", "", "b.docx/x"])
def test_what_no_folder_has_is_not_found(load: FilesBelow, name: str) -> None:
    with pytest.raises((FileNotFoundError, OutsideError)):
        load(name)


@pytest.mark.parametrize(
    "name", ["../secret", "shared/../../secret", "..\\secret", "/etc/passwd", "\\secret", "C:\\x", "c:x", "a\0b"]
)
def test_nothing_outside_is_read(load: FilesBelow, name: str) -> None:
    with pytest.raises(OutsideError, match="cannot lead out"):
        load(name)


def test_nor_by_a_link(load: FilesBelow, tmp_path: Path) -> None:
    (tmp_path / "all" / "way.docx").symlink_to(tmp_path / "secret")

    with pytest.raises(OutsideError, match="a link that leads out"):
        load("way.docx")


def test_a_file_that_is_too_large_is_not_read(load: FilesBelow, tmp_path: Path) -> None:
    with (tmp_path / "all" / "large.docx").open("wb") as large:
        large.truncate(LARGEST + 1)

    with pytest.raises(UnreadableFileError, match="at most"):
        load("large.docx")


def test_another_process_finds_the_same(load: FilesBelow) -> None:
    assert pickle.loads(pickle.dumps(load))("b.docx") == b"b"
